import { normalise } from '../../../gateway';
import { ARRIVAL, detailsOf, itemOf, itemsOf } from './support/pushed';

const ME = 'wxid_me';
const bob = { fromUser: 'wxid_bob', toUser: ME };

const text = (data: Record<string, unknown>, code = '60001') => detailsOf(code, data);

describe('Who an item is about', () => {
	const message = { messageType: 5, wcId: ME, data: { ...bob, wId: 'w-1', content: 'hi' } };

	test('wkteam: the account is the WeChat ID, with the login', () => {
		expect(itemOf(message)).toMatchObject({ account: ME, wcId: ME, wId: 'w-1' });
		expect(itemOf(message, 'wkteam2020')).toMatchObject({
			gateway: 'wkteam2020',
			account: ME,
			wId: 'w-1',
		});
	});

	test('open: the account is still to be found out, and its wId is none of wkteam', () => {
		const item = itemOf(message, 'open');
		expect(item).toMatchObject({ gateway: 'open', account: null, wcId: ME });
		expect(item).not.toHaveProperty('wId');
	});

	test('a message that does not name the account', () => {
		expect(itemOf({ ...message, wcId: null })).toMatchObject({ account: null, wcId: '' });
		expect(itemOf({ ...message, messageType: 99, wcId: undefined })).toMatchObject({
			event: 'unknown',
			account: null,
			wcId: '',
		});
	});

	test.each(['open', 'wkteam'] as const)('unknown on %s, as far as one can tell', (gateway) => {
		expect(itemsOf('"hello"', gateway)).toEqual([
			{
				event: 'unknown',
				gateway,
				account: null,
				wcId: '',
				scope: 'system',
				isSelf: false,
				timestamp: '2026-11-21T08:30:00.000Z',
				raw: 'hello',
			},
		]);
		const account = gateway === 'open' ? null : ME;
		expect(itemOf({ messageType: 99, wcId: ME }, gateway)).toMatchObject({ account, wcId: ME });
	});
});

