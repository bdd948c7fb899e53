import type { Call } from '../operation/call';
import { InvalidInputError } from '../wire/errors';
import { textOf } from '../wire/values';
import { isWebAddress } from '../wire/webAddress';

/** Between addresses: blanks, or a comma or semicolon that another address follows. */
const BETWEEN = /\s+|[,;，；、]+(?=https?:\/\/|\s|$)/i;

/**
 * The addresses of pictures, in their order. Commas and semicolons stand between them on the wire, so
 * inside one they are written otherwise.
 *
 * @throws InvalidInputError
 */
export function imageUrlsOf({ input, fields }: Call): string[] {
	const given = input.imageUrls;
	const urls = Array.isArray(given)
		? given.map(textOf)
		: textOf(given)
				.split(BETWEEN)
				.filter((url) => url !== '');
	if (urls.length === 0) {
		throw new InvalidInputError(
			`${fields.imageUrls?.label} is empty.`,
			'Enter at least one address.',
		);
	}
	return urls.map(webAddress);
}

/** @throws InvalidInputError for what no gateway can fetch */
function webAddress(url: string): string {
	if (!isWebAddress(url)) {
		throw new InvalidInputError(
			`"${url}" is not the address of a picture.`,
			'Enter it whole, beginning with http:// or https://. A file of the item goes by the source "Binary File".',
		);
	}
	return url.replaceAll(';', '%3B').replaceAll(',', '%2C');
}
