import { EVENTS, isPushedByOpen } from '../../../gateway';
import { APP_MESSAGES, OPTIMISED, OTHER_MESSAGES, PLAIN } from '../../../gateway/callback/codes';
import facts from '../../facts/callbacks.json';
import { itemOf } from './support/pushed';

const { events } = facts as {
	events: Array<{
		event: string;
		scope: 'private' | 'group' | null;
		open: number[];
		wkteam: string[];
		wkteamRaw: number[];
		openRefined?: { code: number; by: string[] };
	}>;
};

const meaning = ({ event, scope }: (typeof events)[number]) => ({
	event,
	scope: scope ?? 'system',
});

/** What a message of such a scope names. */
const data = (scope: string | null): Record<string, unknown> => ({
	fromUser: 'wxid_bob',
	toUser: 'wxid_me',
	...(scope === 'group' && { fromGroup: '1@chatroom' }),
});

/** `msgType 49, xml type 5` → ['49', '5']. */
const refinements = events.flatMap((row) =>
	(row.openRefined?.by ?? []).map((by): [string, string | undefined, typeof row] => {
		const [, msgType = '', type] = /^msgType (\d+)(?:, xml type (\d+))?$/.exec(by) ?? [];
		return [msgType, type, row];
	}),
);

test('the optimised codes are those of the manual, and no more', () => {
	expect(Object.fromEntries(OPTIMISED)).toEqual(
		Object.fromEntries(events.flatMap((row) => row.wkteam.map((code) => [code, meaning(row)]))),
	);
});

test.each(['open', 'wkteamRaw'] as const)('the integer codes are those of %s', (format) => {
	expect(Object.fromEntries(PLAIN)).toEqual(
		Object.fromEntries(events.flatMap((row) => row[format].map((code) => [code, meaning(row)]))),
	);
});

test('the kinds of other messages hold those of the manual', () => {
	const by = (kinds: ReadonlyMap<string, string>, key: (row: (typeof refinements)[0]) => unknown) =>
		refinements.filter((row) => key(row) !== undefined).map((row) => kinds.get(String(key(row))));
	expect(by(APP_MESSAGES, ([, type]) => type)).toEqual(
		refinements.filter(([, type]) => type).map(([, , { event }]) => event),
	);
	expect(by(OTHER_MESSAGES, ([msgType, type]) => (type ? undefined : msgType))).toEqual(
		refinements.filter(([, type]) => !type).map(([, , { event }]) => event),
	);
});

test('the events to choose from are all that are known but the test call, each once', () => {
	const known = new Set(events.map(({ event }) => event));
	known.delete('callback.test');
	expect([...EVENTS].sort()).toEqual([...known].sort());
});

test('events that open never pushes are told apart', () => {
	expect(EVENTS.filter(isPushedByOpen).sort()).toEqual(
		[
			...new Set([
				...events
					.filter(({ open, openRefined }) => open.length > 0 || openRefined)
					.map(({ event }) => event),
				// Inferred, or the group's side of a code that stands for both.
				'message.fileStarted',
				'message.recall',
				'message.pat',
				'group.updated',
			]),
		].sort(),
	);
});

const rowsOf = (gateway: 'open' | 'wkteam' | 'wkteam2020') =>
	events.flatMap((row) =>
		(gateway === 'open' ? row.open : gateway === 'wkteam' ? row.wkteam : row.wkteamRaw).map(
			(code) => ({ code, event: row.event, scope: row.scope }),
		),
	);

describe.each(['open', 'wkteam', 'wkteam2020'] as const)('On %s', (gateway) => {
	test.each(rowsOf(gateway))('code $code is $event in scope $scope', ({ code, event, scope }) => {
		const message = { messageType: code, wcId: 'wxid_me', data: data(scope) };
		expect(itemOf(message, gateway)).toMatchObject({
			gateway,
			event,
			scope: scope ?? 'system',
			...(scope === 'group' && { chatId: '1@chatroom', senderId: 'wxid_bob' }),
			...(scope === 'private' && { chatId: 'wxid_bob', senderId: 'wxid_bob' }),
		});
	});
});

