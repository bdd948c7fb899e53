import { InvalidInputError } from './errors';

/** Whether a text is an address on the web, written out whole. */
export const isWebAddress = (text: string): boolean =>
	/^https?:\/\//i.test(text) && !/\s/.test(text) && URL.canParse(text);

/** @throws InvalidInputError naming the field, for what no gateway can fetch */
export function webAddress(given: string, label: string): string {
	if (isWebAddress(given)) return given;
	throw new InvalidInputError(
		`${label} "${given}" is not a web address.`,
		'Enter it whole, beginning with http:// or https://.',
	);
}
