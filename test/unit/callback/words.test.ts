import fc from 'fast-check';
import { normalise, readPush } from '../../../gateway';
import { ARRIVAL, detailsOf, itemOf } from './support/pushed';

const BOB = 'wxid_bob';
const GROUP = '1@chatroom';

/** What texts begin with that could be mistaken for something of WeChat's. */
const beginnings = fc.constantFrom(
	'',
	'me:\n<3 ',
	'index.html:\n<div>',
	`${BOB}:\n<b>`,
	`${BOB}:\n<msg><img aeskey="1"/></msg>`,
	`${GROUP}:\n<sysmsg type="pat"><pat><fromusername>a</fromusername></pat></sysmsg>`,
	'wxid_carol:\n',
	'<msg><appmsg><title>x</title></appmsg></msg>',
	'<?xml version="1.0"?>\n',
	'<msg><img aeskey="1" cdnmidimgurl="2"/></msg>',
	'<sysmsg type="revokemsg"><revokemsg><replacemsg>x</replacemsg></revokemsg></sysmsg>',
	'<img src="SystemMessages_HongbaoIcon.png"/>  ',
	'<_wc_custom_link_ href="weixin://a">a</_wc_custom_link_>',
	'$names$ ',
	' \n\t',
	'\uFEFF',
);

const texts = fc
	.tuple(beginnings, fc.string({ unit: 'binary' }), fc.constantFrom('', ' ', '\r\n', '</msg>'))
	.map((parts) => parts.join(''))
	.filter((text) => text !== '');

const places = fc.constantFrom(
	{ messageType: '60001', scope: 'private' as const, senderId: BOB, fromUser: BOB },
	{ messageType: '80001', scope: 'group', senderId: BOB, fromUser: BOB, fromGroup: GROUP },
	{ messageType: '80001', scope: 'group', senderId: undefined, fromUser: GROUP },
	{ messageType: '60001', scope: 'group', senderId: undefined, fromUser: GROUP },
	{ messageType: 5, scope: 'private', senderId: BOB, fromUser: BOB, msgType: 1 },
	{ messageType: 9, scope: 'group', senderId: BOB, fromUser: BOB, fromGroup: GROUP, msgType: 1 },
	{ messageType: 9, scope: 'group', senderId: undefined, fromUser: GROUP, msgType: '1' },
);

test('any text arrives as it was written, whatever it begins with, and nobody in it is the sender', () => {
	fc.assert(
		fc.property(
			texts,
			places,
			fc.constantFrom('open', 'wkteam', 'wkteam2020' as const),
			(content, { messageType, scope, senderId, ...ids }, gateway) => {
				const message = { messageType, wcId: 'wxid_me', data: { ...ids, content } };
				const body = JSON.stringify(gateway === 'open' ? [JSON.stringify(message)] : message);
				const [item] = readPush(body).map((entry) => normalise(entry, { gateway, at: ARRIVAL }));
				expect(item).toMatchObject({ event: 'message.text', scope, text: content });
				expect(item?.senderId).toBe(senderId);
			},
		),
		{ numRuns: 1000 },
	);
});

test('an image without a msgType under the code of a text, as in the manual, is one', () => {
	const content = `${BOB}:\n<msg><img aeskey="1" md5="2"/></msg>`;
	const message = (msgType?: number) => ({
		messageType: 9,
		wcId: 'wxid_me',
		data: { fromUser: BOB, fromGroup: GROUP, content, msgType },
	});
	expect(itemOf(message(), 'wkteam2020')).toMatchObject({
		event: 'message.image',
		media: { md5: '2' },
	});
	expect(itemOf(message(1), 'wkteam2020')).toMatchObject({ event: 'message.text', text: content });
});

test.each(['<b>hello</b>', `${BOB}:\n<3 `, '<msg>hello</msg>', 'me:\n<3'])(
	'the greeting %j is as it was written',
	(content) => {
		const data = { fromUser: BOB, v1: 'v3_1@stranger', v2: 'v4_2@stranger', content };
		expect(detailsOf('30001', data)).toMatchObject({ text: content });
	},
);

test.each(['<b>Meet</b> at <10>', '<a href="x">y</a>', 'index:\n<div>', ' <3 ', '版本升级'])(
	'the announcement %j is as it was written',
	(content) => {
		const data = { fromUser: GROUP, fromGroup: GROUP, content };
		expect(detailsOf('85011', data)).toMatchObject({ text: content });
	},
);

test.each([
	['open', 14],
	['wkteam', '80999'],
	['wkteam', '85011'],
] as const)(
	'on %s under %j an announcement in XML is as it was written',
	(gateway, messageType) => {
		const words = '<a href="x">y</a> <_wc_custom_link_ href="x">z</_wc_custom_link_>';
		const bar = 'mmchatroombarannouncememt';
		const escaped = words.replaceAll('<', '&lt;');
		for (const content of [
			`${GROUP}:\n<sysmsg type="${bar}"><${bar}><content><![CDATA[${words}]]></content></${bar}></sysmsg>`,
			`${BOB}:\n<msg><appmsg><title>群公告</title><type>87</type><textannouncement>${escaped}</textannouncement></appmsg></msg>`,
		]) {
			const data = { fromUser: GROUP, fromGroup: GROUP, content };
			expect(itemOf({ messageType, wcId: 'wxid_me', data }, gateway).text).toBe(words);
		}
	},
);

describe('An ID before XML', () => {
	const image = '<msg><img md5="2"/></msg>';
	const cases: Array<[string, string, Record<string, unknown>, string | undefined]> = [
		["that is the sender's", `${BOB}:\n`, { fromUser: BOB, fromGroup: GROUP }, BOB],
		["that is the group's", `${GROUP}:\n`, { fromUser: BOB, fromGroup: GROUP }, BOB],
		['where the group stands for the sender', `${BOB}:\n`, { fromUser: GROUP }, BOB],
		['where nobody is named', `${BOB}:\n`, { fromGroup: GROUP }, BOB],
		["that is the group's and all there is", `${GROUP}:\n`, { fromUser: GROUP }, undefined],
	];

	test.each(cases)('%s is taken off', (_, before, ids, senderId) => {
		const item = detailsOf('80002', { ...ids, content: before + image });
		expect(item.media).toEqual({ kind: 'image', md5: '2' });
		expect(item.senderId).toBe(senderId);
	});

	test.each(['', ' ', '\r\n', '\n\n\t'])('is one with %j behind it', (blank) => {
		const data = { fromUser: BOB, fromGroup: GROUP };
		const item = detailsOf('80002', { ...data, content: `${BOB}:${blank}${image}` });
		expect(item.media).toEqual({ kind: 'image', md5: '2' });
	});

	test('that is of neither belongs to what follows', () => {
		const content = `wxid_carol:\n${image}`;
		const data = { fromUser: BOB, fromGroup: GROUP, content };
		expect(detailsOf('80999', data)).toMatchObject({ event: 'message.other', text: content });
	});

	test('before what only looks like XML is no sender', () => {
		const content = 'note:\n<b>come</b>';
		const item = detailsOf('80999', { fromUser: GROUP, content });
		expect(item).toMatchObject({ text: content });
		expect(item).not.toHaveProperty('senderId');
	});
});