describe('Where an answer goes', () => {
	test.each([
		['from Bob', bob, 'private', 'wxid_bob', 'wxid_bob'],
		[
			'to Bob, from the phone',
			{ fromUser: ME, toUser: 'wxid_bob', self: true },
			'private',
			'wxid_bob',
			ME,
		],
		['in a group', { ...bob, fromGroup: '1@chatroom' }, 'group', '1@chatroom', 'wxid_bob'],
		[
			'in a group of a company',
			{ ...bob, fromGroup: '1@im.chatroom' },
			'group',
			'1@im.chatroom',
			'wxid_bob',
		],
		[
			'from a group in place of the sender',
			{ fromUser: '1@chatroom', toUser: ME },
			'group',
			'1@chatroom',
			undefined,
		],
		[
			'to a group, from the phone',
			{ fromUser: ME, toUser: '1@chatroom', self: true },
			'group',
			'1@chatroom',
			ME,
		],
	])('%s, under a private code', (_, ids, scope, chatId, senderId) => {
		const { scope: found, ...item } = text({ ...ids, content: 'hi' });
		expect([found, item.chatId, item.senderId]).toEqual([scope, chatId, senderId]);
	});

	test('an ID that only looks like a group is a person', () => {
		expect(text({ fromUser: 'a@chatroom.b', toUser: ME })).toMatchObject({
			scope: 'private',
			chatId: 'a@chatroom.b',
		});
	});

	test('the sender may stand before the XML, when a group stands in their place', () => {
		const content = 'wxid_bob:\n<msg><img aeskey="1" md5="2"/></msg>';
		const item = text({ fromUser: '1@chatroom', toUser: ME, content }, '80002');
		expect(item).toMatchObject({ chatId: '1@chatroom', senderId: 'wxid_bob', media: { md5: '2' } });
	});

	test('the sender before the XML is not part of it', () => {
		const content = 'wxid_bob: \r\n <msg><img md5="2"/></msg>';
		expect(text({ ...bob, content }, '80002')).toMatchObject({
			media: { kind: 'image', md5: '2' },
		});
	});

	test('its ID may be of any length that WeChat gives', () => {
		for (const sender of ['b', 'b'.repeat(64), 'wxid_b.o-b@openim']) {
			const content = `${sender}:\n<msg><img md5="2"/></msg>`;
			expect(text({ fromUser: '1@chatroom', content }, '80002').senderId).toBe(sender);
		}
	});

	test.each(['wxid_bob: <b>', 'Dear all:\n<b>', `${'x'.repeat(65)}:\n<b>`, 'a:\nb'])(
		'%j is words, all of them',
		(content) => {
			expect(text({ ...bob, content }).text).toBe(content);
		},
	);

	test('a text of very many line breaks is read like any other', () => {
		const content = `a:${'\n'.repeat(300_000)}b`;
		expect(text({ ...bob, content }).text).toBe(content);
	});

	test.each(['65001', '65004', 16, 17])('a friend whom code %p only names is the chat', (code) => {
		const message = { messageType: code, wcId: ME, data: { userName: 'wxid_bob' } };
		const item = itemOf(message);
		expect(item.chatId).toBe('wxid_bob');
		expect(item).not.toHaveProperty('senderId');
	});

	test('a group that a notice only names is the chat', () => {
		expect(text({ userName: '1@chatroom' }, '85005')).toMatchObject({ chatId: '1@chatroom' });
	});

	test('nobody else is the chat because of being named', () => {
		expect(text({ userName: ME }, '30003')).not.toHaveProperty('chatId');
	});

	test('whoever wants to become a friend is the chat, not WeChat, which hands it over', () => {
		const content = '<msg fromusername="wxid_bob"/>';
		const item = itemOf(
			{ messageType: 0, wcId: ME, data: { fromUser: 'fmessage', content } },
			'open',
		);
		expect(item).toMatchObject({ chatId: 'wxid_bob', senderId: 'wxid_bob' });
	});

	test('a message that names nobody has neither', () => {
		const item = text({ content: 'hi' });
		expect(item).not.toHaveProperty('chatId');
		expect(item).not.toHaveProperty('senderId');
	});
});

test.each([
	[{ self: true }, true],
	[{ self: 'true' }, true],
	[{ sel: true }, true],
	[{ self: false, sel: true }, false],
	[{ self: null, sel: true }, true],
	[{ self: false, fromUser: ME }, false],
	[{ fromUser: ME }, true],
	[{ self: null, fromUser: ME }, true],
	[{ self: 1 }, false],
	[{}, false],
])('%j is the account itself: %p', (data, isSelf) => {
	expect(text({ ...bob, content: 'hi', ...data }).isSelf).toBe(isSelf);
});

test('without an account nobody is the account itself', () => {
	const message = { messageType: '60001', wcId: '', data: { fromUser: '', content: 'hi' } };
	expect(itemOf(message).isSelf).toBe(false);
});

test.each([
	['seconds', 1_640_594_470, '2021-12-27T08:41:10.000Z'],
	['seconds as text', '1640594470', '2021-12-27T08:41:10.000Z'],
	['milliseconds', 1_576_548_307_123, '2019-12-17T02:05:07.123Z'],
	['a fraction', 1.5, '1970-01-01T00:00:01.500Z'],
	['none', undefined, '2026-11-21T08:30:00.000Z'],
	['nothing', null, '2026-11-21T08:30:00.000Z'],
	['zero', 0, '2026-11-21T08:30:00.000Z'],
	['a time before 1970', -5, '2026-11-21T08:30:00.000Z'],
	['words', 'today', '2026-11-21T08:30:00.000Z'],
	['a time that no date can hold', 9e15, '2026-11-21T08:30:00.000Z'],
	['no end', 'Infinity', '2026-11-21T08:30:00.000Z'],
])('a timestamp of %s', (_, timestamp, expected) => {
	expect(text({ ...bob, timestamp }).timestamp).toBe(expected);
});

