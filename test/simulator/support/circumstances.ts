import type { GatewayName, GatewaySimulator } from '../index';

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
}

/**
 * What a call of today is about: an account that is online, a group of its own, something that it has
 * kept, and addresses that nobody listens at.
 */
export function known(simulator: GatewaySimulator) {
	const { wcId } = simulator.people.alice;
	simulator.favorites.add(wcId, {
		favId: 1,
		type: 2,
		updateTime: 1538560491,
		object: '<favitem />',
	});
	return {
		chatRoomId: simulator.groups.add({ members: [wcId] }).id,
		userList: 'wxid_ew6i9qdxlinu12,wxid_nqo37ves8w5t22',
		deviceId: simulator.login('open', 'my-device', 'alice'),
		wId: simulator.login('wkteam', 'alice'),
		callbackUrl: 'http://127.0.0.1:9/callback',
		httpUrl: 'http://127.0.0.1:9/callback',
	};
}
