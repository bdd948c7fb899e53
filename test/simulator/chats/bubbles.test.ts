import fc from 'fast-check';
import type { Bubble } from './bubble';
import { lineOf } from './bubble';
import { bubbleOfSent } from './ofSent';
import { bubbleOfXml } from './ofXml';
import { contentOf } from './quoting';
import { elementIn } from './xml';

const app = (inside: string) =>
	`<?xml version="1.0"?>\n<msg><appmsg appid="">${inside}</appmsg></msg>`;
const sent = (kind: string, content: Record<string, unknown>) =>
	bubbleOfSent({ kind, content, text: kind.startsWith('sendText') ? String(content.content) : '' });

describe('What is sent looks on the phone like', () => {
	it.each<[string, Record<string, unknown>, Bubble, string]>([
		['sendText', { content: 'a [b]' }, { look: 'text', text: 'a [b]' }, 'a [b]'],
		[
			'sendImage',
			{ content: 'https://a/b.png' },
			{ look: 'image', text: '', picture: 'https://a/b.png' },
			'[Photo]',
		],
		[
			'sendVideo',
			{ path: 'https://a/b.mp4', thumbPath: 'https://a/b.png' },
			{ look: 'video', text: '', url: 'https://a/b.mp4', picture: 'https://a/b.png' },
			'[Video]',
		],
		[
			'sendVoice',
			{ content: 'https://a/b.silk', length: '3400' },
			{ look: 'voice', text: '', detail: '3″' },
			'[Voice]',
		],
		[
			'sendFile',
			{ path: 'https://a/%E6%8A%A5.pdf?b=1' },
			{ look: 'file', text: '报.pdf', url: 'https://a/%E6%8A%A5.pdf?b=1' },
			'[File] 报.pdf',
		],
		[
			'sendFileBase64',
			{
				fileName: 'a.txt',
				base64: `data:text/plain;base64,${Buffer.alloc(2048).toString('base64')}`,
			},
			{ look: 'file', text: 'a.txt', detail: '2.0 KB' },
			'[File] a.txt',
		],
		['sendEmoji', { imageMd5: 'a', imgSize: '1' }, { look: 'emoji', text: '' }, '[Sticker]'],
		[
			'sendLink',
			{ title: 'A', url: 'https://a', description: 'b', thumbUrl: 'https://a/b.png' },
			{ look: 'link', text: 'A', detail: 'b', url: 'https://a', picture: 'https://a/b.png' },
			'[Link] A',
		],
		[
			'sendCard',
			{ nameCardId: 'wxid_a' },
			{ look: 'card', text: '', wcId: 'wxid_a' },
			'[Name card]',
		],
		[
			'sendMiniProgram',
			{ displayName: 'Shop', title: 'Today', thumbUrl: 'https://a/b.png' },
			{ look: 'miniProgram', text: 'Today', source: 'Shop', picture: 'https://a/b.png' },
			'[Mini program] Today',
		],
		[
			'sendMiniProgram',
			{
				content:
					'<appmsg><title>Today</title><type>33</type><sourcedisplayname>Shop</sourcedisplayname></appmsg>',
			},
			{ look: 'miniProgram', text: 'Today', source: 'Shop', picture: '' },
			'[Mini program] Today',
		],
		[
			'forwardMiniProgram',
			{
				content: '<appmsg><title>Today</title><type>36</type></appmsg>',
				imgUrl: 'https://a/b.png',
			},
			{ look: 'miniProgram', text: 'Today', source: '', picture: 'https://a/b.png' },
			'[Mini program] Today',
		],
		[
			'forwardImage',
			{ content: '<msg><img aeskey="a"/></msg>' },
			{ look: 'image', text: '' },
			'[Photo]',
		],
		[
			'forwardFile',
			{
				content: app(
					'<title>a.txt</title><type>6</type><appattach><totallen>6</totallen></appattach>',
				),
			},
			{ look: 'file', text: 'a.txt', detail: '6 B' },
			'[File] a.txt',
		],
		[
			'sendAppMessage',
			{
				content: app(
					'<title>好的</title><type>57</type><refermsg><type>3</type><displayname>Bob</displayname><content>&lt;msg&gt;&lt;img /&gt;&lt;/msg&gt;</content></refermsg>',
				),
			},
			{ look: 'quote', text: '好的', quoted: { name: 'Bob', text: '[Photo]' } },
			'好的',
		],
		['sendXml', { content: 'no XML' }, { look: 'other', text: '', source: 'sendXml' }, '[sendXml]'],
	])('%s %j', (kind, content, bubble, line) => {
		const shown = sent(kind, content);
		expect(shown).toEqual(bubble);
		expect(lineOf(shown)).toBe(line);
	});
});

describe('The XML of a message', () => {
	const word = fc.string({ unit: 'grapheme', maxLength: 40 });

	it('is shown with the very words that it was quoted with', () => {
		const looks = fc.constantFrom('link', 'file', 'miniProgram');
		fc.assert(
			fc.property(looks, word, (look, text) => {
				const xml = contentOf({ look, text });
				expect(bubbleOfXml(xml)).toMatchObject({ look, text: text.trim() });
			}),
		);
	});

	it('never fails, whatever it is', () => {
		const parts = fc.constantFrom(
			'<appmsg>',
			'</appmsg>',
			'<title>',
			'</title>',
			'<![CDATA[',
			']]>',
			'&#',
			'&#x110000;',
			'<img ',
			'"',
			'a',
			'<type>57</type>',
			'<refermsg>',
		);
		fc.assert(
			fc.property(fc.array(parts, { maxLength: 20 }), (some) => {
				const shown = bubbleOfXml(some.join(''));
				if (shown) expect(typeof lineOf(shown)).toBe('string');
			}),
		);
	});

	it.each([
		['<a><![CDATA[<b>&amp;]]> &lt;c&gt;&#20320;</a>', '<b>&amp; <c>你'],
		['<a />', ''],
		['<ab>1</ab><a x="2">3</a>', '3'],
		['<a>1', ''],
	])('%s holds %j', (xml, text) => {
		expect(elementIn(xml, 'a')).toBe(text);
	});
});
