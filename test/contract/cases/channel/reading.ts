import type { OperationCase } from '../../support/operationCase';
import { at, sampleData } from '../moment/shared';
import { CHANNEL, listed, MY, nonceId, only, OWN, video, videoSent } from './shared';

const search: OperationCase = {
	operation: 'channel.search',
	when: 'the second page is the first one again',
	input: { query: '中国', searchType: '10', filter: '1' },
	calls: (told) => {
		const { cookie, searchId, offset } = sampleData(told);
		const asked = { content: '中国', type: 10, filter: 1 };
		return [
			[told.call, { ...asked, page: 1, offset: 0, cookie: '', searchId: '' }],
			[told.call, { ...asked, page: 2, offset, cookie, searchId }],
		];
	},
	gives: (told) => only(sampleData(told).videoInfos).items as [],
};

const liked: OperationCase = {
	operation: 'channel.getLiked',
	input: { ...OWN, kind: '4' },
	sends: { ...MY, flag: 4, lastBuffer: '' },
	gives: (told) => sampleData(told).contactList as [],
};

export const reading: OperationCase[] = [
	search,
	listed(
		'getVideos',
		{ channelUserName: CHANNEL },
		{ userName: CHANNEL },
		({ pageCode }) => [{ pageCode: '' }, { pageCode }],
		({ videoList }) => {
			const { sessionBuffer, userName } = only(videoList);
			return {
				videoId: '13897021715463014565',
				channelUserName: userName,
				nickname: '摩托欧耶',
				text: '过个减速带就断了，意塔杰特前摇臂货不对版#摩托车',
				timestamp: at(1656654085),
				likeCount: 114,
				favoriteCount: 50,
				commentCount: 64,
				forwardCount: 96,
				nonceId: '10833141393859919979_0_0_2_1',
				sessionBuffer,
			};
		},
	),
	listed(
		'getComments',
		{ ...video, rootCommentId: '-4245909463265376127' },
		{ ...videoSent, nonceId, refCommentId: '0', rootCommentId: -4245909463265376127n },
		({ pageCode }) => [{ pageCode: '' }, { pageCode }],
		({ commentList }) => ({
			commentId: '-4245909463265376127',
			userName: only(commentList).userName,
			nickname: '<nickname>',
			text: '<comment text>',
			timestamp: at(1692871404),
			likeCount: 46142,
			region: '江苏',
		}),
	),
	listed(
		'getFollowed',
		OWN,
		MY,
		({ lastBuffer }) => [{ lastBuff: '' }, { lastBuff: lastBuffer }],
		({ contactList }) => ({
			channelUserName: only(contactList).username,
			nickname: '朝vvvv',
			signature: '。。。',
			avatarUrl: only(contactList).headUrl,
			timestamp: at(1718847606),
		}),
	),
	liked,
	listed(
		'getMentions',
		{ ...OWN, kind: '3' },
		{ ...MY, reqScene: 3 },
		({ lastBuff }) => [{ lastBuff: '' }, { lastBuff }],
		({ list }) => ({
			mentionId: '68719476780',
			nickname: '阿',
			text: only(list).mentionContent,
			timestamp: at(1719911551),
			videoId: '14426124740495808818',
			nonceId: '16545206785312904238',
		}),
	),
];
