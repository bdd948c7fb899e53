import { markdownTable } from '../../../scripts/docs/markdownTable';

/** A table in the lines of a page. */
interface Place {
	lines: string[];
	/** The line of its head, and the one behind its last row. */
	from: number;
	to: number;
}

/**
 * The cells of a table, its head first. It is found by the comment `<!-- bench: NAME -->` before it.
 *
 * @throws Error when there is no such table
 */
export function tableOn(page: string, name: string): string[][] {
	const { lines, from, to } = placeOf(page, name);
	const [head = [], , ...rows] = lines.slice(from, to).map(cellsOf);
	return [head, ...rows];
}

/**
 * The page with one more row at the end of a table, laid out as Prettier does it. All else is as it was.
 *
 * @throws Error when there is no such table, its columns are others, or the row has not as many cells
 */
export function withRow(page: string, name: string, head: string[], row: string[]): string {
	const table = tableOn(page, name);
	if (quoted(table[0]) !== quoted(head)) {
		throw new Error(`The table "${name}" has the columns ${quoted(table[0])}, not ${quoted(head)}`);
	}
	if (row.length !== head.length) {
		throw new Error(
			`A row with ${row.length} cells is too many or too few for the ${head.length} columns of the table "${name}"`,
		);
	}
	const { lines, from, to } = placeOf(page, name);
	const written = markdownTable([...table, row.map(asCell)]);
	return [...lines.slice(0, from), written, ...lines.slice(to)].join('\n');
}

function placeOf(page: string, name: string): Place {
	const anchor = `<!-- bench: ${name} -->`;
	const lines = page.split('\n');
	const at = lines.indexOf(anchor);
	const from = lines.findIndex((line, i) => i > at && line !== '');
	if (at < 0 || !isRow(lines[from]) || !/^\|( :?-+:? \|)+$/.test(lines[from + 1] ?? '')) {
		throw new Error(`There is no table "${name}": it stands behind the line ${anchor}`);
	}
	const after = lines.findIndex((line, i) => i > from && !isRow(line));
	return { lines, from, to: after < 0 ? lines.length : after };
}

const isRow = (line = ''): boolean => line.startsWith('|');

const cellsOf = (line: string): string[] =>
	line
		.split(/(?<!\\)\|/)
		.slice(1, -1)
		.map((cell) => cell.trim());

/** Machines have all sorts of names: what would end a cell becomes a space. */
const asCell = (text: string): string => text.replace(/[|\\\s]+/g, ' ').trim() || '–';

const quoted = (cells: string[] = []): string => cells.map((cell) => `"${cell}"`).join(', ');
