import { isWanted, type TriggerItem, type Wanted } from '../../../gateway';

const all: Wanted = {
	events: [],
	ignoreOwn: false,
	unknown: false,
	scopes: [],
	chatIds: [],
	senderIds: [],
	onlyMentioned: false,
	textContains: '',
};

const inGroup: TriggerItem = {
	event: 'message.text',
	gateway: 'wkteam',
	account: 'wxid_me',
	wcId: 'wxid_me',
	scope: 'group',
	chatId: '1@chatroom',
	senderId: 'wxid_bob',
	isSelf: false,
	text: 'Order 17, please',
	timestamp: '2026-11-21T08:30:00.000Z',
	raw: {},
};
const privately: TriggerItem = { ...inGroup, scope: 'private', chatId: 'wxid_bob' };
const own: TriggerItem = { ...inGroup, senderId: 'wxid_me', isSelf: true };
const mentioning: TriggerItem = { ...inGroup, mentions: ['wxid_me'], isMentioned: true };
const others: TriggerItem = { ...inGroup, mentions: ['wxid_carol'], isMentioned: false };
const { chatId, senderId, text, ...bare } = inGroup;
const offline: TriggerItem = { ...bare, event: 'account.offline', scope: 'system' };
const unknown: TriggerItem = { ...offline, event: 'unknown' };

test.each([inGroup, privately, own, mentioning, others, offline])(
	'nothing is left out unless one asks for it (%#)',
	(item) => {
		expect(isWanted(item, all)).toBe(true);
	},
);

test.each<[string, Partial<Wanted>, TriggerItem, TriggerItem]>([
	['events', { events: ['message.image', 'message.text'] }, inGroup, offline],
	['own messages', { ignoreOwn: true }, inGroup, own],
	['scopes', { scopes: ['group', 'system'] }, inGroup, privately],
	['chats', { chatIds: ['2@chatroom', '1@chatroom'] }, inGroup, privately],
	['chats, where there is none', { chatIds: ['1@chatroom'] }, inGroup, offline],
	['senders', { senderIds: ['wxid_bob'] }, inGroup, own],
	['senders, where there is none', { senderIds: ['wxid_bob'] }, inGroup, offline],
	['mentions', { onlyMentioned: true }, mentioning, inGroup],
	['mentions of others', { onlyMentioned: true }, mentioning, others],
	['mentions, not in private chats', { onlyMentioned: true }, privately, inGroup],
	['mentions, not of what is in no chat', { onlyMentioned: true }, offline, inGroup],
	['words, in capitals or not', { textContains: 'oRDER 17' }, inGroup, { ...inGroup, text: '17' }],
	['words, where there are none', { textContains: 'order' }, inGroup, offline],
	['a pattern', { textMatches: (text) => text.startsWith('Order') }, inGroup, offline],
])('%s', (_, wanted, kept, dropped) => {
	expect([kept, dropped].map((item) => isWanted(item, { ...all, ...wanted }))).toEqual([
		true,
		false,
	]);
});

test('all that is asked for must hold', () => {
	const wanted = { ...all, events: ['message.text'], textContains: 'order', chatIds: ['wxid_bob'] };
	expect([inGroup, privately].map((item) => isWanted(item, wanted))).toEqual([false, true]);
});

test('what could not be understood is wanted only if asked for, whatever else is', () => {
	const strict: Wanted = {
		...all,
		events: ['message.text'],
		scopes: ['group'],
		chatIds: ['x'],
		textContains: 'x',
	};
	expect(isWanted(unknown, all)).toBe(false);
	expect(isWanted(unknown, { ...strict, unknown: true })).toBe(true);
});
