import { readFileSync, writeFileSync } from 'node:fs';
import { catalogue, dialects, isOffered, type GatewayName, type Operation } from '../gateway';

const README = 'README.md';
const BEGIN = '<!-- operations: written by npm run docs -->';
const END = '<!-- operations: end -->';

const GATEWAYS = Object.keys(dialects) as GatewayName[];

/** The table of all operations in the catalogue, one row each, as Prettier lays out Markdown. */
export function operationsTable(): string {
	const resources = Object.values(catalogue).sort(byName);
	const rows = resources.flatMap(({ name, operations }) =>
		Object.values(operations)
			.sort(byName)
			.map((operation) => [name, ...cellsOf(operation)]),
	);
	return markdownTable([
		['Resource', 'Operation', 'What it does', ...GATEWAYS, 'Retry On Fail'],
		...rows,
	]);
}

/**
 * The same page with a fresh table between its two marker comments.
 *
 * @throws Error when a marker is missing
 */
export function withOperations(page: string): string {
	const begin = page.indexOf(BEGIN);
	const end = page.indexOf(END);
	if (begin < 0 || end < begin) {
		throw new Error(`The page must hold the lines ${BEGIN} and ${END}`);
	}
	return `${page.slice(0, begin)}${BEGIN}\n\n${operationsTable()}\n\n${page.slice(end)}`;
}

function cellsOf({ name, description, bindings, repeatable }: Operation): string[] {
	const offered = GATEWAYS.map((gateway) => (isOffered(bindings[gateway]) ? 'yes' : '–'));
	return [name, firstSentence(description), ...offered, repeatable ? 'safe' : '–'];
}

const firstSentence = (text: string): string => (text.split(/\.\s/)[0] ?? text).replace(/\.$/, '');

function markdownTable([head = [], ...rows]: string[][]): string {
	const widths = head.map((_, column) =>
		Math.max(3, ...[head, ...rows].map((row) => row[column]?.length ?? 0)),
	);
	const line = (cells: string[]) =>
		`| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
	const rule = widths.map((width) => '-'.repeat(width));
	return [head, rule, ...rows].map(line).join('\n');
}

function byName(a: { name: string }, b: { name: string }): number {
	return a.name.localeCompare(b.name, 'en');
}

if (require.main === module) {
	writeFileSync(README, withOperations(readFileSync(README, 'utf8')));
}
