import { uploadReply } from '../../channel/read';
import { SLOW } from '../../media/slow';
import { always } from '../../operation/binding';
import { operation } from '../../operation/word';
import { account, myChannelName } from '../subjects';
import { onlyWkteam } from './onlyWkteam';
import { publication, upload } from './ownFields';

/** Videos of the own channel. */
export const publishing = {
	uploadVideo: operation({
		about: [account],
		name: 'Upload Video',
		action: 'Upload video for channel',
		description:
			'Have the gateway fetch a video and its cover, for Publish Video. Nobody sees it yet.',
		repeatable: true,
		simplify: false,
		fields: upload,
		send: { videoUrl: 'videoUrl', imgUrl: 'thumbUrl' },
		reply: uploadReply,
		code: () => import('../../message/addresses'),
		open: onlyWkteam,
		wkteam: { call: 'POST /finderUpload', page: 'shipinhao/finderUpload', ...SLOW },
	}),

	publishVideo: operation({
		about: [account, myChannelName],
		name: 'Publish Video',
		action: 'Publish video in channel',
		description:
			'Publish a video in the own channel for all of WeChat to see. No operation takes it back: that is done in WeChat.',
		repeatable: false,
		fields: publication,
		send: {
			title: 'title',
			topic: 'topics',
			videoUrl: always('videoUrl'),
			videoThumbUrl: always('thumbUrl'),
			videoWidth: 'videoWidth',
			videoHeight: 'videoHeight',
			videoPlayLen: 'videoPlayLen',
			videoCdn: 'videoCdn',
		},
		code: () => import('../../channel/publish'),
		open: onlyWkteam,
		wkteam: { call: 'POST /finderPublish', page: 'shipinhao/finderPublish', ...SLOW },
	}),
};
