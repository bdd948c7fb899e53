import { attribute, child, path, readXml, textAt } from '../../../gateway/wire/xml';

describe('The XML of a message', () => {
	it('of a picture gives its numbers as attributes', () => {
		const image = child(
			readXml(
				'<?xml version="1.0"?>\n<msg>\n\t<img aeskey="2c30f7356803d05f071d5f58c6680998" length="2566" ' +
					'cdnthumbheight=\'150\' md5 = "9a0c" hevc_mid_size="" />\n</msg>\n',
			),
			'img',
		);

		expect(image).toEqual({
			name: 'img',
			attributes: {
				aeskey: '2c30f7356803d05f071d5f58c6680998',
				length: '2566',
				cdnthumbheight: '150',
				md5: '9a0c',
				hevc_mid_size: '',
			},
			children: [],
			text: '',
		});
	});

	it('of a red packet gives its CDATA as text, with every & as it is', () => {
		const message = readXml(
			'<msg>\n\t<appmsg appid="" sdkver="">\n\t\t<des><![CDATA[我给你发了一个红包，赶紧去拆!]]></des>\n' +
				'\t\t<url><![CDATA[https://wxapp.tenpay.com/r?showwxpaytitle=1&msgtype=1&amp;v=6]]></url>\n' +
				'\t\t<type><![CDATA[2001]]></type>\n\t</appmsg>\n</msg>',
		);

		expect(textAt(message, 'appmsg', 'des')).toBe('我给你发了一个红包，赶紧去拆!');
		expect(textAt(message, 'appmsg', 'url')).toBe(
			'https://wxapp.tenpay.com/r?showwxpaytitle=1&msgtype=1&amp;v=6',
		);
		expect(textAt(message, 'appmsg', 'type')).toBe('2001');
	});

	it('of a quote gives the escaped message within as XML to be read again', () => {
		const message = readXml(
			'<msg><appmsg><title>好的</title><type>57</type><refermsg><type>49</type><content>' +
				'&lt;msg&gt;&lt;appmsg&gt;&lt;title&gt;a &amp;amp; b&lt;/title&gt;&lt;/appmsg&gt;&lt;/msg&gt;' +
				'</content></refermsg></appmsg></msg>',
		);
		const quoted = readXml(textAt(message, 'appmsg', 'refermsg', 'content') ?? '');

		expect(textAt(quoted, 'appmsg', 'title')).toBe('a & b');
	});

	it('keeps text apart from that of the elements within, and joins what comments divide', () => {
		expect(readXml('<a> x<!-- <no> --><b>y</b><![CDATA[<z>]]>&gt;<?pi ?>! </a >')).toEqual({
			name: 'a',
			attributes: {},
			text: ' x<z>>! ',
			children: [{ name: 'b', attributes: {}, text: 'y', children: [] }],
		});
	});

	it.each([
		['&lt;&gt;&amp;&quot;&apos;', '<>&"\''],
		['&#65;&#x4e2D;&#128512;&#10;', 'A中😀\n'],
		['a=1&b=2&copy;=3&', 'a=1&b=2&copy;=3&'],
		['&#0;&#xD800;&#x110000;&#;&#x;&#99999999999;', '&#0;&#xD800;&#x110000;&#;&#x;&#99999999999;'],
		['&amp;lt;', '&lt;'],
		['a\r\nb\rc', 'a\nb\nc'],
		['a ]]> b > c', 'a ]]> b > c'],
	])('reads %j as %j', (written, meant) => {
		expect(readXml(`<a>${written}</a>`)?.text).toBe(meant);
	});

	it('takes a bare & and < in attribute values, and white space there as blanks', () => {
		const element = readXml('<a url="http://x/?p=1&q=2&amp;r" name="1 < 2"say=\'"\n"\'/>');

		expect({ ...element?.attributes }).toEqual({
			url: 'http://x/?p=1&q=2&r',
			name: '1 < 2',
			say: '" "',
		});
	});

	it('gives the first value of an attribute that is there twice', () => {
		expect(attribute(readXml('<a b="1" b="2"/>'), 'b')).toBe('1');
	});

	it('may stand after a byte order mark and blank lines', () => {
		expect(readXml('\uFEFF\n \t<a/>\n')?.name).toBe('a');
	});

	it.each([
		'',
		'hello',
		'wxid_a:\n<msg/>',
		'<a>',
		'</a>',
		'<a></b>',
		'<a><b></a></b>',
		'<a/><b/>',
		'<a/>text',
		'<a',
		'<a ',
		'<a b',
		'<a b>',
		'<a b=1>',
		'<a b="1>',
		'<a/ >',
		'< a/>',
		'<1/>',
		'<a><!-- </a>',
		'<a><![CDATA[ </a>',
		'<![CDATA[x]]>',
		'<?xml',
		'<a></a',
		'<a><></a>',
	])('that is written %j cannot be read', (text) => {
		expect(readXml(text)).toBeUndefined();
	});

	it.each([
		['a DOCTYPE', '<!DOCTYPE a><a/>'],
		['a DOCTYPE in small letters', '<!doctype a SYSTEM "file:///etc/passwd"><a/>'],
		[
			'a billion laughs',
			'<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><l>&b;</l>',
		],
		['a DOCTYPE within the document', '<a><!DOCTYPE a></a>'],
		['an entity of its own', '<a><!ENTITY b "c"></a>'],
	])('with %s is refused as a whole', (_what, text) => {
		expect(readXml(text)).toBeUndefined();
	});

	it('may name its elements and attributes after what every object has', () => {
		const element = readXml(
			'<constructor __proto__="x" toString="y"><__proto__>z</__proto__></constructor>',
		);

		expect(Object.entries(element?.attributes ?? {})).toEqual([
			['__proto__', 'x'],
			['toString', 'y'],
		]);
		expect(textAt(element, '__proto__')).toBe('z');
		expect(attribute(element, 'hasOwnProperty')).toBeUndefined();
		expect(({} as Record<string, unknown>).x).toBeUndefined();
	});
});

