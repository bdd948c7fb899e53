import { channelReply } from '../../channel/read';
import { must } from '../../operation/binding';
import { operation } from '../../operation/word';
import { MOMENT_ANSWERS } from '../paces';
import { text } from '../fields';
import { itemAccount, myChannel, ownChannel } from '../subjects';
import {
	authorUserName,
	channelUserName,
	commentAction,
	commentId,
	followAction,
	heartAction,
	refCommentId,
	thumbAction,
	video,
} from './fields';
import { onlyWkteam } from './onlyWkteam';

const BY_ID = { id: 'videoId', sessionBuffer: 'sessionBuffer' } as const;

/** What the account does to the channels and videos of others. */
export const videos = {
	follow: operation({
		about: [itemAccount, ownChannel],
		name: 'Follow',
		action: 'Follow channel',
		description: 'Follow a channel, which its owner is told, or stop following it',
		repeatable: true,
		pace: MOMENT_ANSWERS,
		fields: { channelUserName, action: followAction },
		send: { userName: 'channelUserName', type: 'action' },
		reply: channelReply,
		open: onlyWkteam,
		wkteam: { call: 'POST /finderFollow', page: 'shipinhao/finderFollow' },
	}),

	browseVideo: operation({
		about: [itemAccount, myChannel],
		name: 'Browse Video',
		action: 'Browse video',
		description: 'Count as a viewer of a video',
		repeatable: false,
		pace: MOMENT_ANSWERS,
		fields: video,
		send: { objectId: 'videoId', objectNonceId: 'nonceId', sessionBuffer: 'sessionBuffer' },
		open: onlyWkteam,
		wkteam: { call: 'POST /finderBrowse', page: 'shipinhao/finderBrowse' },
	}),

	commentVideo: operation({
		about: [itemAccount, ownChannel],
		name: 'Comment on Video',
		action: 'Comment on video',
		description:
			'Comment on a video for everybody to see, or delete a comment for good. The gateway wants a text in either case.',
		repeatable: false,
		pace: MOMENT_ANSWERS,
		fields: { ...video, action: commentAction, text, refCommentId },
		send: {
			...BY_ID,
			objectNonceId: 'nonceId',
			type: 'action',
			content: 'text',
			refCommentId: 'refCommentId',
		},
		code: () => import('../../channel/comment'),
		open: onlyWkteam,
		wkteam: { call: 'POST /finderComment', page: 'shipinhao/finderComment' },
	}),

	thumbUp: operation({
		about: [itemAccount, ownChannel],
		name: 'Thumb Up',
		action: 'Thumb up video',
		description:
			'Give a video a thumb, or take it back. Friends are shown what the account has given a thumb.',
		repeatable: true,
		pace: MOMENT_ANSWERS,
		fields: { ...video, authorUserName, action: thumbAction },
		send: { ...BY_ID, nonceId: 'nonceId', toUserName: 'authorUserName', type: 'action' },
		open: onlyWkteam,
		wkteam: { call: 'POST /finderIdFav', page: 'shipinhao/finderIdFav' },
	}),

	like: operation({
		about: [itemAccount, ownChannel],
		name: 'Like',
		action: 'Give video or comment a heart',
		description: 'Give a video or a comment a heart, which its author is told, or take it back',
		repeatable: true,
		pace: MOMENT_ANSWERS,
		fields: { ...video, authorUserName, action: heartAction, commentId },
		send: {
			...BY_ID,
			nonceId: 'nonceId',
			toUserName: 'authorUserName',
			type: 'action',
			commentId: must('commentId', 'bigInteger'),
		},
		code: () => import('../../channel/hearts'),
		open: onlyWkteam,
		wkteam: { call: 'POST /finderIdLike', page: 'shipinhao/finderIdLike' },
	}),
};
