/** Names of fields down to the leaves, which become their type; of a list its first row. */
export function shapeOf(value: unknown): unknown {
	if (Array.isArray(value)) return value.slice(0, 1).map(shapeOf);
	if (typeof value !== 'object' || value === null) return 'value';
	return Object.fromEntries(
		Object.keys(value)
			.sort()
			.map((name) => [name, shapeOf((value as Record<string, unknown>)[name])]),
	);
}
