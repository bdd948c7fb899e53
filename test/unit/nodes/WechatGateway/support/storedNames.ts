import type { INodeProperties, NodeParameterValueType } from 'n8n-workflow';
import { choicesOf, description, optionsFor, shownFor } from './nodeForm';
import { everyForm } from './operations';

/** What workflows hold of a parameter: its value, whose shape goes by the type. */
export interface Stored {
	type: string;
	default: NodeParameterValueType;
	/** Values to choose from, or the modes of a locator. */
	choices?: string[];
}

/** Form → parameter, with "options." before those among the options. */
export type StoredNames = Record<string, Record<string, Stored>>;

const stored = (property: INodeProperties): Stored => {
	const choices = [
		...choicesOf(property).map(({ value }) => String(value)),
		...(property.modes ?? []).map(({ name }) => name),
	];
	return {
		type: property.type,
		default: property.default,
		...(choices.length > 0 && { choices }),
	};
};

const byName = (properties: INodeProperties[], prefix = '') =>
	Object.fromEntries(
		properties
			.filter(({ type }) => type !== 'notice')
			.map((property) => [prefix + property.name, stored(property)]),
	);

/** The names and values that the form of today has. */
export function storedNames(): StoredNames {
	const [resource, ...others] = description.properties;
	const forms = everyForm.map((one): [string, Record<string, Stored>] => {
		const shown = shownFor(one).filter(({ name }) => !['resource', 'operation'].includes(name));
		return [one.title, { ...byName(shown), ...byName(optionsFor(one), 'options.') }];
	});
	const operations = others.filter(({ name }) => name === 'operation');
	return {
		node: Object.fromEntries([
			['resource', resource && stored(resource)],
			...operations.map((property) => [
				`operation of ${(property.displayOptions?.show?.resource ?? []).map(String).join(', ')}`,
				stored(property),
			]),
		]) as Record<string, Stored>,
		...Object.fromEntries(forms),
	};
}
