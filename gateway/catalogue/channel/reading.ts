import { commentRow, followedRow, mentionRow, videoRow } from '../../channel/read';
import { must } from '../../operation/binding';
import { operation } from '../../operation/word';
import { account, itemAccount, myChannel } from '../subjects';
import { channelUserName, likedKind, mentionKind, searchFields, thread, video } from './fields';
import { onlyWkteam } from './onlyWkteam';
import {
	commentPages,
	followedPages,
	likedPages,
	mentionPages,
	searchPages,
	videoPages,
} from './paging';

/** Channels, their videos and what people say of them. */
export const reading = {
	search: operation({
		about: [account],
		name: 'Search',
		action: 'Search channels',
		description: 'Search channels and videos. Rows are as the gateway gives them.',
		repeatable: true,
		list: searchPages,
		fields: searchFields,
		send: { content: 'query', type: 'searchType', filter: 'filter' },
		open: onlyWkteam,
		wkteam: { call: 'POST /newSearchFinder', page: 'shipinhao/searchFinder' },
	}),

	getVideos: operation({
		about: [itemAccount],
		name: 'Get Videos',
		action: 'Get videos of channel',
		description: 'List the newest videos of a channel, with what other operations ask for',
		repeatable: true,
		list: videoPages,
		fields: { channelUserName },
		send: { userName: 'channelUserName' },
		open: onlyWkteam,
		wkteam: { call: 'POST /finderUserHome', page: 'shipinhao/finderUserHome', row: videoRow },
	}),

	getComments: operation({
		about: [itemAccount],
		name: 'Get Comments',
		action: 'Get comments on video',
		description: 'List the comments on a video, or the replies to one of them',
		repeatable: true,
		list: commentPages,
		fields: { ...video, ...thread },
		send: {
			id: 'videoId',
			nonceId: 'nonceId',
			sessionBuffer: 'sessionBuffer',
			refCommentId: must('refCommentId'),
			rootCommentId: must('rootCommentId', 'bigInteger'),
		},
		open: onlyWkteam,
		wkteam: {
			call: 'POST /finderCommentDetails',
			page: 'shipinhao/finderCommentDetails',
			row: commentRow,
		},
	}),

	getFollowed: operation({
		about: [account, myChannel],
		name: 'Get Followed',
		action: 'Get followed channels',
		description: 'List the channels that the account follows',
		repeatable: true,
		list: followedPages,
		open: onlyWkteam,
		wkteam: {
			call: 'POST /finder/getFollowList',
			page: 'shipinhao/getFollowList',
			row: followedRow,
		},
	}),

	getLiked: operation({
		about: [account, myChannel],
		name: 'Get Liked',
		action: 'Get liked videos',
		description:
			'List the videos that the account has liked or saved. Rows are as the gateway gives them.',
		repeatable: true,
		list: likedPages,
		fields: { kind: likedKind },
		send: { flag: 'kind' },
		open: onlyWkteam,
		wkteam: { call: 'POST /finder/getLikeAndFavList', page: 'shipinhao/getLikeAndFavList' },
	}),

	getMentions: operation({
		about: [account, myChannel],
		name: 'Get Mentions',
		action: 'Get notifications of channel',
		description: 'List who has liked, commented on or followed the own channel',
		repeatable: true,
		list: mentionPages,
		fields: { kind: mentionKind },
		send: { reqScene: 'kind' },
		open: onlyWkteam,
		wkteam: {
			call: 'POST /finder/getMentionList',
			page: 'shipinhao/getMentionList',
			row: mentionRow,
		},
	}),
};
