import type { GatewayName, GatewaySimulator } from '../index';
import type { Channel } from '../state/channel';
import type { ChannelVideo } from '../state/channelVideo';

/** They want somebody in the group, or a card or code that leads into one. */
const ABOUT_GROUPS = [
	'removeGroupMembers',
	'manageGroupAdmins',
	'getGroupMember',
	'acceptGroupInvite',
	'addGroupMemberAsFriend',
];

/** Rows about somebody, who must be a friend or found before. */
const ABOUT_FRIENDS = [
	'getContact',
	'searchUser',
	'addFriend',
	'deleteFriend',
	'setFriendRemark',
	'setContactLabels',
];

/** They want a moment that is there. */
const ABOUT_MOMENTS = [
	'likeMoment',
	'commentMoment',
	'deleteMoment',
	'hideMoment',
	'publishMoment',
];

/** They want a video that was shown or uploaded, somebody else's channel, or a session with it. */
const ABOUT_CHANNELS = [
	'browseVideo',
	'commentVideo',
	'listVideoComments',
	'thumbUpVideo',
	'likeVideo',
	'publishVideo',
	'getChannelVideos',
	'followChannel',
	'getMessageSession',
	'sendPrivateText',
	'sendPrivateImage',
	// There is one already.
	'createChannel',
];

/** Rows that go well only after something else has happened: their answers are those of other tests. */
export const WANTS_HISTORY: Record<GatewayName, string[]> = {
	open: [
		'accountLogin',
		'createDevice',
		'checkLogin',
		'checkLoginShort',
		'loginVerifyCode',
		'resetPassword',
		'acceptFriend',
		...ABOUT_FRIENDS,
		'getOpenImContact',
		'downloadImage',
		'downloadFile',
		'downloadVideo',
		'downloadVoice',
		'downloadCdn',
		...ABOUT_GROUPS,
		...ABOUT_MOMENTS,
	],
	wkteam: [
		...ABOUT_CHANNELS,
		...ABOUT_MOMENTS,
		'unlikeMoment',
		'deleteMomentComment',
		'getMoment',
		'getVideoMomentResult',
		'setFriendPermission',
		'memberLogin',
		'getIPadLoginInfo',
		'simpleIPadLoginInfo',
		'loginByAccountAndPassword',
		'secondLogin',
		'offlineReason',
		'forceOffline',
		'setProxy',
		'acceptFriend',
		...ABOUT_FRIENDS,
		'downloadImage',
		'downloadFile',
		'downloadEmoji',
		'downloadVideo',
		'getVideoResult',
		'downloadVoice',
		'downloadCdn',
		...ABOUT_GROUPS,
		'approveGroupJoin',
		'joinGroupByQrCode',
	],
};

/** Gives a fresh simulator what the lists of the samples have rows of. */
export function furnish(simulator: GatewaySimulator): void {
	simulator.phone.onSecondLogin('alice', 'confirm');
	for (const gateway of ['open', 'wkteam'] as const) {
		simulator.addressBook(gateway, 'alice').isLoaded = true;
	}
	simulator.vendors.open.blockedTypes.add(10_000);
	simulator.vendors.open.allowedGroups.push({ wxid: 'wxid_1', chatroomId: '1@chatroom' });
	furnishChannels(simulator);
}

/** Two people have channels, and each knows that of the other. */
function furnishChannels({ channels, people, clock }: GatewaySimulator): void {
	const [alices, bobs] = [people.alice, people.bob].map(({ wcId: owner }, i) =>
		channels.add({ owner, ...(i === 0 && { verifiedAs: '中国日报社' }) }),
	) as [Channel, Channel];
	const [hers, his] = [alices, bobs].map((channel) =>
		channels.publish(channel, { title: channel === alices ? '中国' : '', topics: ['#a'] }),
	) as [ChannelVideo, ChannelVideo];
	const at = clock.now();
	bobs.follow({ by: alices.actor, at }, true);
	his.heart({ by: alices.actor, at }, true);
	hers.heart({ by: bobs.actor, at }, true);
}

/**
 * What a call of today is about: an account that is online, a group of its own, something that it has
 * kept, its channel, and addresses that nobody listens at.
 */
export function known(simulator: GatewaySimulator) {
	const { wcId } = simulator.people.alice;
	simulator.favorites.add(wcId, {
		favId: 1,
		type: 2,
		updateTime: 1538560491,
		object: '<favitem />',
	});
	const own = simulator.channels.of(wcId)?.userName;
	return {
		meUserName: own,
		myUserName: own,
		chatRoomId: simulator.groups.add({ members: [wcId] }).id,
		userList: 'wxid_ew6i9qdxlinu12,wxid_nqo37ves8w5t22',
		deviceId: simulator.login('open', 'my-device', 'alice'),
		wId: simulator.login('wkteam', 'alice'),
		callbackUrl: 'http://127.0.0.1:9/callback',
		httpUrl: 'http://127.0.0.1:9/callback',
	};
}
