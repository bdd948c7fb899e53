import fc from 'fast-check';
import { bubbleMarkup } from './bubble';
import { html, withLinks } from './html';

const { JSDOM } = require('jsdom') as {
	JSDOM: {
		fragment(text: string): {
			readonly textContent: string;
			querySelectorAll(
				selector: string,
			): Iterable<{ href: string; tagName: string; title: string }>;
		};
	};
};
const read = (markup: string) => JSDOM.fragment(markup);
const tagsIn = (markup: string) =>
	[...read(markup).querySelectorAll('*')].map((one) => one.tagName);

const hostile = fc.oneof(
	fc.string({ unit: 'grapheme', maxLength: 60 }),
	fc
		.array(
			fc.constantFrom('<script>', '</b>', '"', "'", '&lt;', 'javascript:', 'https://a/', ' ', '\n'),
			{ maxLength: 8 },
		)
		.map((parts) => parts.join('')),
);

describe('The pages of phones', () => {
	it('show every text as it is, and make no markup of it', () => {
		fc.assert(
			fc.property(hostile, (text) => {
				const { markup } = html`<p title="${text}">${text}</p>`;
				expect(read(markup).textContent).toBe(text.replace(/\r\n?/g, '\n'));
				const all = [...read(markup).querySelectorAll('*')];
				expect(all.map(({ tagName, title }) => [tagName, title])).toEqual([
					['P', text.replace(/\r\n?/g, '\n')],
				]);
			}),
		);
	});

	it('link the addresses in a text, and change no letter of it', () => {
		fc.assert(
			fc.property(hostile, (text) => {
				const { markup } = withLinks(text);
				expect(read(markup).textContent).toBe(text.replace(/\r\n?/g, '\n'));
				for (const { href } of read(markup).querySelectorAll('a')) {
					expect(href).toMatch(/^https?:/);
				}
			}),
		);
		expect(withLinks('See https://a.example/b?c=1&d=2. 好').markup).toBe(
			'See <a href="https://a.example/b?c=1&amp;d=2" target="_blank" rel="noopener noreferrer">https://a.example/b?c=1&amp;d=2</a>. 好',
		);
	});

	it('lead nowhere but to the web', () => {
		const looks = fc.constantFrom('link', 'file', 'video', 'image', 'other');
		fc.assert(
			fc.property(looks, hostile, (look, address) => {
				const bubble = { look, text: 'A', url: address, picture: address } as const;
				const { markup } = bubbleMarkup(bubble, () => ({ id: 'a', name: 'A', isGroup: false }));
				expect(tagsIn(markup)).not.toContain('SCRIPT');
				for (const { href } of read(markup).querySelectorAll('a')) {
					expect(href).toMatch(/^https?:/);
				}
			}),
		);
	});

	it.each([
		['https://elsewhere.example/a.png', []],
		['//elsewhere.example/a.png', []],
		['https://127.0.0.1.elsewhere.example/a.png', []],
		['javascript:alert(1)', []],
		['http://127.0.0.1:5678/rest/binary-data/signed?token=a', ['IMG']],
		['/avatars/carol/132.png', ['IMG']],
	])('fetch a picture at %s only from this machine', (picture, images) => {
		const { markup } = bubbleMarkup({ look: 'image', text: '', picture }, () => {
			throw new Error('There is no card');
		});
		expect(tagsIn(markup).filter((tag) => tag === 'IMG')).toEqual(images);
	});
});
