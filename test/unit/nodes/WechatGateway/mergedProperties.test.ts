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

/** Where each property stands, e.g. "to: message × sendText, sendFile", or "to: not label, but recall". */
const outline = (...forms: OperationForm[]) =>
	mergedProperties(forms).map(({ name, displayOptions: { show, hide } = {} }) => {
		const listed = (word: string, values?: unknown[]) =>
			values ? [`${word} ${values.map(String).join(', ')}`] : [];
		const where = [
			...listed('in', show?.resource),
			...listed('not in', hide?.resource),
			...listed('×', show?.operation),
			...listed('but', hide?.operation),
		];
		return `${name}: ${where.join(' ') || 'everywhere'}`;
	});

describe('Properties that operations have alike', () => {
	it('stand there once for all operations of a resource', () => {
		const sends = ['message.sendText', 'message.sendFile'];
		expect(
			outline(...sends.map((at) => form(at, text('to'), text(at))), form('tag.sendText')),
		).toEqual([
			'to: not in tag',
			'message.sendText: not in tag × sendText',
			'message.sendFile: × sendFile',
		]);
	});

	it('stand there once for all resources', () => {
		expect(outline(form('group.rename', text('to')), form('message.send', text('to')))).toEqual([
			'to: everywhere',
		]);
	});

	it('stand there once for as many resources as they can', () => {
		const have = ['a.get', 'b.go', 'c.get', 'd.go'].map((at) => form(at, text('to')));
		expect(outline(...have, form('a.go'), form('d.get'), form('b.see'), form('c.see'))).toEqual([
			'to: in a, c × get',
			'to: in b, d × go',
		]);
	});

	it('go together so that fewer words say where they are', () => {
		const have = ['a.go', 'b.see', 'c.see'].map((at) => form(at, text('to')));
		expect(outline(...have, form('b.go'), form('d.look'))).toEqual(['to: in a', 'to: × see']);
	});

	it('stand there twice where an operation of one resource would show up in the other', () => {
		const forms = ['group.get', 'group.delete', 'label.delete'].map((at) => form(at, text('id')));
		expect(outline(...forms, form('label.get'))).toEqual(['id: in group', 'id: in label but get']);
	});

	it('need no resource where no other has these operations', () => {
		const forms = ['a.go', 'b.go'].map((at) => form(at, text('to')));
		expect(outline(...forms, form('a.see'), form('b.see'), form('c.see'))).toEqual(['to: × go']);
	});

	it('name their resources or the others, whichever takes fewer words', () => {
		const forms = ['long', 'longer'].map((resource) => form(`${resource}.go`, text('to')));
		expect(outline(...forms, form('c.go'))).toEqual(['to: not in c']);
	});

	it('name the operations that have them or those that have not, whichever takes fewer words', () => {
		const [short, longer] = [form('a.go', text('one')), form('a.goFurther', text('two'))];
		expect(outline(short, longer)).toEqual(['one: × go', 'two: but go']);
	});

	it('stand there twice where they differ, be it in a word', () => {
		const forms = [form('group.get', text('id')), form('group.delete', text('id', 'Careful'))];
		expect(outline(...forms)).toEqual(['id: × get', 'id: but get']);
	});

	it('stand there twice where the operations disagree about their order', () => {
		const [from, to] = [text('from'), text('to')];
		expect(outline(form('route.go', from, to), form('route.goBack', to, from))).toEqual([
			'from: × go',
			'to: everywhere',
			'from: but go',
		]);
	});

	it('keep their conditions', () => {
		const limit = {
			...text('limit'),
			displayOptions: { show: { returnAll: [false] }, hide: { quick: [true] } },
		};
		const forms = ['group.get', 'label.get'].map((at) => form(at, limit));
		expect(mergedProperties([...forms, form('tag.get'), form('tag.all', text('to'))])).toEqual([
			{
				...limit,
				displayOptions: {
					show: { returnAll: [false] },
					hide: { resource: ['tag'], quick: [true] },
				},
			},
			{ ...text('to'), displayOptions: { show: { operation: ['all'] } } },
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
