import type { Scope } from './item';

/** What a code means. The scope is that of the code; the IDs in the message may say otherwise. */
export interface Meaning {
	event: string;
	scope: Scope;
}

const both = (last: string, event: string): Array<[string, Meaning]> => [
	[`60${last}`, { event, scope: 'private' }],
	[`80${last}`, { event, scope: 'group' }],
];
const one = (code: string, event: string, scope: Scope): [string, Meaning] => [
	code,
	{ event, scope },
];

/** wkteam's optimised format: `messageType` is text of five digits (回调消息内容释义). */
export const OPTIMISED: ReadonlyMap<string, Meaning> = new Map([
	one('00000', 'callback.test', 'system'),
	one('30000', 'account.offline', 'system'),
	one('30001', 'contact.request', 'private'),
	one('30002', 'media.videoReady', 'system'),
	one('30003', 'moment.videoPosted', 'system'),
	...both('001', 'message.text'),
	...both('002', 'message.image'),
	...both('003', 'message.video'),
	...both('004', 'message.voice'),
	...both('005', 'message.contactCard'),
	...both('006', 'message.emoji'),
	...both('007', 'message.link'),
	...both('008', 'message.fileStarted'),
	...both('009', 'message.file'),
	...both('010', 'message.miniProgram'),
	...both('011', 'message.chatRecord'),
	...both('012', 'message.call'),
	one('60013', 'message.callEnded', 'private'),
	...both('014', 'message.quote'),
	...both('015', 'message.transfer'),
	...both('016', 'message.redPacket'),
	...both('017', 'message.channelVideo'),
	...both('018', 'message.recall'),
	...both('019', 'message.pat'),
	...both('020', 'message.location'),
	...both('021', 'message.music'),
	one('60022', 'message.groupInvite', 'private'),
	...both('999', 'message.other'),
	one('65001', 'contact.updated', 'private'),
	one('65002', 'contact.deletedYou', 'private'),
	one('65003', 'contact.blockedYou', 'private'),
	one('65004', 'contact.deleted', 'private'),
	one('85001', 'group.updated', 'group'),
	one('85002', 'group.youWereRemoved', 'group'),
	one('85003', 'group.memberRemoved', 'group'),
	one('85004', 'group.dissolved', 'group'),
	one('85005', 'group.renamed', 'group'),
	one('85006', 'group.adminAdded', 'group'),
	one('85007', 'group.adminRemoved', 'group'),
	one('85008', 'group.memberInvited', 'group'),
	one('85009', 'group.memberJoinedByQrCode', 'group'),
	one('85010', 'group.ownerChanged', 'group'),
	one('85011', 'group.announcement', 'group'),
	one('85012', 'group.todo', 'group'),
	one('85013', 'group.inviteConfirmationChanged', 'group'),
	one('85014', 'group.joinRequest', 'group'),
	one('85015', 'group.memberLeft', 'group'),
	one('90001', 'officialAccount.article', 'system'),
	one('95001', 'officialAccount.unfollowed', 'system'),
]);

/** open, and wkteam's raw format of 2020: `messageType` is an integer (回调消息释义). */
export const PLAIN: ReadonlyMap<number, Meaning> = new Map<number, Meaning>([
	[0, { event: 'contact.request', scope: 'private' }],
	[1, { event: 'group.notice', scope: 'group' }],
	[2, { event: 'message.contactCard', scope: 'group' }],
	[3, { event: 'message.contactCard', scope: 'private' }],
	[4, { event: 'account.offline', scope: 'system' }],
	[5, { event: 'message.text', scope: 'private' }],
	[6, { event: 'message.image', scope: 'private' }],
	[7, { event: 'message.video', scope: 'private' }],
	[8, { event: 'message.voice', scope: 'private' }],
	[9, { event: 'message.text', scope: 'group' }],
	[10, { event: 'message.image', scope: 'group' }],
	[11, { event: 'message.video', scope: 'group' }],
	[12, { event: 'message.voice', scope: 'group' }],
	[13, { event: 'message.other', scope: 'private' }],
	[14, { event: 'message.other', scope: 'group' }],
	[15, { event: 'contact.notice', scope: 'private' }],
	[16, { event: 'contact.updated', scope: 'system' }],
	[17, { event: 'contact.deleted', scope: 'system' }],
]);

/** `type` of the app message in the XML of an "other" message (回调消息释义); 74 from a sibling product. */
export const APP_MESSAGES: ReadonlyMap<string, string> = new Map([
	['5', 'message.link'],
	['6', 'message.file'],
	['8', 'message.emoji'],
	['19', 'message.chatRecord'],
	['33', 'message.miniProgram'],
	['36', 'message.miniProgram'],
	['57', 'message.quote'],
	['74', 'message.fileStarted'],
	['2000', 'message.transfer'],
	['2001', 'message.redPacket'],
]);

/** `data.msgType` of a text. */
export const TEXT = '1';

/**
 * `data.msgType` of an "other" message; 49, the app message, is told by its XML. That wkteam's other
 * messages may hold pictures is from captures; 3, 34, 42 and 43 are WeChat's own numbers (inferred).
 */
export const OTHER_MESSAGES: ReadonlyMap<string, string> = new Map([
	['3', 'message.image'],
	['34', 'message.voice'],
	['42', 'message.contactCard'],
	['43', 'message.video'],
	['47', 'message.emoji'],
	['48', 'message.location'],
]);

/** The element in the XML of an "other" message without a msgType (inferred). */
export const ELEMENTS: ReadonlyMap<string, string> = new Map([
	['img', 'message.image'],
	['videomsg', 'message.video'],
	['voicemsg', 'message.voice'],
	['emoji', 'message.emoji'],
	['location', 'message.location'],
]);

/** `type` of a system message in the XML of an "other" message (inferred: in no manual). */
export const SYSTEM_MESSAGES: ReadonlyMap<string, string> = new Map([
	['revokemsg', 'message.recall'],
	['pat', 'message.pat'],
	// Somebody of WeCom has become a friend.
	['NewXmlOpenIMFriReqAcceptedInWxWork', 'contact.notice'],
]);

/** What a test call is; it is answered and never given to a workflow. */
export const TEST_CALL = 'callback.test';

export const UNKNOWN = 'unknown';

/** All events that a workflow may get, in the order of the tables. */
export const EVENTS: readonly string[] = [
	...new Set(
		[...OPTIMISED.values(), ...PLAIN.values()]
			.map(({ event }) => event)
			.filter((event) => event !== TEST_CALL),
	),
];

const openEvents = new Set([
	...[...PLAIN.values()].map(({ event }) => event),
	...APP_MESSAGES.values(),
	...OTHER_MESSAGES.values(),
	...SYSTEM_MESSAGES.values(),
	'group.updated',
]);

export const isPushedByOpen = (event: string): boolean => openEvents.has(event);

const wkteamEvents = new Set([
	...[...OPTIMISED.values()].map(({ event }) => event),
	...SYSTEM_MESSAGES.values(),
]);

/** In its optimised format, which is the one that the trigger registers for. */
export const isPushedByWkteam = (event: string): boolean => wkteamEvents.has(event);