describe.each(['open', 'wkteam2020'] as const)('Other messages of %s', (gateway) => {
	test.each(refinements)('with msgType %s and XML type %s are known', (msgType, type, row) => {
		const content = type ? `<msg><appmsg><type>${type}</type></appmsg></msg>` : '<msg/>';
		const message = {
			messageType: row.openRefined?.code,
			wcId: 'wxid_me',
			data: { ...data(row.scope), msgType: Number(msgType), content },
		};
		expect(itemOf(message, gateway)).toMatchObject({ event: row.event, scope: row.scope });
	});
});

test.each([
	['an app message without a msgType', 13, { content: app('5') }, 'message.link'],
	[
		'an app message of a kind that nobody has described',
		13,
		{ content: app('77') },
		'message.other',
	],
	['a file being uploaded', 14, { msgType: 49, content: app('74') }, 'message.fileStarted'],
	['a recall', 13, { content: '<sysmsg type="revokemsg"/>' }, 'message.recall'],
	['a pat', 14, { content: '<sysmsg type="pat"/>' }, 'message.pat'],
	[
		'another system message',
		14,
		{ content: '<sysmsg type="delchatroommember"/>' },
		'message.other',
	],
	['a system message without a type', 14, { content: '<sysmsg/>' }, 'message.other'],
	['an emoji without a msgType', 13, { content: '<msg><emoji md5="1"/></msg>' }, 'message.emoji'],
	[
		'a place without a msgType',
		13,
		{ content: '<msg><location x="1"/></msg>' },
		'message.location',
	],
	[
		'an image under the code of a text',
		5,
		{ content: '<msg><img aeskey="1"/></msg>' },
		'message.image',
	],
	[
		'a video under the code of a text',
		9,
		{ content: '<msg><videomsg aeskey="1"/></msg>' },
		'message.video',
	],
	[
		'a voice under the code of a text',
		5,
		{ content: '<msg><voicemsg voicelength="1"/></msg>' },
		'message.voice',
	],
	['XML that somebody typed', 5, { content: '<msg><img src="1"/></msg>' }, 'message.text'],
	['other words', 13, { content: '你好' }, 'message.other'],
])('%s (code %i) is told by what is in it', (_, messageType, more, event) => {
	const message = { messageType, wcId: 'wxid_me', data: { ...data(null), ...more } };
	expect(itemOf(message, 'open').event).toBe(event);
});

test.each([
	['a friend', { fromUser: 'wxid_bob' }, 'contact.updated', 'system'],
	['a group by its sender', { fromUser: '1@chatroom' }, 'group.updated', 'group'],
	['a group by its own field', { fromGroup: '1@im.chatroom' }, 'group.updated', 'group'],
	['a group by its receiver', { toUser: '1@chatroom' }, 'group.updated', 'group'],
	['a group that is only named', { userName: '1@chatroom' }, 'group.updated', 'group'],
	['a friend who is only named', { userName: 'wxid_bob' }, 'contact.updated', 'system'],
])('a change (code 16) of %s', (_, ids, event, scope) => {
	expect(itemOf({ messageType: 16, wcId: 'wxid_me', data: ids }, 'open')).toMatchObject({
		event,
		scope,
	});
});

test('the integer codes may come as text', () => {
	const message = { messageType: '5', wcId: 'wxid_me', data: data(null) };
	expect(itemOf(message, 'open').event).toBe('message.text');
});

test.each([18, '18', '005', -1, '60998', '060001', '5x', 'constructor', 60001])(
	'code %p is in no table: unknown, with the message as it came',
	(messageType) => {
		const message = { messageType, wcId: 'wxid_me', data: data('private') };
		expect(itemOf(message)).toEqual({
			event: 'unknown',
			gateway: 'wkteam',
			account: 'wxid_me',
			wcId: 'wxid_me',
			scope: 'system',
			isSelf: false,
			timestamp: '2026-11-21T08:30:00.000Z',
			raw: message,
		});
	},
);

function app(type: string): string {
	return `<msg><appmsg><type>${type}</type></appmsg></msg>`;
}
