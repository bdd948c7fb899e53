import { extensionOf } from '../media/fileName';
import { typeFromExtension } from '../media/fileType';
import type { Call } from '../operation/call';
import { InvalidInputError } from '../wire/errors';
import type { JsonObject } from '../wire/values';
import { refuseShortPause } from './sending';

/** xiao-xi-fa-song/sendFileBase64 shows the bytes as a data URL, which names the type. */
const DATA_URL = /^data:[^,]*;base64,/i;
const LINE_BREAKS = /[\r\n\t ]+/g;

/** @throws InvalidInputError when it is no Base64 */
export function prepare(call: Call): JsonObject {
	refuseShortPause(call);
	const given = call.text('base64').replace(LINE_BREAKS, '');
	if (given === '') return {};
	const [head = ''] = DATA_URL.exec(given) ?? [];
	const bytes = given.slice(head.length);
	if (bytes.length % 4 !== 0 || !/^[A-Za-z0-9+/]+={0,2}$/.test(bytes)) {
		throw new InvalidInputError(
			'Base64 does not hold the bytes of a file.',
			'Give the file as Base64 text. For a binary file of the item use Send File.',
		);
	}
	const type = typeFromExtension(extensionOf(call.text('fileName')));
	return { base64: `${head || `data:${type};base64,`}${bytes}` };
}
