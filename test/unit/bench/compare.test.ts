import fc from 'fast-check';
import { change } from '../../bench/table/compare';
import { comparison } from '../../bench/table/record';
import { headOf, type Table } from '../../bench/table/tables';

describe('A ratio beside the last one', () => {
	it.each([
		['0.50', '0.40', 'less', '0.50 → 0.40, 20% better'],
		['0.50', '0.40', 'more', '0.50 → 0.40, 20% worse'],
		['0.40', '0.50', 'less', '0.40 → 0.50, 25% worse'],
		['0.40', '0.50', 'more', '0.40 → 0.50, 25% better'],
		['1.00', '1.00', 'less', '1.00 → 1.00, as before'],
		['0.56 (5.46 ms / 9.63 ms)', '0.42 (1 ms / 2 ms)', 'less', '0.56 → 0.42, 25% better'],
		['0.50 / 1.00', '0.60 / 0.90', 'more', '0.50 → 0.60, 20% better / 1.00 → 0.90, 10% worse'],
		['120.0 kB / 4 kB', '60.0 kB / 4 kB', 'less', '120.0 → 60.0, 50% better / 4 → 4, as before'],
		['–', '0.40', 'less', '0.40, nothing to compare with'],
		['0.00', '0.40', 'less', '0.40, nothing to compare with'],
		[undefined, '0.40', 'less', '0.40, nothing to compare with'],
		['0.5', '0.4 / 0.3', 'less', '0.4, nothing to compare with / 0.3, nothing to compare with'],
	] as const)('%s, then %s (%s is better): %s', (before, now, better, said) => {
		expect(change(before, now, better)).toBe(said);
	});

	it('never says of both ways that they are better', () => {
		const ratio = fc.integer({ min: 1, max: 1000 }).map((hundredths) => hundredths / 100);
		fc.assert(
			fc.property(ratio, ratio, fc.constantFrom('less', 'more'), (one, other, better) => {
				const said = [[one, other] as const, [other, one] as const].map(
					([before, now]) =>
						/better|worse|as before/.exec(change(String(before), String(now), better))?.[0],
				);
				expect(said.filter((word) => word === 'better').length).toBeLessThan(2);
				expect(said.filter((word) => word === 'worse').length).toBeLessThan(2);
			}),
		);
	});
});

describe('A row beside the last one', () => {
	const table: Table = {
		heads: ['Calls', 'Ratio'],
		about: 'Calls',
		compared: { head: 'Ratio', better: 'less' },
		inN8n: false,
	};
	const rows = [
		headOf(table),
		['Mon', 'ours', 'texts', '0.50'],
		['Tue', 'ours', 'pictures', '0.90'],
		['Wed', 'theirs', 'texts', '0.40'],
		['Thu', 'ours', 'pictures', '0.80'],
	];

	it('is compared with the newest about the same, and says of what day and machine that is', () => {
		expect(comparison(table, rows, ['Fri', 'ours', 'texts', '0.30'])).toBe(
			'Ratio: 0.40 → 0.30, 25% better (Wed, theirs)',
		);
	});

	it('is the first about something new', () => {
		expect(comparison(table, rows, ['Fri', 'ours', 'files', '0.30'])).toBe(
			'Ratio: 0.30, the first such row',
		);
	});

	it('is compared with the last of all where a run has one row', () => {
		const { heads, compared, inN8n } = table;
		expect(comparison({ heads, compared, inN8n }, rows, ['Fri', 'ours', 'files', '0.40'])).toBe(
			'Ratio: 0.80 → 0.40, 50% better (Thu, ours)',
		);
	});

	it('says nothing where there are no ratios', () => {
		expect(comparison({ heads: ['Calls'], inN8n: false }, rows, [])).toBeUndefined();
	});
});
