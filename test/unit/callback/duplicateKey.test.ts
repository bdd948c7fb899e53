import { duplicateKey, type GatewayName } from '../../../gateway';
import { itemOf, itemsOf } from './support/pushed';

const ME = 'wxid_me';
const data = { fromUser: 'wxid_bob', toUser: ME, newMsgId: '17', msgId: 1, timestamp: 5, wId: 'w' };

const keyOf = (gateway: GatewayName, messageType: number | string, more: object = {}, wcId = ME) =>
	duplicateKey(itemOf({ messageType, wcId, data: { ...data, ...more } }, gateway));

const OPEN_TEXT = 5;
const TEXT = '60001';

describe('On open a message is the same', () => {
	test('by receiver, newMsgId and sender, whatever else differs', () => {
		expect(keyOf('open', OPEN_TEXT, { msgId: 9, timestamp: 6, wId: 'other' })).toBe(
			keyOf('open', OPEN_TEXT),
		);
	});

	test.each([{ toUser: 'x' }, { newMsgId: '18' }, { fromUser: 'x' }])(
		'but not with %j',
		(other) => {
			expect(keyOf('open', OPEN_TEXT, other)).not.toBe(keyOf('open', OPEN_TEXT));
		},
	);

	test('not for another account', () => {
		expect(keyOf('open', OPEN_TEXT, {}, 'wxid_you')).not.toBe(keyOf('open', OPEN_TEXT));
	});

	test.each([4, 16, '4', '16'])('never under code %p', (code) => {
		expect(keyOf('open', code)).toBeUndefined();
	});

	test.each(['{"toString":false}', '{"valueOf":1,"toString":1}', '[{"toString":null}]'])(
		'when all of it is, also under a code that is no code: %s',
		(code) => {
			const message = `{"messageType":${code}}`;
			const [item] = itemsOf(message, 'open');
			expect(item && duplicateKey(item)).toBe(message);
		},
	);
});

describe.each(['wkteam', 'wkteam2020'] as const)('On %s a message is the same', (gateway) => {
	test('but not a file that began to come and the same that has come', () => {
		expect(keyOf(gateway, '60009')).not.toBe(keyOf(gateway, '60008'));
	});

	test.each(['65001', '85001'])(
		'never when %s tells of changed data, which may change back',
		(code) => {
			const changed = { userName: 'wxid_bob', nickName: 'Bob', newMsgId: undefined };
			expect(keyOf(gateway, code, changed)).toBeUndefined();
		},
	);

	test('by account and newMsgId, whatever else differs', () => {
		const other = { toUser: 'x', fromUser: 'y', msgId: 9, timestamp: 6, wId: 'new login' };
		expect(keyOf(gateway, TEXT, other)).toBe(keyOf(gateway, TEXT));
	});

	test('not for another account, nor another newMsgId', () => {
		const keys = [
			keyOf(gateway, TEXT),
			keyOf(gateway, TEXT, {}, 'wxid_you'),
			keyOf(gateway, TEXT, { newMsgId: '18' }),
		];
		expect(new Set(keys).size).toBe(3);
	});

	test.each([4, 16])('under code %p as well', (code) => {
		expect(keyOf(gateway, code)).toBeDefined();
	});

	test('a drop by its login, whatever the reason', () => {
		const drop = (more: object) =>
			duplicateKey(itemOf({ messageType: '30000', wcId: ME, data: more }, gateway));
		expect(drop({ wId: 'w', reason: 'a' })).toBe(drop({ wId: 'w', reason: 'b' }));
		expect(drop({ wId: 'w' })).not.toBe(drop({ wId: 'v' }));
		expect(drop({ reason: 'a' })).not.toBe(drop({ reason: 'b' }));
		expect(drop({ wId: 'w' })).not.toBe(
			duplicateKey(itemOf({ messageType: '30000', wcId: 'x', data: { wId: 'w' } }, gateway)),
		);
	});
});

test.each(['open', 'wkteam'] as const)(
	'without a newMsgId a message on %s is the same when all of it is',
	(gateway) => {
		const notice = (name: string) =>
			duplicateKey(itemOf({ messageType: 17, wcId: ME, data: { nickName: name } }, gateway));
		expect(notice('Bob')).toBe(notice('Bob'));
		expect(notice('Bob')).not.toBe(notice('Carol'));
	},
);

test('what was not understood is the same when it is the same bytes', () => {
	const keys = ['"a"', '"a"', '"b"', '17'].map((body) => itemsOf(body).map(duplicateKey)[0]);
	expect(new Set(keys).size).toBe(3);
	expect(keys[0]).toBe(keys[1]);
});
