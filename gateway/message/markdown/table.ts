/** The line under the head of a table. */
export const isDelimiter = (line: string): boolean =>
	/^[ \t|:-]+$/.test(line) && line.includes('|') && line.includes('-');

/** The cells of a row; a "|" behind a "\" is text. */
export function cellsIn(line: string): string[] {
	const cells = [''];
	for (const [part] of line.trim().matchAll(/\\[\s\S]|\||[^\\|]+|\\/g)) {
		if (part === '|') cells.push('');
		else cells[cells.length - 1] += part;
	}
	const first = cells[0] === '' ? 1 : 0;
	const last = cells.length > first + 1 && cells.at(-1) === '' ? -1 : cells.length;
	return cells.slice(first, last).map((cell) => cell.trim());
}
