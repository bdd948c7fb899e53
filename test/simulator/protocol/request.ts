import type { RecordedRequest } from '../state/journal';
import { readJson } from './bigJson';

/** A request with what its check needs to know besides the recorded part. */
export interface DecodedRequest extends RecordedRequest {
	/** `none` is no content type. */
	encoding: 'form' | 'multipart' | 'json' | 'none' | 'other';
	/** The body cannot be read by its own content type. */
	malformed: boolean;
	/** The body is JSON's null. */
	isNull: boolean;
	/** A form or query field that came twice. */
	repeated?: string;
}

/** What a multipart form has in the place of a text. */
export interface UploadedFile {
	fileName: string;
	mimeType: string;
	bytes: Buffer;
}

export const isFile = (value: unknown): value is UploadedFile =>
	typeof value === 'object' && value !== null && 'bytes' in value && Buffer.isBuffer(value.bytes);

/** Decodes a body by its content type. `path` is without prefix and query. */
export async function decodeRequest(
	method: string,
	path: string,
	search: URLSearchParams,
	headers: Record<string, string>,
	raw: Buffer,
): Promise<DecodedRequest> {
	const request: DecodedRequest = {
		method,
		path,
		query: Object.fromEntries(search),
		headers,
		body: raw.toString('utf8'),
		fields: {},
		encoding: encodingOf(headers['content-type']),
		malformed: false,
		isNull: false,
	};
	if (method === 'GET') {
		request.fields = { ...request.query };
		request.repeated = repeatedName(search.keys());
	} else if (raw.length > 0) {
		await decodeBody(request, raw);
	}
	return request;
}

function encodingOf(contentType: string | undefined): DecodedRequest['encoding'] {
	if (!contentType) return 'none';
	const type = contentType.split(';')[0]?.trim().toLowerCase();
	if (type === 'application/json') return 'json';
	if (type === 'application/x-www-form-urlencoded') return 'form';
	if (type === 'multipart/form-data') return 'multipart';
	return 'other';
}

async function decodeBody(request: DecodedRequest, raw: Buffer): Promise<void> {
	try {
		if (request.encoding === 'json') {
			const value: unknown = readJson(request.body);
			if (typeof value !== 'object' || Array.isArray(value)) throw new TypeError('not an object');
			request.isNull = value === null;
			request.fields = (value ?? {}) as Record<string, unknown>;
		} else if (request.encoding === 'form' || request.encoding === 'multipart') {
			const form = await readForm(request, raw);
			request.fields = Object.fromEntries(form);
			request.repeated = repeatedName(form.map(([name]) => name));
		}
	} catch {
		request.malformed = true;
	}
}

async function readForm(request: DecodedRequest, raw: Buffer): Promise<Array<[string, unknown]>> {
	if (request.encoding === 'form') return [...new URLSearchParams(request.body)];
	// The platform's own parser reads multipart bodies.
	const response = new Response(new Uint8Array(raw), {
		headers: { 'content-type': request.headers['content-type'] ?? '' },
	});
	const form = [...(await response.formData())];
	return await Promise.all(
		form.map(async ([name, value]): Promise<[string, unknown]> => [name, await plain(value)]),
	);
}

const plain = async (value: string | File): Promise<string | UploadedFile> =>
	typeof value === 'string'
		? value
		: {
				fileName: value.name,
				mimeType: value.type,
				bytes: Buffer.from(await value.arrayBuffer()),
			};

function repeatedName(names: Iterable<string>): string | undefined {
	const seen = new Set<string>();
	for (const name of names) {
		if (seen.has(name)) return name;
		seen.add(name);
	}
	return undefined;
}
