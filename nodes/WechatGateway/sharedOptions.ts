import type { INodeProperties } from 'n8n-workflow';
import { alphabetically } from './alphabetically';
import type { OperationForm } from './commonOrder';
import { shorterOf } from './conditions';
import { shownIn } from './shownIn';

/** A form with the rare fields, which go behind "Add option". */
export interface FormWithOptions extends OperationForm {
	options: INodeProperties[];
}

/**
 * Puts the options at the end of each form: one collection for the operations of a resource, whose
 * options say which operations they are for.
 */
export function withSharedOptions(forms: FormWithOptions[]): OperationForm[] {
	const collections: FormWithOptions[][] = [];
	for (const form of forms.filter(({ options }) => options.length > 0)) {
		const fitting = collections.find((others) => others.every((other) => agree(form, other)));
		if (fitting) fitting.push(form);
		else collections.push([form]);
	}
	const properties = new Map(
		collections.flatMap((sharing) => {
			const property = collectionOf(sharing);
			return sharing.map((form) => [form, property] as const);
		}),
	);
	return forms.map((form) => {
		const { resource, operation } = form;
		const property = properties.get(form);
		return {
			resource,
			operation,
			properties: [...form.properties, ...(property ? [property] : [])],
		};
	});
}

/** An option is added with the default of the first that has its name, whichever is shown. */
const agree = (one: FormWithOptions, other: FormWithOptions) =>
	one.resource === other.resource &&
	one.options.every(({ name }) => {
		const same = named(name, other);
		return same.length === 0 || JSON.stringify(same) === JSON.stringify(named(name, one));
	});

const named = (name: string, { options }: FormWithOptions) =>
	options.filter((option) => option.name === name);

function collectionOf(sharing: FormWithOptions[]): INodeProperties {
	const options = new Map<string, { option: INodeProperties; operations: string[] }>();
	for (const form of sharing) {
		for (const option of form.options) {
			const key = JSON.stringify(option);
			const operations = [...(options.get(key)?.operations ?? []), form.operation];
			options.set(key, { option, operations });
		}
	}
	const all = sharing.map(({ operation }) => operation);
	return {
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options: [...options.values()]
			.map(({ option, operations }) =>
				operations.length < sharing.length
					? shownIn(option, { '/operation': shorterOf(operations, all) })
					: option,
			)
			.sort((a, b) => alphabetically(a.displayName, b.displayName)),
	};
}
