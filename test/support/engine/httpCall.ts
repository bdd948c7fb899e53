import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { parse } from 'node:querystring';
import { buffer } from 'node:stream/consumers';
import express, { type Request, type Response } from 'express';
import { jsonParse } from 'n8n-workflow';

/** What a browser or another service sends. */
export interface HttpCall {
	/** Default: GET. */
	method?: string;
	query?: Record<string, string | undefined>;
	/** For the parts of the path that begin with a colon. */
	params?: Record<string, string>;
	headers?: Record<string, string>;
	/** An object goes as a form or, with that content type, as JSON; the rest goes as it is. */
	body?: Record<string, unknown> | FormData | string | Uint8Array<ArrayBuffer>;
	/** Hangs up. */
	signal?: AbortSignal;
}

/** What came back over the wire. */
export interface HttpAnswer {
	status: number;
	/** With lower-case names. */
	headers: Record<string, string>;
	/** Parsed when it is JSON. */
	body: unknown;
	/** `node`: through getResponseObject(); `n8n`: from what webhook() returned, or an error page. */
	sentBy: 'node' | 'n8n';
}

const FORM = 'application/x-www-form-urlencoded';
const MULTIPART = 'multipart/form-data';

/** Puts the path parameters and the query of a call into an address. */
export function withQuery(address: string, { query = {}, params = {} }: HttpCall): URL {
	const url = new URL(address.replace(/:(\w+)/g, (whole, name: string) => params[name] ?? whole));
	for (const [name, value] of Object.entries(query)) {
		if (value !== undefined) url.searchParams.set(name, value);
	}
	return url;
}

/** Sends one call over loopback, with the path and query of `url`, and has `handle` answer it. */
export async function exchange<T>(
	url: URL,
	call: HttpCall,
	handle: (request: Request, response: Response) => Promise<T>,
): Promise<{ response: HttpAnswer; result: T }> {
	let handled: Promise<T> | undefined;
	let sentBy: HttpAnswer['sentBy'] = 'node';
	const app = express().set('query parser', 'extended').disable('x-powered-by');
	app.use((request, response) => {
		handled = receive(request, call.params).then(async () => await handle(request, response));
		handled.catch(() => response.destroy());
		response.once('finish', () => (sentBy = response.locals.sentByN8n ? 'n8n' : 'node'));
	});
	const server = app.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	try {
		const answer = await send(`http://127.0.0.1:${port}${url.pathname}${url.search}`, call).catch(
			async (error: unknown) => {
				await handled;
				throw error;
			},
		);
		if (!handled) throw new Error('The call was not received');
		return { response: { ...answer, sentBy }, result: await handled };
	} finally {
		server.closeAllConnections();
		server.close();
	}
}

async function send(url: string, call: HttpCall): Promise<Omit<HttpAnswer, 'sentBy'>> {
	const { method = 'GET', body } = call;
	const headers = new Headers(call.headers);
	const isMultipart = body instanceof FormData;
	if (body !== undefined && !isMultipart && !headers.has('content-type')) {
		headers.set('content-type', FORM);
	}
	const answer = await fetch(url, {
		method,
		headers,
		body: encoded(body, headers.get('content-type')),
		redirect: 'manual',
		signal: call.signal,
	});
	const text = await answer.text();
	const isJson = (answer.headers.get('content-type') ?? '').includes('json');
	return {
		status: answer.status,
		headers: Object.fromEntries(answer.headers),
		body: isJson ? jsonParse(text) : text,
	};
}

function encoded(body: HttpCall['body'], contentType: string | null) {
	if (typeof body !== 'object') return body;
	if (body instanceof Uint8Array || body instanceof FormData) return body;
	if (contentType?.includes('json')) return JSON.stringify(body);
	return new URLSearchParams(body as Record<string, string>).toString();
}

/** What n8n's body parser does (middlewares/body-parser.js, 2.41); without a body there is no `body`. */
async function receive(request: Request, params: HttpCall['params'] = {}): Promise<void> {
	const rawBody = await buffer(request);
	Object.assign(request, { rawBody, params });
	if (rawBody.length === 0) return;
	const contentType = request.headers['content-type']?.split(';')[0];
	const text = rawBody.toString();
	if (contentType === 'application/json') request.body = jsonParse<unknown>(text);
	else if (contentType === FORM) request.body = parse(text);
	else if (contentType === 'text/plain') request.body = text;
	else if (contentType === MULTIPART) request.body = await parts(request, rawBody);
}

/** What n8n makes of the parts (webhook-form-data.js, 2.41): a list only of those that come several times. */
async function parts({ headers }: Request, rawBody: Buffer<ArrayBuffer>) {
	const type = { 'content-type': headers['content-type'] ?? '' };
	const form = await new globalThis.Response(rawBody, { headers: type }).formData();
	const data = [...new Set(form.keys())].map((name) => {
		const values = form.getAll(name);
		return [name, values.length > 1 ? values : values[0]] as const;
	});
	return { data: Object.fromEntries(data), files: {} };
}
