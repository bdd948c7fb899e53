import { GUIDES, headings, namesIn, pagesIn, read } from './support/pages';
import { longSentences } from './support/sentences';

test.each(['README.md', 'docs/zh-CN/README.md'])(
	'%s is read at one sitting: 8 KB at most',
	(page) => {
		expect(Buffer.byteLength(read(page))).toBeLessThanOrEqual(8192);
	},
);

test('every guide is there in both languages', () => {
	expect(namesIn('docs/zh-CN/guide').sort()).toEqual(namesIn('docs/guide').sort());
});

test.each(namesIn('docs/guide'))('%s has as many sections in both languages', (name) => {
	const sections = (folder: string) => headings(`${folder}/${name}`, 2).length;
	expect(sections('docs/zh-CN/guide')).toBe(sections('docs/guide'));
});

test.each([
	['the guides in English', GUIDES.en],
	['the guides in Chinese', GUIDES.zh],
	[
		'the pages for contributors',
		['CONTRIBUTING.md', 'docs/architecture.md', ...pagesIn('docs/decisions')],
	],
])('in %s no sentence stands twice', (_, pages) => {
	const sentences = pages.flatMap(longSentences);
	const twice = sentences.filter((sentence, at) => sentences.indexOf(sentence) !== at);
	expect(twice).toEqual([]);
});

test.each(['docs/guide', 'docs/zh-CN/guide', 'docs/decisions'])(
	'the index of %s lists each of its pages',
	(folder) => {
		const others = namesIn(folder).filter((name) => name !== 'README.md');
		const listed = [...read(`${folder}/README.md`).matchAll(/\]\(([^)/]+\.md)\)/g)].map(
			([, name]) => name,
		);
		expect(listed.sort()).toEqual(others.sort());
	},
);

test.each(pagesIn('docs/decisions').filter((page) => !page.endsWith('README.md')))(
	'%s is one decision in 30 lines at most',
	(page) => {
		expect(read(page).split('\n').length - 1).toBeLessThanOrEqual(30);
		expect(headings(page, 1)).toHaveLength(1);
	},
);
