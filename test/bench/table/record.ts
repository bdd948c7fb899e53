import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { cachedN8n } from '../../e2e/support/cache';
import { projectRoot } from '../../e2e/support/paths';
import { printRow, rowOf } from '../row';
import { change } from './compare';
import { tableOn, withRow } from './page';
import { headOf, TABLES, type Table, type TableName } from './tables';

const PAGE = path.join(projectRoot, 'docs', 'performance.md');

/** What was measured, for one of the tables; the day and the machine are added. */
export interface Row {
	table: TableName;
	figures: string[];
}

/** Prints a row, says what has become of its ratios since the last one, and adds it to its table. */
export async function record({ table: name, figures }: Row, write: boolean): Promise<void> {
	const table: Table = TABLES[name];
	const row = rowOf(figures, table.inN8n ? [`n8n ${(await cachedN8n()).version}`] : []);
	printRow(row);
	const page = await readFile(PAGE, 'utf8');
	const compared = comparison(table, tableOn(page, name), row);
	if (compared) console.log(`  ${compared}`);
	if (write) await writeFile(PAGE, withRow(page, name, headOf(table), row));
}

/** The ratios beside those of the last row about the same, if the table has any. */
export function comparison(table: Table, on: string[][], row: string[]): string | undefined {
	if (!table.compared) return undefined;
	const { head, better } = table.compared;
	const cell = (of: string[] | undefined, name: string) => of?.[headOf(table).indexOf(name)];
	const { about } = table;
	const last = on
		.slice(1)
		.findLast((one) => about === undefined || cell(one, about) === cell(row, about));
	const now = cell(row, head) ?? '';
	if (!last) return `${head}: ${now}, the first such row`;
	return `${head}: ${change(cell(last, head), now, better)} (${last.slice(0, 2).join(', ')})`;
}
