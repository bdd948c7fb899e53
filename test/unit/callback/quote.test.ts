import fc from 'fast-check';
import { app, privately } from './support/fromBob';

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const quoting = (content: string, type?: number | string) =>
	app(
		'<title>Yes</title><type>57</type><refermsg>',
		type === undefined ? '' : `<type>${type}</type>`,
		`<content>${escaped(content)}</content></refermsg>`,
	);

const quotedIn = (content: string, type?: number | string) =>
	privately('60014', quoting(content, type)).quote;

const file =
	'<?xml version="1.0"?>\n<msg><appmsg><title>a.pdf</title><type>6</type></appmsg></msg>';
const image = '<msg><img aeskey="1"/></msg>';

test.each([
	['a text that looks like XML', '<b>bold</b>', 1, '<b>bold</b>'],
	['a text that is XML of a message', image, 1, image],
	['a text that begins with an ID', `wxid_bob:\n${image}`, 1, `wxid_bob:\n${image}`],
	['a file', file, 49, 'a.pdf'],
	['a file behind its sender', `wxid_bob:\n${file}`, 49, 'a.pdf'],
	['an app message under a number of its own', file, 822_083_633, 'a.pdf'],
	['a file without a message around it', '<appmsg><title>a.pdf</title></appmsg>', 49, 'a.pdf'],
	['an image', image, 3, undefined],
	['an image behind its sender', `wxid_bob:\n${image}`, 3, undefined],
	['an image that is cut off', '<msg><img aeskey="1"', 3, undefined],
	['an app message that is cut off', '<msg><appmsg><title>a.pdf', 49, undefined],
	['a voice in the terms of a database', 'wxid_bob:2533:0:\n', 34, undefined],
	['a file without a type', file, undefined, 'a.pdf'],
	['an image without a type', `wxid_bob:\n${image}`, undefined, undefined],
	['words without a type', '<b>bold</b>', undefined, '<b>bold</b>'],
	[
		'a video of Channels by its description',
		'<msg><appmsg><title>当前版本不支持展示该内容，请升级至最新版本。</title><type>51</type><finderFeed><nickname>N</nickname><desc>D</desc></finderFeed></appmsg></msg>',
		49,
		'D',
	],
])('%s is quoted by its words, if it has any', (_, content, type, text) => {
	expect(quotedIn(content, type)).toEqual({
		...(type !== undefined && { type }),
		...(text !== undefined && { text }),
	});
});

/** XML of messages, whole, cut off, or behind the ID of a sender. */
const messageXml = fc
	.tuple(
		fc.constantFrom('', 'wxid_bob:\n', '1@chatroom:\n ', 'bob-1.2@openim:\r\n'),
		fc.constantFrom('', '<?xml version="1.0"?>\n'),
		fc.constantFrom(
			'<msg><img aeskey="1" md5="2"/></msg>',
			'<msg>\n\t<videomsg length="3"/>\n</msg>\n',
			'<msg><appmsg><title>T</title><type>6</type></appmsg></msg>',
			'<msg><appmsg><des>D</des></appmsg></msg>',
			'<msg username="wxid_carol" nickname="Carol"/>',
			'<sysmsg type="pat"><pat/></sysmsg>',
			'<voipmsg type="VoIPBubbleMsg"><VoIPBubbleMsg/></voipmsg>',
		),
		fc.option(fc.nat(60), { nil: undefined }),
	)
	.map(([before, prolog, xml, cut]) => before + prolog + (cut ? xml.slice(0, 8 + cut) : xml));

test('no quote of any type but a text shows the XML of a message', () => {
	fc.assert(
		fc.property(
			messageXml,
			fc.option(
				fc.nat().filter((type) => type !== 1),
				{ nil: undefined },
			),
			(content, type) => {
				expect(privately('60014', quoting(content, type))).toMatchObject({ text: 'Yes' });
				const { text } = quotedIn(content, type) as { text?: string };
				expect([undefined, 'T', 'D']).toContain(text);
			},
		),
		{ numRuns: 500 },
	);
});

test('any text is quoted as it is', () => {
	const words = fc.oneof(
		messageXml,
		fc.string(),
		fc.string().map((text) => `<b>${text}</b>`),
	);
	fc.assert(
		fc.property(words, (content) => {
			const quote = quotedIn(content, 1) as { text?: string };
			expect(quote.text ?? '').toBe(content.replace(/\r\n?/g, '\n').trim());
		}),
		{ numRuns: 500 },
	);
});
