import { pairs, type EndpointFact } from '../../../test/facts';
import { ended } from '../sentence';
import { dataSchema } from './answerSchema';
import type { Gateway } from './gateways';
import { exampleOf } from './requestExample';
import { bodySchema, isInBody, parameterSchema, type Thing } from './requestSchema';

/** What the rows of one method and path come to: forms that share a call are told apart by a field. */
export function operationOf(gateway: Gateway, rows: EndpointFact[]): Thing {
	const [first, ...others] = [...rows].sort(byRank);
	if (!first) throw new Error('A call must have a row');
	const forms = [first, ...others];
	const parameters = first.params.filter(({ in: place }) => place === 'path' || place === 'query');
	const wantsBody = forms.some(({ params }) => params.some(isInBody));
	// JSON without parameters is an empty object.
	const hasBody = wantsBody || first.encoding === 'json';
	return {
		tags: [resourceOf(gateway, first)],
		operationId: first.id,
		summary: first.title,
		description: forms.map((form) => about(gateway, form, forms.length > 1)).join('\n\n'),
		...(first.era === '2020' && { deprecated: true }),
		...(first.authHeader === false && { security: [] }),
		...(parameters.length > 0 && {
			parameters: parameters.map((param) => ({
				name: param.name,
				in: param.in,
				required: param.required,
				...described(parameterSchema(param, first.params)),
				...(param.required && { example: exampleOf(gateway, first)[param.name] }),
			})),
		}),
		...(hasBody && { requestBody: { required: wantsBody, content: contentOf(gateway, forms) } }),
		responses: {
			'200': {
				description: 'The envelope, of a refusal too.',
				content: { 'application/json': answer(forms) },
			},
			'4XX': { $ref: '#/components/responses/Unserved' },
		},
	};
}

/** The resource under which the node has it; that of its page for what the node has not. */
export function resourceOf(gateway: Gateway, { id, group }: EndpointFact): string {
	return nameInNode(gateway, id)?.split('.')[0] ?? group;
}

/** Forms of today before those of 2020, the plain before what is recognised by a field. */
const byRank = (a: EndpointFact, b: EndpointFact): number => rank(a) - rank(b);
const rank = ({ era, recognisedBy }: EndpointFact): number =>
	(era === '2020' ? 2 : 0) + (recognisedBy === undefined ? 0 : 1);

const nameInNode = (gateway: Gateway, id: string): string | undefined =>
	pairs.find((pair) => !pair.legacy && pair[`${gateway}Ids`].includes(id))?.canonical;

function about(gateway: Gateway, row: EndpointFact, isOneOfSeveral: boolean): string {
	const { id, title, notes, page, slug, era, recognisedBy } = row;
	const name = nameInNode(gateway, id);
	const head = [
		...(isOneOfSeveral ? [ended(title)] : []),
		...(recognisedBy ? [`This form is told by \`${recognisedBy}\`.`] : []),
		...(era === '2020' ? ['Only the manual of 2020 has it.'] : []),
	];
	const foot = [
		`Manual: ${[page, slug].filter(Boolean).join(', ')}.`,
		...(name ? [`In the n8n node: \`${name}\`.`] : []),
	];
	return [head.join(' '), notes.map((note) => `- ${ended(note)}`).join('\n'), foot.join(' ')]
		.filter(Boolean)
		.join('\n\n');
}

/** A parameter's description stands beside its schema, not in it. */
function described({ description, ...schema }: Thing): Thing {
	return { description, schema };
}

function contentOf(gateway: Gateway, forms: EndpointFact[]): Thing {
	const [first] = forms;
	const lists = forms.flatMap(({ params }) => params.filter((param) => param.type === 'array'));
	return {
		[mediaType(first)]: {
			schema: oneOrAnyOf(forms.map(bodySchema)),
			...(lists.length > 0 &&
				first?.encoding === 'form' && {
					encoding: Object.fromEntries(
						lists.map(({ name }) => [name, { style: 'form', explode: false }]),
					),
				}),
			...(!first?.multipart && { examples: requestExamples(gateway, forms) }),
		},
	};
}

function mediaType(row: EndpointFact | undefined): string {
	if (row?.multipart) return 'multipart/form-data';
	return row?.encoding === 'form' ? 'application/x-www-form-urlencoded' : 'application/json';
}

function oneOrAnyOf(schemas: Thing[]): Thing {
	const different = schemas.filter(
		(schema, index) => index === schemas.findIndex((one) => isAlike(one, schema)),
	);
	const [only] = different;
	return different.length > 1 ? { anyOf: different } : (only ?? {});
}

const isAlike = (a: Thing, b: Thing): boolean =>
	JSON.stringify({ ...a, title: '' }) === JSON.stringify({ ...b, title: '' });

const requestExamples = (gateway: Gateway, forms: EndpointFact[]): Thing =>
	Object.assign(
		{},
		...forms.map((form) => ({
			[form.id]: { summary: form.title, value: exampleOf(gateway, form) },
			...examplesBeside(form, ({ request }) => request && exampleOf(gateway, form, request)),
		})),
	) as Thing;

/** What else a page shows, by its label, where there is something of that kind. */
function examplesBeside(
	{ sample: { alternatives = [] } }: EndpointFact,
	valueOf: (alternative: (typeof alternatives)[number]) => unknown,
): Thing {
	const named = alternatives.map((one): [string, Thing] => [
		one.label.replace(/\W+(\w)/g, (_all, letter: string) => letter.toUpperCase()),
		{ summary: one.label, value: valueOf(one) },
	]);
	return Object.fromEntries(named.filter(([, { value }]) => value !== undefined));
}

function answer(forms: EndpointFact[]): Thing {
	const success = forms.map((form) => ({
		title: 'Success',
		type: 'object',
		required: ['code'],
		properties: {
			code: { const: '1000' },
			message: { type: ['string', 'null'] },
			data: dataSchema(form),
		},
	}));
	const { anyOf = [oneOrAnyOf(success)] } = oneOrAnyOf(success) as { anyOf?: Thing[] };
	return {
		schema: { anyOf: [...anyOf, { $ref: '#/components/schemas/Refusal' }] },
		examples: {
			...(Object.assign({}, ...forms.map(answerExamples)) as Thing),
			refused: { $ref: '#/components/examples/Refused' },
		},
	};
}

const answerExamples = (form: EndpointFact): Thing => ({
	...(form.sample.response && {
		[form.id]: { summary: form.title, value: form.sample.response },
	}),
	...examplesBeside(form, ({ response }) => response),
});
