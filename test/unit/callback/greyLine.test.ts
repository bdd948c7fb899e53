import fc from 'fast-check';
import { withoutMarkup } from '../../../gateway/callback/greyLine';
import { detailsOf, itemOf } from './support/pushed';

const GROUP = '1@chatroom';

test.each([
	[
		'<img src="SystemMessages_HongbaoIcon.png"/>  Bob took your<_wc_custom_link_ color="#FD9931" href="weixin://weixinhongbao/opendetail?sendid=1&sign=2">red packet</_wc_custom_link_>',
		'Bob took yourred packet',
	],
	["<img src='SystemMessages_a.png' />Bob", 'Bob'],
	['<img src="SystemMessages_a"/>Bob', 'Bob'],
	['"<img src=hi>" joined', '"<img src=hi>" joined'],
	['<_wc_custom_link_ href="a?b=1>2">Bob</_wc_custom_link_> came', 'Bob came'],
	['<_wc_custom_link_>Bob</_wc_custom_link_>', 'Bob'],
	['Refused. <a href="weixin://findfriend/verifycontact">Ask again</a>', 'Refused. Ask again'],
	['"<3" & "a <b> c" joined', '"<3" & "a <b> c" joined'],
	['"<img>" and "</a>" joined', '"<img>" and "</a>" joined'],
	['"<a lot>" joined', '"<a lot>" joined'],
	['"<_wc_custom_linker>" joined', '"<_wc_custom_linker>" joined'],
])('%j reads %j', (line, sentence) => {
	const data = { fromUser: GROUP, msgType: 10_000, content: line };
	expect(itemOf({ messageType: 1, wcId: 'wxid_me', data }, 'open').text).toBe(sentence);
	expect(detailsOf('80999', data).text).toBe(sentence);
});

test('the sentence of a system message is read like a grey line', () => {
	const content =
		'<sysmsg type="revokemsg"><revokemsg><replacemsg><![CDATA[You took it back. <a href="weixin://revoke_edit">Edit</a>]]></replacemsg></revokemsg></sysmsg>';
	expect(detailsOf('80018', { fromUser: GROUP, content }).text).toBe('You took it back. Edit');
});

test('a line with nothing but an icon has no text', () => {
	const content = '<img src="SystemMessages_a.png"/>';
	expect(detailsOf('80999', { fromUser: GROUP, content })).not.toHaveProperty('text');
});

const markup = fc.constantFrom(
	'<img src="SystemMessages_HongbaoIcon.png"/>',
	'<img class="a" src="SystemMessages_HongbaoIcon.png" />',
	'<_wc_custom_link_ color="#FD9931" href="weixin://a?b=1&c=2">',
	"<_wc_custom_link_ href='weixin://a'>",
	'</_wc_custom_link_>',
);

/** Names may hold anything but the names of the client's elements. */
const words = fc
	.oneof(
		fc.string(),
		fc.string({ unit: 'binary' }),
		fc.constantFrom('<', '>', '<3', '"<b>"', '</a>'),
	)
	.map((text) => `x${text}x`)
	.filter((text) => !/<a\s|img|_wc_/.test(text));

test('any grey line loses the markup of the client, and nothing else', () => {
	fc.assert(
		fc.property(fc.array(fc.oneof(words, markup)), fc.constantFrom(1, 15), (parts, messageType) => {
			const content = parts.join('');
			const people = parts.filter((part) => part.startsWith('x')).join('');
			const data = { fromUser: GROUP, fromGroup: GROUP, content, msgType: 10_000 };
			const { text = '' } = itemOf({ messageType, wcId: 'wxid_me', data }, 'open');
			expect(text).toBe(people);
		}),
		{ numRuns: 1000 },
	);
});

test.each(['<_wc_custom_link_ ', '<a href="', '<img src="a.png" ', "<a href='", '<a href="a">'])(
	'%j without end, any number of times, is read in one go',
	(start) => {
		const line = start.repeat(100_000) + 'x'.repeat(1_000_000);
		expect(withoutMarkup(line)).toBe(line);
		expect(withoutMarkup(start + '"a'.repeat(1_000_000))).toContain('"a"a');
	},
);

test('an image without end to its sources is read in one go', () => {
	const line = `<img ${'src="a.png" '.repeat(100_000)}`;
	expect(withoutMarkup(line)).toBe(line.trim());
	expect(withoutMarkup(`${line}>Bob`)).toBe('Bob');
});
