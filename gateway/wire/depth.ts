/** Far more than any answer or message has. Whoever writes values down again must not run out of stack. */
export const DEEPEST = 100;

/** Whether lists and objects stand within one another that often at most. */
export const isNestedAtMost = (value: unknown, levels: number): boolean =>
	typeof value !== 'object' ||
	value === null ||
	(levels > 0 &&
		(Array.isArray(value) ? value : Object.values(value)).every((inner) =>
			isNestedAtMost(inner, levels - 1),
		));
