import { amendments, facts } from '../facts';

describe('The facts of the manuals', () => {
	it('have the rows that the manuals have pages', () => {
		const count = (era: string) => facts.wkteam.filter((row) => row.era === era).length;

		expect(facts.open).toHaveLength(96);
		expect({ current: count('current'), 2020: count('2020') }).toEqual({ current: 127, 2020: 28 });
	});

	it('have no two rows of one name', () => {
		for (const rows of [facts.open, facts.wkteam]) {
			const ids = rows.map(({ id }) => id);
			expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
		}
	});

	it('have a field to tell by wherever two rows with different fields share a call', () => {
		const lacking = [...facts.open, ...facts.wkteam].filter((row, _index, rows) => {
			const names = ({ params }: typeof row) => params.map(({ name }) => name).join();
			const others = rows.filter(
				(other) => other !== row && `${other.method} ${other.path}` === `${row.method} ${row.path}`,
			);
			return others.some(
				(other) => names(other) !== names(row) && !(row.recognisedBy ?? other.recognisedBy),
			);
		});
		expect(lacking.map(({ id }) => id)).toEqual([]);
	});

	it.each(amendments)('are amended for $ids with a reason', ({ because, ...change }) => {
		expect(because).toMatch(/^[A-Z].*\.$/);
		expect(Object.keys(change).length).toBeGreaterThan(2);
	});
});
