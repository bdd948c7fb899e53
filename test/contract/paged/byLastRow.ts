import type { GatewayName } from '../../../gateway';
import type { Scene } from '../support/scene';
import { range, type PagedList } from './pagedList';

/** Beyond 2^53, each within the rounding of the next. */
const idOf = (row: number): string => String(13_768_766_054_025_736_900n - BigInt(row));

/** Bob has posted what three pages hold, the newest first. */
function fill({ simulator }: Scene) {
	const rows = range(25).map(idOf);
	const { wcId: author } = simulator.people.bob;
	for (const id of [...rows].reverse()) simulator.moments.add({ author, id });
	return rows;
}

const moments = (on: GatewayName, operation: string): PagedList => ({
	operation,
	on,
	...(operation === 'moment.getManyByContact' && { input: { contactId: 'wxid_bob000000000022' } }),
	fill,
	idOf: ({ momentId }) => momentId,
	asked: {
		names: ['firstPageMd5', 'maxId'],
		pages: ({ simulator }) => {
			const [, second] = simulator.requests;
			const md5 = second?.fields.firstPageMd5;
			expect(md5).toMatch(/^[\da-f]{16}$/);
			const ids = [10, 20, 25].map(idOf);
			const written = (id: string) => (on === 'open' ? id : BigInt(id));
			return [['', on === 'open' ? '0' : 0], ...ids.map((id) => [md5, written(id)])];
		},
	},
	// What leads on is the row itself.
	page: (row, to) => ({
		sns: row ? [{ id: idOf(to), userName: `wxid_${row}` }] : [],
		firstPageMd5: '0123456789abcdef',
	}),
});

/** The marker of the first page, and the ID of the last row so far. */
export const byLastRow: PagedList[] = (['open', 'wkteam'] as const).flatMap((on) => [
	moments(on, 'moment.getMany'),
	moments(on, 'moment.getManyByContact'),
]);
