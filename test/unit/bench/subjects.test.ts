import type { INodeProperties, INodeTypeDescription } from 'n8n-workflow';
import { largest, newestOf, subjectOf } from '../../bench/form/subjects';

const property = (
	name: string,
	show: Record<string, string[]>,
	values: string[] = [],
): INodeProperties => ({
	name,
	displayName: name,
	type: 'options',
	default: '',
	displayOptions: { show },
	options: values.map((value) => ({ value, name: value.toUpperCase() })),
});

const node = (
	name: string,
	version: number | number[],
	properties: INodeProperties[] = [],
): INodeTypeDescription => ({
	name,
	displayName: name,
	description: '',
	version,
	properties,
	group: [],
	defaults: {},
	inputs: [],
	outputs: [],
});

const shop = node('pack.shop', 1, [
	{ ...property('resource', {}, ['order', 'parcel']), displayOptions: undefined },
	property('operation', { resource: ['order'] }, ['get', 'list', 'make']),
	property('operation', { resource: ['parcel'] }, ['send', 'track']),
	property('id', { resource: ['order'], operation: ['get', 'make'] }),
	property('limit', { resource: ['order'], operation: ['list', 'make'] }),
	property('goods', { resource: ['order'], operation: ['make', 'list'] }),
	property('weight', { resource: ['parcel'], operation: ['send'] }),
]);

describe('The node whose form is measured', () => {
	it('is the newest version of each in the package, and no tool', () => {
		const types = [
			node('pack.shop', [2, 2.1]),
			node('pack.shop', [1, 1.5]),
			node('pack.shopTool', 2.1),
			node('other.shop', 3),
		];
		expect(newestOf(types, 'pack').map(({ name, version }) => [name, version])).toEqual([
			['pack.shop', [2, 2.1]],
		]);
	});

	it('is the largest of those that have resources', () => {
		const without = node('pack.long', 1, [property('a', {}), property('b', {})]);
		const many = node(
			'pack.many',
			1,
			Array.from({ length: 20 }, (_, i) => property(`${i}`, {})),
		);
		const size = ({ properties }: INodeTypeDescription) => properties.length;
		expect(largest([without, shop, many], size).name).toBe('pack.shop');
		expect(() => largest([without], size)).toThrow('No node has resources');
	});

	it('shows its widest resource, by the two operations with the most fields', () => {
		expect(subjectOf(shop)).toEqual({
			type: 'pack.shop',
			typeVersion: 1,
			resource: 'order',
			operations: [
				{ value: 'make', name: 'MAKE' },
				{ value: 'list', name: 'LIST' },
			],
		});
	});

	it('shows the resource that is named', () => {
		expect(subjectOf(shop, 'parcel').operations.map(({ value }) => value)).toEqual([
			'send',
			'track',
		]);
		expect(() => subjectOf(shop, 'refund')).toThrow('pack.shop: refund has no two operations');
	});
});
