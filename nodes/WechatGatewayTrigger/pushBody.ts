import type { IWebhookFunctions } from 'n8n-workflow';
import { attempt, isObject, textFrom, textOf } from '../../gateway';

/** A push of thousands of messages stays far below. */
const LARGEST_BODY = 5 * 1024 * 1024;

/** What n8n unpacks (middlewares/body-parser.js, 2.41); of anything else it hands on the packed bytes. */
const UNPACKED = ['', 'identity', 'gzip', 'deflate'];

export type PushBody = { text: string; refused?: undefined } | { refused: 400 | 413 | 415 };

type Request = ReturnType<IWebhookFunctions['getRequestObject']>;

/**
 * The text of a push, in the charset that it names. n8n itself reads the body of some content types only,
 * and none larger than it allows.
 *
 * @returns or the HTTP status: 413 for what is too large, 415 for a form with files or a packing that
 * nobody unpacks here, 400 for what is broken
 */
export async function bodyOf(request: Request): Promise<PushBody> {
	const { headers } = request;
	const contentType = textOf(headers['content-type']);
	const packing = textOf(headers['content-encoding']);
	if (/^multipart\//i.test(contentType) || !UNPACKED.includes(packing)) return { refused: 415 };
	const read = await attempt(async () => await bytesOf(request));
	if (read.reason) return { refused: statusOf(read.reason) };
	if (read.value.length > LARGEST_BODY) return { refused: 413 };
	return { text: textFrom(read.value, contentType) };
}

async function bytesOf(request: Request): Promise<Buffer> {
	const { readRawBody } = request as { readRawBody?: () => Promise<void> };
	if (!Buffer.isBuffer(request.rawBody)) await readRawBody?.();
	return Buffer.isBuffer(request.rawBody) ? request.rawBody : Buffer.alloc(0);
}

/** raw-body, which n8n reads with, names a status; broken packing and a cut connection have none. */
function statusOf(reason: unknown): 400 | 413 | 415 {
	const { status } = isObject(reason) ? reason : {};
	return status === 413 || status === 415 ? status : 400;
}
