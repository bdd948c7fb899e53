/** As much of JSON Schema as n8n's previews have. */
export interface OutputSchema {
	type: string | string[];
	properties?: Record<string, OutputSchema>;
	items?: OutputSchema;
}

/** What values of one place have in common and what only some of them have. */
export function schemaOfOutput(values: readonly unknown[]): OutputSchema {
	const objects = values.filter(isObject);
	const lists = values.filter((value): value is unknown[] => Array.isArray(value));
	const names = [...new Set(objects.flatMap((value) => Object.keys(value)))];
	const inside = lists.flat();
	// The editor shows the first type.
	const types = [...new Set(values.map(typeOf))].sort((a, b) => +(a === 'null') - +(b === 'null'));
	const [only = 'null'] = types;
	return {
		type: types.length > 1 ? types : only,
		...(names.length > 0 && {
			properties: Object.fromEntries(
				names.map((name) => [name, schemaOfOutput(valuesAt(objects, name))]),
			),
		}),
		...(inside.length > 0 && { items: schemaOfOutput(inside) }),
	};
}

const valuesAt = (objects: Array<Record<string, unknown>>, name: string): unknown[] =>
	objects.filter((value) => value[name] !== undefined).map((value) => value[name]);

const isObject = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

function typeOf(value: unknown): string {
	if (value === null) return 'null';
	return Array.isArray(value) ? 'array' : typeof value;
}
