import { textOf } from './values';

/** Only what is there: without entries that are undefined, empty text or not a number. */
export function compact<T extends Record<string, unknown>>(values: T): Partial<T> {
	return Object.fromEntries(
		Object.entries(values).filter(
			([, value]) => value !== undefined && value !== '' && !Number.isNaN(value),
		),
	) as Partial<T>;
}

/** The finite number that a value is or its text holds; undefined when it holds none, so that 0 stays 0. */
export function numberIn(value: unknown): number | undefined {
	const text = textOf(value);
	const number = Number(text);
	// + 0 makes 0 of -0, which JSON does not have.
	return text !== '' && Number.isFinite(number) ? number + 0 : undefined;
}
