import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.join(__dirname, '../../../..');

/** Files are named relative to the checkout. */
export const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');
export const isThere = (file: string): boolean => existsSync(path.join(ROOT, file));

export const namesIn = (folder: string): string[] =>
	readdirSync(path.join(ROOT, folder)).filter((name) => name.endsWith('.md'));

export const pagesIn = (folder: string): string[] =>
	namesIn(folder).map((name) => path.join(folder, name));

/** What somebody who uses the nodes reads, in each language. */
export const GUIDES = {
	en: ['README.md', ...pagesIn('docs/guide')],
	zh: ['docs/zh-CN/README.md', 'docs/zh-CN/examples.md', ...pagesIn('docs/zh-CN/guide')],
} as const;

export const PAGES: readonly string[] = [
	...pagesIn('.'),
	...['docs', 'docs/guide', 'docs/operations', 'docs/decisions', 'docs/openapi'].flatMap(pagesIn),
	...['docs/zh-CN', 'docs/zh-CN/guide', 'examples'].flatMap(pagesIn),
	'test/simulator/README.md',
];

export const headings = (page: string, level: number): string[] =>
	withoutCode(read(page))
		.split('\n')
		.filter((line) => line.startsWith(`${'#'.repeat(level)} `))
		.map((line) => line.slice(level + 1));

/** Lines of a shell may begin with #, and JSON is no sentence. */
export const withoutCode = (text: string): string => text.replace(/^ *```.*?^ *```$/gms, '');
