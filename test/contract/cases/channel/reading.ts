import { listedContact } from '../../../simulator/channels/rows';
import type { OperationCase, Told } from '../../support/operationCase';
import type { Scene } from '../../support/scene';
import {
	ANSWER,
	channels,
	CHANNEL,
	COMMENT,
	listed,
	MY,
	nonceId,
	OWN,
	OWN_USER,
	timestampOf,
	video,
	videoSent,
} from './shared';

const query = { content: '摩托车', type: 10, filter: 1 };
const AVATAR = 'http://127.0.0.1/bob.png';
const SIGNATURE = '喜欢摩托车就会关注';

const search: OperationCase = {
	operation: 'channel.search',
	when: 'the second page is empty, asked for by what the first one gave',
	before: channels,
	input: { query: '摩托车', searchType: '10', filter: '1' },
	calls: ({ call }) => [
		[call, { ...query, page: 1, offset: 0, cookie: '', searchId: '' }],
		[
			call,
			{
				...query,
				page: 2,
				offset: 1,
				cookie: expect.stringMatching(/^{.*"page_cnt":1,.*}\n$/) as string,
				searchId: '416754344366039934',
			},
		],
	],
	gives: ({ scene: { simulator } }) => {
		const { file, seconds } = simulator.channels.video(video.videoId)?.content ?? {};
		return [
			{
				dateTime: '刚刚',
				docId: video.videoId,
				duration: `00:${seconds}`,
				image: file?.thumbUrl,
				imageData: { height: 1920, width: 1080, url: file?.thumbUrl },
				likeNum: '0',
				pubTime: Math.floor(simulator.clock.now() / 1000),
				reportId: `${video.videoId}:feed:0`,
				showType: null,
				source: { iconUrl: AVATAR, mark: [], title: '摩托欧耶' },
				jumpInfo: {
					extInfo: expect.stringContaining(nonceId) as string,
					feedId: video.videoId,
					jumpType: 9,
				},
				title: '过个减速带 #<em class="highlight">摩托车</em>',
				videoUrl: file?.fileUrl,
			},
		];
	},
};

/** Alice follows Bob's channel and has kept his video. */
const followed = (scene: Scene): string => {
	const account = channels(scene);
	const { channels: all, clock } = scene.simulator;
	const deed = { by: all.find(OWN_USER)!.actor, at: clock.now() };
	all.find(CHANNEL)?.follow(deed, true);
	all.video(video.videoId)?.favorites.set(OWN_USER, deed);
	return account;
};

/** Bob likes what Alice has published. */
const liked = (scene: Scene): string => {
	const account = channels(scene);
	const { channels: all, clock } = scene.simulator;
	const by = all.find(CHANNEL)!.actor;
	all.find(OWN_USER)?.videos[0]?.heart({ by, at: clock.now() }, true);
	return account;
};

const bobs = (told: Told) => ({
	nickname: '摩托欧耶',
	signature: SIGNATURE,
	avatarUrl: AVATAR,
	timestamp: timestampOf(told),
});

export const reading: OperationCase[] = [
	search,
	listed('getVideos', { channelUserName: CHANNEL }, { userName: CHANNEL }, 'pageCode', (told) => ({
		videoId: video.videoId,
		channelUserName: CHANNEL,
		nickname: '摩托欧耶',
		text: '过个减速带 #摩托车',
		timestamp: timestampOf(told),
		likeCount: 0,
		favoriteCount: 0,
		commentCount: 2,
		forwardCount: 0,
		nonceId,
		sessionBuffer: expect.stringMatching(/^eyJzZXNzaW9uX2lkIjoic2lkX/) as string,
	})),
	listed(
		'getComments',
		{ ...video, rootCommentId: COMMENT },
		{ ...videoSent, nonceId, refCommentId: '0', rootCommentId: BigInt(COMMENT) },
		'pageCode',
		(told) => ({
			commentId: ANSWER,
			userName: CHANNEL,
			nickname: '摩托欧耶',
			text: '确实',
			timestamp: timestampOf(told),
			likeCount: 0,
			region: '江苏',
			replyCommentId: COMMENT,
		}),
	),
	{
		operation: 'channel.getFollowed',
		before: followed,
		input: OWN,
		sends: { ...MY, lastBuff: '' },
		gives: (told) => [{ account: told.loginId, channelUserName: CHANNEL, ...bobs(told) }],
	},
	{
		operation: 'channel.getLiked',
		before: followed,
		input: { ...OWN, kind: '4' },
		sends: { ...MY, flag: 4, lastBuffer: '' },
		gives: ({ scene: { simulator } }) => [listedContact(simulator.channels.find(CHANNEL)!)],
	},
	listed(
		'getMentions',
		{ ...OWN, kind: '3' },
		{ ...MY, reqScene: 3 },
		'lastBuff',
		(told) => ({
			mentionId: '68719476736',
			nickname: '摩托欧耶',
			text: expect.stringContaining('FinderLikeIconPng') as string,
			timestamp: timestampOf(told),
			videoId: `${BigInt(video.videoId) - 1n}`,
			nonceId: '1_0',
		}),
		liked,
	),
];
