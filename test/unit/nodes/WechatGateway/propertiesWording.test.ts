import type { INodeProperties } from 'n8n-workflow';
import { TWO_LINES } from '../../../../nodes/WechatGateway/twoLines';
import { choicesOf, everyProperty } from './support/nodeForm';
import { everyOperation } from './support/operations';

/** Not capitalised inside a title. */
const SMALL = /^(a|an|and|as|at|by|for|from|in|of|on|or|the|to|with)$/;

function isTitle(text: string): boolean {
	const words = text.split(/[\s()-]+/).filter((word) => word !== '');
	return words.every((word, i) => {
		const inside = i > 0 && i < words.length - 1;
		return SMALL.test(word) ? inside : /^[A-Z0-9]|^iPad$/.test(word);
	});
}

/** Sentence case: names of products and fields aside, only the first word has a capital. */
const CAPITALS = /\b(QR|WeChat|ID|IDs|URL)\b/g;
const isSentence = (text: string) =>
	/^[A-Z]/.test(text) && !/[A-Z]/.test(text.replace(CAPITALS, '').slice(1)) && !text.endsWith('.');

/** One sentence has no period at its end; several have one each. */
function isPunctuated(text: string): boolean {
	const plain = text.replace(/<[^>]+>/g, '').replace(/e\.g\./g, 'eg');
	const several = /[.?!] \S/.test(plain);
	return several ? plain.endsWith('.') : !plain.endsWith('.');
}

const described = everyProperty.flatMap(({ at, property }) => [
	{ at, text: property.description },
	{ at: `${at} (hint)`, text: property.hint },
	...choicesOf(property).map(({ name, description: text }) => ({ at: `${at} (${name})`, text })),
]);
const texts = described.flatMap(({ at, text }) => (text === undefined ? [] : [{ at, text }]));

const ordinary = everyProperty.filter(({ property }) => property.type !== 'notice');

describe('The wording of the form', () => {
	it.each(ordinary)('has a title in Title Case at $at', ({ property }) => {
		const titles = [property.displayName, ...choicesOf(property).map(({ name }) => name)];
		expect(titles.filter((title) => !isTitle(title))).toEqual([]);
	});

	it.each(texts)('ends its sentences as it should at $at', ({ text }) => {
		expect([text, isPunctuated(text)]).toEqual([text, true]);
	});

	it.each(texts)(
		'has descriptions that begin with a capital and have no loose blanks at $at',
		({ text }) => {
			expect(text).toMatch(/^[A-Z](?!.* {2})(.|\n)*\S$/);
		},
	);

	it('describes everything but the choice of what to do, be it in a hint', () => {
		const undescribed = ordinary.filter(
			({ property: { description, hint } }) => !description && !hint,
		);
		expect(new Set(undescribed.map(({ property }) => property.name))).toEqual(
			new Set(['resource', 'operation', 'options']),
		);
	});

	it('says in the hint what the name of a binary field is for', () => {
		const named = everyProperty.filter(({ property }) =>
			/^(\w+DataFieldName|file|binaryField)$/.test(property.name),
		);
		const said = named.map(({ property: { name, hint, description } }) =>
			[name, hint, description].filter(Boolean).join(': '),
		);
		expect([...new Set(said)].sort()).toEqual([
			'binaryField: The name of the output binary field to put the file in',
			'coverDataFieldName: Name of the input binary field with the cover, a PNG or JPEG picture',
			'file: Names of the input binary fields with the pictures in order, with commas between them: Each at most 3 MB',
			'iconDataFieldName: Name of the input binary field with the icon, a PNG or JPEG picture',
			'inputDataFieldName: Name of the input binary field with the file: Unless the gateway takes files themselves, n8n must have a public address (N8N_WEBHOOK_URL) and keep binary data outside its memory',
		]);
	});

	it.each(everyProperty.filter(({ property }) => property.type === 'boolean'))(
		'says "Whether …" of the switch at $at',
		({ property }) => expect(property.description).toMatch(/^Whether \S/),
	);

	it.each(everyProperty.filter(({ property }) => property.placeholder !== undefined))(
		'has a placeholder that is an example, or an invitation, at $at',
		({ property }) =>
			expect(property.placeholder).toMatch(/^(e\.g\. \S|Add option$|Add Form Element$)/),
	);

	it.each(everyProperty.filter(({ property }) => (property.options?.length ?? 0) >= 5))(
		'sorts five options and more by their names at $at',
		({ property }) => {
			const shownName = (option: object) =>
				property.type === 'collection'
					? (option as INodeProperties).displayName
					: (option as { name: string }).name;
			const shown = (property.options ?? []).map(shownName);
			expect(shown).toEqual([...shown].sort((a, b) => a.localeCompare(b, 'en')));
		},
	);

	it.each(everyProperty.filter(({ property }) => property.name === 'limit'))(
		'words the limit as n8n does at $at',
		({ property }) =>
			expect(property).toMatchObject({
				displayName: 'Limit',
				default: 50,
				typeOptions: { minValue: 1 },
				description: 'Max number of results to return',
			}),
	);

	it.each(everyProperty.filter(({ property }) => property.name === 'returnAll'))(
		'words Return All as n8n does at $at',
		({ property }) =>
			expect(property).toMatchObject({
				displayName: 'Return All',
				default: false,
				description: 'Whether to return all results or only up to a given limit',
			}),
	);

	it.each(everyProperty.filter(({ property }) => property.typeOptions?.loadOptionsMethod))(
		'words what is loaded as n8n does at $at',
		({ property }) => {
			expect(property.displayName).toMatch(/ Name or ID$/);
			expect(property.description).toMatch(
				/ Choose from the list, or specify an ID using an <a href="https:\/\/docs\.n8n\.io\/code\/expressions\/">expression<\/a>\.$/,
			);
		},
	);
});

describe('The notices of the form', () => {
	it.each(everyProperty.filter(({ property }) => property.type === 'notice'))(
		'fill two lines at most at $at',
		({ property: { displayName } }) =>
			expect([displayName, displayName.length <= TWO_LINES]).toEqual([displayName, true]),
	);
});

describe('The wording of the operations', () => {
	it.each(everyOperation)(
		'has an action in sentence case for $operation of $resource',
		({ definition }) => {
			expect([definition.action, isSentence(definition.action)]).toEqual([definition.action, true]);
		},
	);

	it('has an action of its own for every operation', () => {
		const actions = everyOperation.map(({ definition }) => definition.action);
		expect(actions).toEqual([...new Set(actions)]);
	});

	it('is in English, but for examples and what must be typed just so', () => {
		const foreign = texts.filter(({ text }) =>
			/[\u4e00-\u9fff]/.test(text.replace(/e\.g\. [^\s.]+|"[^"]*"/g, '')),
		);
		expect(foreign).toEqual([]);
	});
});
