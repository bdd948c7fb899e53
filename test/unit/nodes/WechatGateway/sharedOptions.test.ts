import type { INodeProperties } from 'n8n-workflow';
import { withSharedOptions } from '../../../../nodes/WechatGateway/sharedOptions';

const text = (displayName: string, preset = ''): INodeProperties => ({
	displayName,
	name: displayName.toLowerCase(),
	type: 'string',
	default: preset,
});

const form = (at: string, ...options: INodeProperties[]) => {
	const [resource = '', operation = ''] = at.split('.');
	return { resource, operation, properties: [text('To')], options };
};

const collection = (...options: INodeProperties[]) => ({
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add option',
	default: {},
	options,
});

const onlyFor = (option: INodeProperties, ...operations: string[]) => ({
	...option,
	displayOptions: { show: { '/operation': operations } },
});

const allBut = (option: INodeProperties, ...operations: string[]) => ({
	...option,
	displayOptions: { hide: { '/operation': operations } },
});

const collectionsOf = (...forms: Array<ReturnType<typeof form>>) =>
	withSharedOptions(forms).map(({ properties }) => properties.at(1));

describe('The options of the operations of a resource', () => {
	const [city, delay, quiet] = [text('City'), text('Delay'), text('Quiet')];

	it('follow the other fields, where there are any', () => {
		expect(withSharedOptions([form('group.get'), form('group.rename', quiet)])).toEqual([
			{ resource: 'group', operation: 'get', properties: [text('To')] },
			{ resource: 'group', operation: 'rename', properties: [text('To'), collection(quiet)] },
		]);
	});

	it('are one collection by the alphabet, in which each says what it is for', () => {
		const shared = collection(city, allBut(delay, 'a'), onlyFor(quiet, 'a'));
		expect(
			collectionsOf(
				form('group.a', quiet, city),
				form('group.b', city, delay),
				form('group.c', delay, city),
			),
		).toEqual([shared, shared, shared]);
	});

	it('keep their own conditions', () => {
		const code = { ...text('Code'), displayOptions: { show: { '/mode': ['wait'] } } };
		const shared = collection(city, {
			...code,
			displayOptions: { show: { '/operation': ['b'], '/mode': ['wait'] } },
		});
		expect(collectionsOf(form('group.a', city), form('group.b', city, code))).toEqual([
			shared,
			shared,
		]);
	});

	it('are apart where they differ under one name, as the editor takes the default of the first', () => {
		expect(
			collectionsOf(form('group.a', delay), form('group.b', text('Delay', '5'), city)),
		).toEqual([collection(delay), collection(city, text('Delay', '5'))]);
	});

	it('are apart from those of other resources', () => {
		expect(collectionsOf(form('group.a', delay), form('label.a', city))).toEqual([
			collection(delay),
			collection(city),
		]);
	});
});
