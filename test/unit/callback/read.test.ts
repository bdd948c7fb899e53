import { isTestCall, readPush } from '../../../gateway';

const text = { messageType: '60001', wcId: 'wxid_me', data: { content: 'hi' } };
const message = { code: '60001', wcId: 'wxid_me', data: { content: 'hi' }, raw: text };
const other = { messageType: 5, wcId: 'wxid_me', data: { content: 'ho' } };
const otherMessage = { code: 5, wcId: 'wxid_me', data: { content: 'ho' }, raw: other };

test('one object is one message', () => {
	expect(readPush(JSON.stringify(text))).toEqual([{ message }]);
});

test('an array of JSON texts is a message each, in their order', () => {
	const body = JSON.stringify([JSON.stringify(text), JSON.stringify(other)]);
	expect(readPush(body)).toEqual([{ message }, { message: otherMessage }]);
});

test('an array may also hold the messages themselves', () => {
	expect(readPush(JSON.stringify([other, text]))).toEqual([{ message: otherMessage }, { message }]);
});

test('a byte order mark and white space around do no harm', () => {
	expect(readPush(`\uFEFF\r\n ${JSON.stringify(text)}\n`)).toEqual([{ message }]);
});

test.each([
	'',
	' \n',
	'\uFEFF',
	'[]',
	'{}',
	'null',
	'""',
	'"00000"',
	'00000',
	'["", null, {}, "00000"]',
])('%j, which only tries the address, holds nothing', (body) => {
	expect(readPush(body)).toEqual([]);
});

test('ids of 19 digits stay exact, inside of texts as well', () => {
	const json =
		'{"messageType":5,"wcId":"wxid_me","data":{"newMsgId":1744742064935438618,"msgId":7}}';
	const data = { newMsgId: '1744742064935438618', msgId: 7 };
	expect(readPush(JSON.stringify([json]))).toMatchObject([{ message: { data } }]);
	expect(readPush(json)).toMatchObject([{ message: { data } }]);
});

test('what is not JSON stands there as it came', () => {
	expect(readPush(' <html>nginx</html> ')).toEqual([{ unreadable: '<html>nginx</html>' }]);
});

test.each([
	['a message cut off', JSON.stringify(text).slice(0, -9), JSON.stringify(text).slice(0, -9)],
	['words', 'hello', 'hello'],
	['a number', 17, 17],
	['a truth', true, true],
	['a list in the list', [1, [2]], [1, [2]]],
	['a list as text', '[1]', [1]],
	['a message without a type', { wcId: 'wxid_me', data: {} }, { wcId: 'wxid_me', data: {} }],
	['a type that is none', { messageType: { a: 1 } }, { messageType: { a: 1 } }],
	['an empty type', { messageType: ' ' }, { messageType: ' ' }],
	[
		'the format of 2019',
		{ message: { messageType: 2, data: {} }, wcId: 'wxid_me' },
		{ message: { messageType: 2, data: {} }, wcId: 'wxid_me' },
	],
])('%s is unreadable, and its neighbours are not', (_, broken, unreadable) => {
	const body = JSON.stringify([JSON.stringify(text), broken, JSON.stringify(other)]);
	expect(readPush(body)).toEqual([{ message }, { unreadable }, { message: otherMessage }]);
});

test('values nested deeper than any message are unreadable, as the text they came as', () => {
	const depth = 50_000;
	const deep = `{"messageType":5,"data":{"newMsgId":1744742064935438618,"a":${'['.repeat(depth)}${']'.repeat(depth)}}}`;
	const body = JSON.stringify([JSON.stringify(text), deep, JSON.stringify(other)]);
	expect(readPush(body)).toEqual([{ message }, { unreadable: deep }, { message: otherMessage }]);
	expect(readPush(deep)).toEqual([{ unreadable: deep }]);
	const values = `[${JSON.stringify(text)},${deep},${JSON.stringify(other)}]`;
	const unreadable = 'Nested too deep to be read';
	expect(readPush(values)).toEqual([{ message }, { unreadable }, { message: otherMessage }]);
	const list = '['.repeat(depth) + ']'.repeat(depth);
	expect(readPush(list)).toEqual([{ unreadable: list }]);
});

test.each([
	[100, 'message'],
	[101, 'unreadable'],
])('a message nested %i deep is read as %s', (depth, kind) => {
	const lists = depth - 2;
	const json = `{"messageType":5,"data":{"a":${'['.repeat(lists)}${']'.repeat(lists)}}}`;
	expect(readPush(json).map((entry) => Object.keys(entry))).toEqual([[kind]]);
});

test('data that is no object counts as none', () => {
	const raw = { messageType: '60001', wcId: 'wxid_me', data: 'wId' };
	expect(readPush(JSON.stringify(raw))).toEqual([{ message: { ...message, data: {}, raw } }]);
});

test('of one push at most 10,000 entries are read, and the rest stays together', () => {
	const entries = readPush(JSON.stringify(Array(10_002).fill(text)));
	expect(entries).toHaveLength(10_001);
	expect(entries.at(-1)).toEqual({ unreadable: [text, text] });
});

test('a test call is told by its code', () => {
	const call = { messageType: '00000', wcId: '', data: { content: '验证回调地址是否可用' } };
	const [entry, ordinary] = readPush(JSON.stringify([call, text]));
	expect([entry && isTestCall(entry), ordinary && isTestCall(ordinary)]).toEqual([true, false]);
	expect(isTestCall({ unreadable: '00000' })).toBe(false);
});
