import type { JsonObject } from '../../gateway';
import { byLastRow } from './paged/byLastRow';
import { byMarker } from './paged/byMarker';
import { byNumber } from './paged/byNumber';
import { bySearch } from './paged/bySearch';
import { callOf } from './support/manual';
import { Scene } from './support/scene';
import { calls } from './support/seen';

const lists = [...byNumber, ...byMarker, ...byLastRow, ...bySearch].map((list) => ({
	...list,
	title: `${list.operation} on ${list.on}`,
}));

describe.each(lists)('$title', ({ operation, on, fill, input, idOf, asked, page }) => {
	/** Numbers are counted, whatever the answer. */
	const givesPlaces = !asked.names.includes('pageSize');
	let scene: Scene;
	let account: string;
	let rows: string[];
	const call = callOf(operation, on) ?? '';
	beforeEach(async () => {
		scene = await Scene.start(on);
		rows = fill(scene);
		account = scene.logIn();
	});
	afterEach(() => scene.end());

	async function idsOf(more: JsonObject = {}): Promise<unknown[]> {
		const all = await scene.run(operation, { account, ...input, returnAll: true, ...more });
		return (all as JsonObject[]).map(idOf);
	}
	/** The pages that were asked for: in the query or in the body. */
	const pagesAsked = () =>
		scene.simulator.requests.map(({ fields }) => asked.names.map((name) => fields[name]));
	/** The gateway says so next. */
	const answers = (...data: unknown[]) => {
		for (const one of data) {
			scene.simulator.faults.next(call, { json: { code: '1000', message: '成功', data: one } });
		}
	};
	it('is read to its end, three pages long, each row once', async () => {
		expect(await idsOf()).toEqual(rows);
		expect(pagesAsked()).toEqual(asked.pages(scene));
		expect(new Set(calls(scene.simulator))).toEqual(new Set([call]));
	});

	it('is read no further than Limit needs', async () => {
		expect(await idsOf({ returnAll: false, limit: 1 })).toEqual(rows.slice(0, 1));
		expect(scene.simulator.requests).toHaveLength(1);
	});

	it('ends at a page that is empty, although the gateway says that there is more', async () => {
		answers(page(1, 1), page(undefined, 2));
		expect(await idsOf()).toHaveLength(1);
		expect(scene.simulator.requests).toHaveLength(2);
	});

	it('ends where a page comes again', async () => {
		answers(page(1, 1), page(1, 1), page(3, 3));
		expect(await idsOf()).toHaveLength(1);
		expect(scene.simulator.requests).toHaveLength(2);
	});

	if (givesPlaces) {
		it('ends where the gateway gives a place again, after what stands there', async () => {
			answers(page(1, 1), page(2, 1), page(3, 1));
			expect(await idsOf()).toHaveLength(2);
			expect(scene.simulator.requests).toHaveLength(2);
		});
	}
});
