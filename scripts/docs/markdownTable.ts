/** Rows of cells as Prettier lays out a table in Markdown; the first row is the head. */
export function markdownTable([head = [], ...rows]: string[][]): string {
	const widths = head.map((_, column) =>
		Math.max(3, ...[head, ...rows].map((row) => widthOf(row[column] ?? ''))),
	);
	const line = (cells: string[]) =>
		`| ${cells.map((cell, column) => padded(cell, widths[column] ?? 0)).join(' | ')} |`;
	const rule = widths.map((width) => '-'.repeat(width));
	return [head, rule, ...rows].map(line).join('\n');
}

const padded = (cell: string, width: number): string =>
	cell + ' '.repeat(Math.max(0, width - widthOf(cell)));

/** Chinese characters and their punctuation are as wide as two others. */
const widthOf = (text: string): number =>
	text.length + (text.match(/[\u3000-\u30ff\u3400-\u9fff\uff00-\uff60]/g)?.length ?? 0);
