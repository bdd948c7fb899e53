import { catalogue, type Field, type Operation, type Resource } from '../../../../../gateway';

export interface PlacedOperation {
	resource: string;
	operation: string;
	definition: Operation;
}

export const operationsOf = (of: Record<string, Resource>): PlacedOperation[] =>
	Object.entries(of).flatMap(([resource, { operations }]) =>
		Object.entries(operations).map(([operation, definition]) => ({
			resource,
			operation,
			definition,
		})),
	);

/** The form of an operation for certain values of the fields that decide about others. */
export interface PlacedForm extends PlacedOperation {
	title: string;
	values: Record<string, string | boolean>;
}

/** Every operation, once for each combination of the fields that others depend on. */
export const formsOf = (of: Record<string, Resource>): PlacedForm[] =>
	operationsOf(of).flatMap((one) =>
		[...decidingFields(one.definition)]
			.reduce<Array<PlacedForm['values']>>(
				(sets, name) => {
					const field = one.definition.fields[name];
					const chosen = valuesOf(field);
					return sets.flatMap((values) =>
						isShown(field, values)
							? chosen.map((value) => ({ ...values, [name]: value }))
							: [values],
					);
				},
				[{}],
			)
			.map((values) => ({
				...one,
				values,
				title: [`${one.resource}.${one.operation}`, ...Object.values(values)].join(', '),
			})),
	);

function decidingFields({ fields }: Operation): Set<string> {
	const conditions = Object.values(fields).flatMap((field) => [
		field.when ?? {},
		field.kind === 'number' ? (field.otherwise?.when ?? {}) : {},
	]);
	return new Set(conditions.flatMap((when) => Object.keys(when)));
}

/** One that is hidden itself has no value that another could depend on. */
const isShown = (field: Field | undefined, values: PlacedForm['values']) =>
	Object.entries(field?.when ?? {}).every(([name, wanted]) =>
		(wanted as unknown[]).includes(values[name]),
	);

function valuesOf(field: Field | undefined): Array<string | boolean> {
	switch (field?.kind) {
		case 'choice':
			return field.choices.map(({ value }) => value);
		case 'switch':
			return [false, true];
		default:
			throw new Error(`A field depends on one of kind ${field?.kind}, which has too many values`);
	}
}

export const everyOperation = operationsOf(catalogue);
export const everyForm = formsOf(catalogue);
