import type { Call } from '../operation/call';
import { expectSuccess } from '../wire/envelope';
import { InvalidInputError } from '../wire/errors';
import type { JsonObject } from '../wire/values';
import { imageUrlsOf } from './imageUrls';
import { prepare as checkPost } from './post';
import { posted } from './posted';
import { filesOf, uploadFiles, uploadUrls } from './upload';

/** @throws InvalidInputError */
export function prepare(call: Call): JsonObject {
	const post = checkPost(call);
	switch (call.text('source')) {
		case 'binary':
			filesOf(call);
			return { ...post, imageUrls: [] };
		case 'url':
		case 'uploaded':
			return { ...post, imageUrls: imageUrlsOf(call) };
		default:
			throw new InvalidInputError(
				`"${call.text('source')}" does not say where the pictures are.`,
				'Use one of url, binary, uploaded.',
			);
	}
}

/**
 * Posts pictures on open, which takes none but those that it has: they are uploaded first.
 *
 * @throws GatewayError
 */
export async function run(call: Call): Promise<JsonObject> {
	const imageUrls = await addressesOf(call);
	const data = expectSuccess(await call.send({ input: { imageUrls } }));
	return posted(data, call.input, call.clock.now());
}

async function addressesOf(call: Call): Promise<string[]> {
	switch (call.text('source')) {
		case 'binary':
			return await uploadFiles(call, filesOf(call));
		case 'uploaded':
			return imageUrlsOf(call);
		default:
			return await uploadUrls(call, imageUrlsOf(call));
	}
}