describe('The bounds of a message’s XML', () => {
	const nested = (depth: number) => '<a>'.repeat(depth) + '</a>'.repeat(depth);

	it('are 64 levels', () => {
		expect(readXml(nested(64))?.name).toBe('a');
		expect(readXml(nested(65))).toBeUndefined();
	});

	it('are 5,000 elements', () => {
		expect(readXml(`<a>${'<b/>'.repeat(4_999)}</a>`)?.children).toHaveLength(4_999);
		expect(readXml(`<a>${'<b/>'.repeat(5_000)}</a>`)).toBeUndefined();
	});

	it('are 262,144 characters', () => {
		expect(readXml(`<a>${'x'.repeat(262_144 - 7)}</a>`)?.text).toHaveLength(262_144 - 7);
		expect(readXml(`<a>${'x'.repeat(262_145 - 7)}</a>`)).toBeUndefined();
	});

	// Were one of them read in quadratic time, it would take minutes.
	it.each([
		'<',
		'&',
		'&#',
		'<a ',
		'<a b="',
		'<!--',
		'<![CDATA[',
		'<?',
		'</',
		' ',
		'a=',
		'\r',
		']]',
	])('hold for a document full of %j', (part) => {
		const filling = part.repeat(Math.floor(262_000 / part.length));

		expect(readXml(filling)).toBeUndefined();
		expect(readXml(`<a ${filling}`)).toBeUndefined();
		expect(readXml(`<a>${filling}`)).toBeUndefined();
	});
});

describe('Looking something up', () => {
	const message = readXml(
		'<msg a=" 1 " b=" "><appmsg><url /> <title> T </title><title>2</title></appmsg></msg>',
	);

	it('finds the first of a name, trims it, and takes blank for missing', () => {
		expect(textAt(message, 'appmsg', 'title')).toBe('T');
		expect(textAt(message, 'appmsg', 'url')).toBeUndefined();
		expect(textAt(message, 'appmsg', 'none')).toBeUndefined();
		expect(textAt(message, 'none', 'title')).toBeUndefined();
		expect(attribute(message, 'a')).toBe('1');
		expect(attribute(message, 'b')).toBeUndefined();
		expect(path(message, 'appmsg', 'url')?.name).toBe('url');
		expect(path(message)).toBe(message);
	});

	it('finds nothing in what could not be read', () => {
		expect(child(undefined, 'a')).toBeUndefined();
		expect(textAt(undefined, 'a')).toBeUndefined();
		expect(attribute(undefined, 'a')).toBeUndefined();
	});
});
