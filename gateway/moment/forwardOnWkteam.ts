import type { Call } from '../operation/call';
import { InvalidInputError } from '../wire/errors';
import type { JsonObject } from '../wire/values';
import { readXml, textAt } from '../wire/xml';
import { audienceOf } from './audience';

/** contentStyle of a moment with pictures. */
const PICTURES = '1';

/**
 * peng-you-quan/forwardSns: not for moments with pictures.
 *
 * @throws InvalidInputError
 */
export function prepare(call: Call): JsonObject {
	const moment = readXml(call.text('xml'));
	if (textAt(moment, 'ContentObject', 'contentStyle') === PICTURES) {
		throw new InvalidInputError(
			'E-Cloud Butler (wkteam) cannot forward a moment with pictures.',
			'Post the pictures anew with Post Image.',
		);
	}
	return audienceOf(call);
}
