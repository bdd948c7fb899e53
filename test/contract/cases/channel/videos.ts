import type { JsonObject } from '../../../../gateway';
import type { OperationCase, Told } from '../../support/operationCase';
import {
	channels,
	CHANNEL,
	COMMENT,
	ME,
	MY,
	nonceId,
	OWN,
	success,
	video,
	videoSent,
} from './shared';

/** Something is done to a video. */
const done = (
	operation: string,
	when: string,
	input: JsonObject,
	fields: JsonObject,
): OperationCase => ({
	operation: `channel.${operation}`,
	when,
	before: channels,
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
/** What Upload Video has given. */
const uploaded = ({ scene }: Told) => [...scene.simulator.channels.uploads.values()][0]?.file;

export const videos: OperationCase[] = [
	{
		operation: 'channel.follow',
		before: channels,
		input: { ...OWN, channelUserName: CHANNEL },
		sends: { ...ME, userName: CHANNEL, type: 1 },
		gives: ({ loginId: account }) => ({
			success: true,
			account,
			channelUserName: CHANNEL,
			nickname: '摩托欧耶',
			signature: '喜欢摩托车就会关注',
			avatarUrl: 'http://127.0.0.1/bob.png',
		}),
	},
	{
		operation: 'channel.browseVideo',
		before: channels,
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
		{ text: '好', refCommentId: COMMENT },
		{ objectNonceId: nonceId, content: '好', type: 0, refCommentId: BigInt(COMMENT) },
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
		{ ...author, action: '1', commentId: COMMENT },
		{ ...toAuthor, type: 1, commentId: BigInt(COMMENT) },
	),
	{
		operation: 'channel.uploadVideo',
		input: URLS,
		sends: { videoUrl: URLS.videoUrl, imgUrl: URLS.thumbUrl },
		gives: (told) => ({ account: told.loginId, videoCdn: uploaded(told) }),
	},
	{
		operation: 'channel.publishVideo',
		when: 'the gateway fetches it',
		before: channels,
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
		before: (scene) => {
			scene.simulator.channels.upload(URLS.videoUrl, URLS.thumbUrl);
			return channels(scene);
		},
		input: (told) => ({
			...OWN,
			...TITLE,
			topics: ['可爱'],
			source: 'uploaded',
			videoCdn: uploaded(told),
		}),
		sends: (told) => ({
			...titled,
			topic: ['#可爱'],
			videoUrl: '',
			videoThumbUrl: '',
			videoCdn: uploaded(told),
		}),
		gives: success,
	},
];
