import type { INodeProperties } from 'n8n-workflow';
import { shownAs, type Field } from '../../../../gateway';
import {
	choicesOf,
	description,
	everyProperty,
	methods,
	optionsFor,
	shownFor,
} from './support/nodeForm';
import { everyForm } from './support/operations';

const isLocator = (preset: INodeProperties['default']): preset is { mode: string; value: string } =>
	typeof preset === 'object' && preset !== null && 'mode' in preset;

/** A field for a file holds the name of a binary field, one for others a group of them. */
const PRESETS: Partial<Record<Field['kind'], unknown>> = { file: 'data', formFields: {} };
const presetOf = (field: Field) => field.default ?? PRESETS[field.kind] ?? '';

const names = (entries: Array<{ name: string }>) => entries.map(({ name }) => name);

describe.each(everyForm)('The form of $title', (one) => {
	const { values } = one;
	const { fields, list, simplify, picture, media, notice } = one.definition;
	const fieldNames = (which: (field: Field) => boolean) =>
		Object.entries(fields).flatMap(([name, field]) =>
			shownAs(field, values) && which(field) ? [name] : [],
		);
	const shown = shownFor(one);
	const options = optionsFor(one);

	it('shows the fields of the catalogue in their order, and then what goes with a list', () => {
		expect(names(shown)).toEqual([
			'resource',
			'operation',
			...(notice ? ['notice'] : []),
			...fieldNames(({ advanced }) => !advanced),
			...(list ? ['returnAll'] : []),
			...(simplify ? ['simplify'] : []),
			...(options.length > 0 ? ['options'] : []),
		]);
	});

	it('has the rare fields among its options', () => {
		expect(names(options).sort()).toEqual(
			[
				...fieldNames(({ advanced }) => advanced === true),
				...(picture || media ? ['binaryField'] : []),
			].sort(),
		);
	});

	it('starts with the defaults of the catalogue', () => {
		const presets = [...shown, ...options].flatMap(({ name, default: preset }) =>
			fields[name] ? [[name, isLocator(preset) ? preset.value : preset]] : [],
		);
		const meant = Object.entries(fields).flatMap(([name, field]) => {
			const visible = shownAs(field, values);
			return visible ? [[name, presetOf(visible)]] : [];
		});
		expect(Object.fromEntries(presets)).toEqual(Object.fromEntries(meant));
	});

	it('shows nothing twice', () => {
		for (const entries of [shown, options]) {
			expect(names(entries)).toEqual([...new Set(names(entries))]);
			const labels = entries.map(({ displayName }) => displayName);
			expect(labels).toEqual([...new Set(labels)]);
		}
	});

	it('asks for a limit unless everything is wanted', () => {
		const limit = (returnAll: boolean) =>
			names(shownFor({ ...one, values: { ...values, returnAll } })).includes('limit');
		expect([limit(false), limit(true)]).toEqual([list !== undefined, false]);
	});
});

/** The ways to name an account, a chat, a group or a member. */
const MODES: Record<string, string[]> = {
	account: ['list', 'id'],
	chatId: ['list', 'id'],
	groupId: ['list', 'id'],
	contactId: ['list', 'id'],
	contactIds: ['list', 'id'],
	labelIds: ['list', 'id'],
};

/** What of an item is taken, where it is not the field of the same name. */
const TAKEN: Record<string, string> = {
	groupId: '$json.groupId || $json.chatId',
	contactId: '$json.contactId || $json.senderId',
	contactIds: '$json.contactId',
};

describe('The form of the node', () => {
	it('survives a round trip through JSON', () => {
		expect(JSON.parse(JSON.stringify(description.properties))).toEqual(description.properties);
	});

	it('starts with an operation that exists, for every resource', () => {
		for (const property of description.properties.filter(({ name }) => name === 'operation')) {
			expect(choicesOf(property).map(({ value }) => value)).toContain(property.default);
		}
	});

	it.each(everyProperty)('has a default of its type at $at', ({ property }) => {
		const { type, default: preset } = property;
		switch (type) {
			case 'options': {
				const values = choicesOf(property).map(({ value }) => value);
				expect(values.length > 0 ? values : ['']).toContain(preset);
				break;
			}
			case 'resourceLocator':
				expect([
					{ mode: 'list', value: '' },
					{ mode: 'id', value: `={{ ${TAKEN[property.name] ?? `$json.${property.name}`} }}` },
				]).toContainEqual(preset);
				expect(property.modes?.map(({ name }) => name)).toEqual(MODES[property.name]);
				break;
			case 'collection':
			case 'fixedCollection':
				expect(preset).toEqual({});
				break;
			case 'number':
				expect(preset).toBeGreaterThanOrEqual(property.typeOptions?.minValue ?? -Infinity);
				break;
			default:
				expect(typeof preset).toBe(type === 'boolean' ? 'boolean' : 'string');
		}
	});

	it.each(everyProperty.filter(({ property }) => /password|secret|token/i.test(property.name)))(
		'hides what is secret at $at',
		({ property }) =>
			expect(property).toMatchObject({
				type: 'string',
				typeOptions: { password: true },
				default: '',
			}),
	);

	it.each(everyForm)('hides the passwords of $title', (one) => {
		const hidden = [...shownFor(one), ...optionsFor(one)].filter(
			({ typeOptions }) => typeOptions?.password === true,
		);
		const secret = Object.entries(one.definition.fields).filter(
			([, field]) => shownAs(field, one.values)?.kind === 'password',
		);
		expect(names(hidden).sort()).toEqual(secret.map(([name]) => name).sort());
	});

	it('loads just the lists that the node has', () => {
		const loaded = everyProperty.flatMap(({ property }) => [
			property.typeOptions?.loadOptionsMethod,
			...(property.modes ?? []).map(({ typeOptions }) => typeOptions?.searchListMethod),
		]);
		expect(new Set(loaded.filter(Boolean))).toEqual(
			new Set([...Object.keys(methods.listSearch), ...Object.keys(methods.loadOptions)]),
		);
	});
});
