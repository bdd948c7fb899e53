import type { JsonObject } from '../../../../gateway';
import type { OperationCase } from '../../support/operationCase';
import { sampleData } from '../moment/shared';
import { CHANNEL, ME, MY, nonceId, OWN, success, video, videoSent } from './shared';

/** Something is done to a video. */
const done = (
	operation: string,
	when: string,
	input: JsonObject,
	fields: JsonObject,
): OperationCase => ({
	operation: `channel.${operation}`,
	when,
	input: { ...OWN, ...video, ...input },
	sends: { ...ME, ...videoSent, ...fields },
	gives: success,
});

const author = { authorUserName: CHANNEL };
const toAuthor = { nonceId, toUserName: CHANNEL };

const TITLE = { title: '可爱吗？', videoWidth: '1240', videoHeight: '930', videoPlayLen: '13' };
const titled = {
	myUserName: MY.myUserName,
	title: '可爱吗？',
	videoWidth: 1240,
	videoHeight: 930,
	videoPlayLen: 13,
};
const URLS = { videoUrl: 'http://127.0.0.1/1.mp4', thumbUrl: 'http://127.0.0.1/1.jpg' };
const UPLOADED = {
	fileUrl: 'http://127.0.0.1/stodownload?a=1',
	thumbUrl: 'http://127.0.0.1/stodownload?a=2',
	mp4Identify: 'f554da4964c2c64ad97dc9623f5daa5b',
	fileSize: 1315979,
	thumbMd5: 'cc9a86fb446c70f5ed6c16ca7754f4c1',
	fileKey: 'finder_upload_8147263162_zhangchuan2288',
};

export const videos: OperationCase[] = [
	{
		operation: 'channel.follow',
		input: { ...OWN, channelUserName: CHANNEL },
		sends: { ...ME, userName: CHANNEL, type: 1 },
		gives: (told) => {
			const { userName, nickName, headUrl } = sampleData(told);
			return {
				success: true,
				account: told.loginId,
				channelUserName: userName,
				nickname: nickName,
				avatarUrl: headUrl,
			};
		},
	},
	{
		operation: 'channel.browseVideo',
		input: { ...OWN, ...video },
		sends: {
			...MY,
			objectId: videoSent.id,
			objectNonceId: nonceId,
			sessionBuffer: video.sessionBuffer,
		},
		gives: success,
	},
	done(
		'commentVideo',
		'it replies to a comment',
		{ text: '好', refCommentId: '-4245909463265376127' },
		{ objectNonceId: nonceId, content: '好', type: 0, refCommentId: -4245909463265376127n },
	),
	done(
		'commentVideo',
		'it is about the video',
		{ text: '好' },
		{ objectNonceId: nonceId, content: '好', type: 0 },
	),
	done('thumbUp', 'it is taken back', { ...author, action: '2' }, { ...toAuthor, type: 2 }),
	done('like', 'it is for the video', author, { ...toAuthor, type: 3, commentId: 0 }),
	done(
		'like',
		'it is for a comment',
		{ ...author, action: '1', commentId: '-4245909463265376127' },
		{ ...toAuthor, type: 1, commentId: -4245909463265376127n },
	),
	{
		operation: 'channel.uploadVideo',
		input: URLS,
		sends: { videoUrl: URLS.videoUrl, imgUrl: URLS.thumbUrl },
		gives: (told) => ({ account: told.loginId, videoCdn: sampleData(told) }),
	},
	{
		operation: 'channel.publishVideo',
		when: 'the gateway fetches it',
		input: { ...OWN, ...TITLE, topics: '#可爱 猫', ...URLS },
		sends: {
			...titled,
			topic: ['#可爱', '#猫'],
			videoUrl: URLS.videoUrl,
			videoThumbUrl: URLS.thumbUrl,
		},
		gives: success,
	},
	{
		operation: 'channel.publishVideo',
		when: 'it was uploaded before',
		input: { ...OWN, ...TITLE, topics: ['可爱'], source: 'uploaded', videoCdn: UPLOADED },
		sends: { ...titled, topic: ['#可爱'], videoUrl: '', videoThumbUrl: '', videoCdn: UPLOADED },
		gives: success,
	},
];