test('ids are text, exact to the last digit', () => {
	const data = '{"fromUser":"wxid_bob","msgId":1052001123,"newMsgId":9223372036854775807}';
	const [item] = itemsOf(`{"messageType":"60001","wcId":"${ME}","data":${data}}`);
	expect(item).toMatchObject({
		messageId: '1052001123',
		newMessageId: '9223372036854775807',
		raw: { data: { msgId: 1052001123, newMsgId: '9223372036854775807' } },
	});
});

describe('Mentions', () => {
	const inGroup = { ...bob, fromGroup: '1@chatroom', content: '@me hi' };
	const source = (ids: string) => `<msgsource><atuserlist>${ids}</atuserlist></msgsource>\n`;

	test.each([
		['a list', { atlist: [ME, 'wxid_carol'] }, [ME, 'wxid_carol']],
		['a list in the spelling of one client', { atList: [ME] }, [ME]],
		['text with commas', { atlist: `${ME}, wxid_carol` }, [ME, 'wxid_carol']],
		['the XML of the source', { msgSource: source(`,${ME},wxid_carol`) }, [ME, 'wxid_carol']],
		['the list before the source', { atlist: [ME], msgSource: source('wxid_carol') }, [ME]],
		['the source where the list is empty', { atlist: [], msgSource: source(ME) }, [ME]],
		['each once', { atlist: [ME, ME, ' ', null] }, [ME]],
	])('%s', (_, data, mentions) => {
		expect(text({ ...inGroup, ...data }, '80001')).toMatchObject({ mentions, isMentioned: true });
	});

	test.each(['notify@all', 'announcement@all'])('everybody (%s) is also me', (everybody) => {
		const mentions = [everybody];
		expect(text({ ...inGroup, atlist: mentions }, '80001')).toMatchObject({
			mentions,
			isMentioned: true,
		});
		expect(text({ ...inGroup, msgSource: source(everybody) }, '80001')).toMatchObject({
			mentions,
			isMentioned: true,
		});
	});

	test('others are not me', () => {
		const item = text({ ...inGroup, atlist: ['wxid_carol'] }, '80001');
		expect(item).toMatchObject({ mentions: ['wxid_carol'], isMentioned: false });
	});

	test.each([
		{},
		{ atlist: [] },
		{ atlist: '' },
		{ atlist: {} },
		{ msgSource: '<msgsource />\n' },
		{ msgSource: source('') },
		{ msgSource: '<msgsource><atuserlist>' },
		{ msgSource: 'wxid_me' },
	])('there are none in %j', (data) => {
		const item = text({ ...inGroup, ...data }, '80001');
		expect(item).not.toHaveProperty('mentions');
		expect(item).not.toHaveProperty('isMentioned');
	});
});

test.each(['60001', '30001', '85005', 5, 0, 1])('code %p with nothing in it is unknown', (code) => {
	const message = { messageType: code, wcId: ME, data: {} };
	expect(itemOf(message)).toMatchObject({ event: 'unknown', raw: message });
});

test.each(['30000', 4])('code %p says enough by itself', (code) => {
	const message = { messageType: code, wcId: ME, data: {} };
	expect(itemOf(message)).toMatchObject({
		event: 'account.offline',
		scope: 'system',
		raw: message,
	});
});

test('raw is the message as it was pushed, whatever else is in it', () => {
	const message = { account: '172****0000', messageType: '60001', wcId: ME, data: bob, more: [1] };
	expect(itemOf(message).raw).toEqual(message);
});

test('an entry that is no message keeps what came', () => {
	const entry = { unreadable: [1, { wcId: 'x' }] };
	expect(normalise(entry, { gateway: 'open', at: ARRIVAL }).raw).toEqual([1, { wcId: 'x' }]);
});
