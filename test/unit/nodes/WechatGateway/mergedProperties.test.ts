import fc from 'fast-check';
import type { INodeProperties } from 'n8n-workflow';
import type { OperationForm } from '../../../../nodes/WechatGateway/commonOrder';
import { mergedProperties } from '../../../../nodes/WechatGateway/mergedProperties';
import { shownFor } from './support/nodeForm';

const text = (name: string, description = ''): INodeProperties => ({
	displayName: name,
	name,
	type: 'string',
	default: '',
	description,
});

const form = (at: string, ...properties: INodeProperties[]): OperationForm => {
	const [resource = '', operation = ''] = at.split('.');
	return { resource, operation, properties };
};

/** Where each property stands, e.g. "to: message × sendText, sendFile", or "to: message but recall". */
const outline = (...forms: OperationForm[]) =>
	mergedProperties(forms).map(({ name, displayOptions: { show, hide } = {} }) => {
		const listed = (values: unknown[] = []) => values.map(String).join(', ');
		const only = show?.operation ? ` × ${listed(show.operation)}` : '';
		const but = hide?.operation ? ` but ${listed(hide.operation)}` : '';
		return `${name}: ${listed(show?.resource)}${only}${but}`;
	});

describe('Properties that operations have alike', () => {
	it('stand there once for all operations of a resource', () => {
		const sends = ['message.sendText', 'message.sendFile'];
		expect(outline(...sends.map((at) => form(at, text('to'), text(at))))).toEqual([
			'to: message',
			'message.sendText: message × sendText',
			'message.sendFile: message × sendFile',
		]);
	});

	it('stand there once for all resources', () => {
		expect(outline(form('group.rename', text('to')), form('message.send', text('to')))).toEqual([
			'to: group, message',
		]);
	});

	it('stand there twice where an operation of one resource would show up in the other', () => {
		const forms = ['group.get', 'group.delete', 'label.delete'].map((at) => form(at, text('id')));
		expect(outline(...forms, form('label.get'))).toEqual(['id: group', 'id: label but get']);
	});

	it('name the operations that have them or those that have not, whichever takes fewer words', () => {
		const [short, longer] = [form('a.go', text('one')), form('a.goFurther', text('two'))];
		expect(outline(short, longer)).toEqual(['one: a × go', 'two: a but go']);
	});

	it('stand there twice where they differ, be it in a word', () => {
		const forms = [form('group.get', text('id')), form('group.delete', text('id', 'Careful'))];
		expect(outline(...forms)).toEqual(['id: group × get', 'id: group but get']);
	});

	it('stand there twice where the operations disagree about their order', () => {
		const [from, to] = [text('from'), text('to')];
		expect(outline(form('route.go', from, to), form('route.goBack', to, from))).toEqual([
			'from: route × go',
			'to: route',
			'from: route but go',
		]);
	});

	it('keep their conditions', () => {
		const limit = { ...text('limit'), displayOptions: { show: { returnAll: [false] } } };
		expect(mergedProperties([form('group.get', limit), form('label.get', limit)])).toEqual([
			{
				...limit,
				displayOptions: {
					show: { resource: ['group', 'label'], returnAll: [false] },
				},
			},
		]);
	});
});

describe('The form of each operation', () => {
	const places = ['a', 'b', 'c'].flatMap((resource) =>
		['x', 'y', 'z', 'w'].map((operation) => `${resource}.${operation}`),
	);
	const properties = ['p', 'q', 'r', 's', 't'].map((name) => text(name));
	const anyForms = fc
		.uniqueArray(fc.tuple(fc.constantFrom(...places), fc.shuffledSubarray(properties)), {
			selector: ([at]) => at,
		})
		.map((forms) => forms.map(([at, own]) => form(at, ...own)));

	it('is its own properties in their order, whatever the others are', () => {
		fc.assert(
			fc.property(anyForms, (forms) => {
				const merged = mergedProperties(forms);
				for (const one of forms) {
					const shown = shownFor({ ...one, values: {} }, merged);
					expect(shown.map(({ displayOptions, ...own }) => own)).toEqual(one.properties);
				}
			}),
		);
	});
});
