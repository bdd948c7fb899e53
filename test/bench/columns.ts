/** Prints rows as columns, of which the first is text and the others are figures. */
export function printColumns(rows: string[][]): void {
	const width = (column: number) => Math.max(...rows.map((row) => row[column]?.length ?? 0));
	for (const row of rows) {
		const cells = row.map((cell, i) => (i === 0 ? cell.padEnd(width(i)) : cell.padStart(width(i))));
		console.log(`  ${cells.join('  ')}`);
	}
}
