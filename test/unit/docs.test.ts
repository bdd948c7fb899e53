import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { WechatGatewayApi } from '../../credentials/WechatGatewayApi.credentials';
import { scripts } from '../../package.json';
import { EVENTS } from '../../gateway';
import { PAGES } from '../../scripts/docs';
import { EVENT_WORDS } from '../../scripts/docs/eventWords';
import { withSection } from '../../scripts/docs/section';

const ROOT = path.join(__dirname, '../..');
const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');
const markdownIn = (folder: string, options = {}) =>
	readdirSync(path.join(ROOT, folder), { encoding: 'utf8', ...options })
		.filter((name) => name.endsWith('.md'))
		.map((name) => path.join(folder, name));

const pages = [
	...markdownIn('.'),
	...markdownIn('docs', { recursive: true }),
	...markdownIn('examples'),
	'test/simulator/README.md',
];

interface Link {
	/** Relative to the checkout. */
	file: string;
	/** What stands after #. */
	anchor?: string;
}

const isPicture = ({ file }: Link) => file.endsWith('.png');

function linksOf(page: string): Link[] {
	return [...read(page).matchAll(/\]\(([^)\s]+)\)/g)]
		.map(([, target = '']) => target)
		.filter((target) => !/^https?:/.test(target))
		.map((target) => {
			const [file = '', anchor] = target.split('#');
			return { file: file === '' ? page : path.join(path.dirname(page), file), anchor };
		});
}

/** The anchors that GitHub makes of a page's headings. */
const anchorsOf = (page: string): string[] =>
	[...read(page).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
		heading
			.toLowerCase()
			.replace(/[^\p{L}\p{N}\s_-]/gu, '')
			.replaceAll(' ', '-'),
	);

/** The lines of a table, each as its cells, in the section of that heading. */
function tableUnder(heading: string): string[][] {
	const [, section = ''] = read('README.md').split(`\n## ${heading}\n`);
	return (section.split('\n## ')[0] ?? '')
		.split('\n')
		.filter((line) => line.startsWith('| '))
		.map((line) => line.split('|').map((cell) => cell.trim()))
		.map((cells) => cells.slice(1, -1));
}

test.each(Object.entries(PAGES))(
	'the tables of %s are what the code says; "npm run docs" writes them',
	(file, refresh) => {
		expect(read(file)).toBe(refresh(read(file)));
	},
);

test('a page without the marker comments is refused rather than left as it is', () => {
	expect(() => withSection('# A page', 'events', '')).toThrow(
		'The page must hold the lines <!-- events: written by npm run docs --> and <!-- events: end -->',
	);
});

test('the tables of events have every event that a workflow may get, and no other', () => {
	expect(Object.keys(EVENT_WORDS).sort()).toEqual([...EVENTS].sort());
});

test('the README explains every field of the credential, in the order of the form', () => {
	const labels = new WechatGatewayApi().properties
		.filter(({ type }) => type !== 'hidden')
		.map(({ displayName }) => displayName);
	const [, , ...rows] = tableUnder('Credentials');
	expect(rows.map(([field]) => field)).toEqual([...new Set(labels)]);
});

test('the credential’s documentation link leads to a section of the README', () => {
	const { documentationUrl } = new WechatGatewayApi();
	expect(anchorsOf('README.md')).toContain(new URL(documentationUrl).hash.slice(1));
});

test('every picture that a page shows is there', () => {
	const missing = pages
		.flatMap(linksOf)
		.filter(isPicture)
		.filter(({ file }) => !existsSync(path.join(ROOT, file)));
	expect(missing).toEqual([]);
});

describe.each(pages)('%s', (page) => {
	test('links to files and sections that exist', () => {
		const broken = linksOf(page)
			.filter((link) => !isPicture(link))
			.filter(
				({ file, anchor }) =>
					!existsSync(path.join(ROOT, file)) ||
					(anchor !== undefined && !anchorsOf(file).includes(anchor)),
			);
		expect(broken).toEqual([]);
	});

	test('names only npm scripts that exist', () => {
		const named = [...read(page).matchAll(/npm run ([a-z:]+)/g)].map(([, name = '']) => name);
		expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
	});
});
