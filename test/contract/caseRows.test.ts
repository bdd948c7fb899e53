import { facts } from '../facts';
import { sampleOutput } from './support/sampleOutput';

const rowWith = (data: unknown) => ({
	id: 'one',
	group: 'group',
	title: 'One',
	method: 'POST' as const,
	path: '/one',
	encoding: 'json' as const,
	page: null,
	params: [],
	returns: [],
	returnShape: 'object' as const,
	notes: [],
	sample: { response: { code: '1000', message: '成功', data } },
});

describe('A case that gives the manual’s sample', () => {
	it.each([null, '', ' ', {}, undefined])('is a success where the data are %j', (data) => {
		expect(sampleOutput(rowWith(data))).toEqual({ success: true });
	});

	it('is the data as they are, their long IDs as text', () => {
		const data = [{ id: 13351161735026061409n, likes: [{ id: 7, of: null }] }];

		expect(sampleOutput(rowWith(data))).toEqual([
			{ id: '13351161735026061409', likes: [{ id: 7, of: null }] },
		]);
	});
});

describe('A case that differs between the gateways', () => {
	it('can say so by their names, because no field on the wire has one of them', () => {
		const names = [...facts.open, ...facts.wkteam].flatMap(({ params }) =>
			params.map(({ name }) => name),
		);
		expect(names.filter((name) => ['open', 'wkteam', 'wkteam2020'].includes(name))).toEqual([]);
	});
});
