import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { tableOn, withRow } from '../../bench/table/page';
import { headOf, TABLES, type TableName } from '../../bench/table/tables';

const PAGE = `# Figures

<!-- bench: speed -->

| Day | Speed |
| --- | ----- |
| Mon | 1.0   |

Some words.

<!-- bench: size -->

| Day | Size |
| --- | ---- |
`;

describe('The page of the figures', () => {
	it('gets a row at the end of the table that is named, all of which is laid out anew', () => {
		expect(withRow(PAGE, 'speed', ['Day', 'Speed'], ['Tuesday', '2.0'])).toBe(
			PAGE.replace(
				'| Day | Speed |\n| --- | ----- |\n| Mon | 1.0   |',
				'| Day     | Speed |\n| ------- | ----- |\n| Mon     | 1.0   |\n| Tuesday | 2.0   |',
			),
		);
	});

	it('takes the first row of a table that has none', () => {
		expect(tableOn(withRow(PAGE, 'size', ['Day', 'Size'], ['Mon', '']), 'size')).toEqual([
			['Day', 'Size'],
			['Mon', '–'],
		]);
	});

	const table = fc.record({
		head: fc.array(fc.stringMatching(/^[A-Za-z][A-Za-z ,/]*[A-Za-z]$/), {
			minLength: 1,
			maxLength: 5,
		}),
		row: fc.array(fc.string({ unit: 'grapheme' }), { minLength: 5, maxLength: 5 }),
		before: fc.constantFrom('', 'Words.\n\n', '<!-- bench: other -->\n\n| a |\n| --- |\n\n'),
		after: fc.constantFrom('', '\nWords.\n', '\n<!-- bench: other -->\n\n| a |\n| --- |\n'),
	});

	it('keeps all rows and all else, whatever a cell holds', () => {
		fc.assert(
			fc.property(table, ({ head, row, before, after }) => {
				const line = (cells: string[]) => `| ${cells.join(' | ')} |\n`;
				const empty = `<!-- bench: it -->\n\n${line(head)}${line(head.map(() => '---'))}`;
				const cells = row.slice(0, head.length);
				const once = withRow(before + empty + after, 'it', head, cells);
				const twice = withRow(once, 'it', head, cells);
				const read = cells.map((cell) => cell.replace(/[|\\\s]+/g, ' ').trim() || '–');
				expect(tableOn(twice, 'it')).toEqual([head, read, read]);
				expect(twice.startsWith(before)).toBe(true);
				expect(twice.endsWith(`|\n${after}`)).toBe(true);
				expect(twice.split('\n')).toHaveLength((before + empty + after).split('\n').length + 2);
			}),
		);
	});

	it.each([
		['a name that no comment has', 'weight', PAGE],
		['a comment with no table behind it', 'speed', PAGE.replace('| Day | Speed |\n', '')],
		['a table without the line below its head', 'speed', PAGE.replace('| --- | ----- |\n', '')],
		['a comment at the end', 'end', `${PAGE}<!-- bench: end -->`],
	])('is refused for %s', (_, name, page) => {
		expect(() => tableOn(page, name)).toThrow(
			`There is no table "${name}": it stands behind the line <!-- bench: ${name} -->`,
		);
	});

	it('is refused for other columns than the run has', () => {
		expect(() => withRow(PAGE, 'speed', ['Day', 'Pace'], ['Mon', '1'])).toThrow(
			'The table "speed" has the columns "Day", "Speed", not "Day", "Pace"',
		);
	});

	it('is refused for a row with more or fewer cells', () => {
		expect(() => withRow(PAGE, 'speed', ['Day', 'Speed'], ['Mon', '1', '2'])).toThrow(
			'A row with 3 cells is too many or too few for the 2 columns of the table "speed"',
		);
	});
});

describe('docs/performance.md', () => {
	const page = readFileSync(path.join(__dirname, '../../../docs/performance.md'), 'utf8');

	it.each(Object.keys(TABLES) as TableName[])('has the table of %s', (name) => {
		expect(tableOn(page, name)[0]).toEqual(headOf(TABLES[name]));
	});

	it.each(Object.keys(TABLES) as TableName[])('stays as Prettier wants it with %s', (name) => {
		const [head = [], ...rows] = tableOn(page, name);
		// No row is wider than the columns are, so none moves.
		const last = rows.at(-1) ?? head;
		const more = withRow(page, name, head, last).split('\n');
		const at = more.indexOf(`<!-- bench: ${name} -->`) + 3 + rows.length + 1;
		expect(more.toSpliced(at, 1).join('\n')).toBe(page);
	});
});
