import type { Request, Response } from 'express';
import type { Faults, WireAnswer } from './faults';
import type { Dispatcher } from './protocol/dispatch';
import type { Reply } from './protocol/envelope';
import { writeJson } from './protocol/bigJson';
import { assertEndpoint, matchesEndpoint } from './protocol/facts';
import type { HttpAnswer } from './protocol/refusals';
import { decodeRequest, type DecodedRequest } from './protocol/request';
import type { Journal, RecordedRequest } from './state/journal';

interface Parts {
	dispatcher: Dispatcher;
	journal: Journal;
	faults: Faults;
	pathPrefix: string;
	/** Told of each call that was carried out on wkteam: its fields and the bytes of both bodies. */
	meter: (fields: Record<string, unknown>, bytes: number) => void;
	log?: (line: string) => void;
}

/** The vendor side of the HTTP server: records, lets faults strike, answers. */
export class VendorApi {
	private readonly open = new Set<{ call: RecordedRequest; response: Response }>();

	constructor(private readonly parts: Parts) {}

	async serve(request: Request, response: Response): Promise<void> {
		const { journal, faults } = this.parts;
		const [fullPath = '/'] = request.originalUrl.split('?');
		const { pathPrefix } = this.parts;
		const isInside = fullPath.startsWith(`${pathPrefix}/`);
		const call = await decodeRequest(
			request.method,
			isInside ? fullPath.slice(pathPrefix.length) : fullPath,
			new URLSearchParams(request.originalUrl.slice(fullPath.length + 1)),
			flat(request.headers),
			Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0),
		);
		journal.record(recordOf(call));

		const gone = new AbortController();
		const live = { call, response };
		this.open.add(live);
		response.on('close', () => {
			this.open.delete(live);
			gone.abort();
		});

		const fault = faults.take(call);
		const instead = faults.instead(fault);
		const answering =
			instead ?? this.carryOut(isInside ? call : outside(call), fullPath, gone.signal);
		// By now the call is answered or held: those who wait for it may go on, once everything has been read.
		setImmediate(() => journal.changed());

		const answer = await answering;
		const spoilt =
			instead === undefined && typeof answer === 'object'
				? await faults.spoil(fault, answer)
				: answer;
		if (spoilt === undefined || spoilt === 'drop') response.destroy();
		else if (spoilt === 'drips') faults.drip(response);
		else response.writeHead(spoilt.status, spoilt.headers).end(spoilt.body);
	}

	/** Cuts the connections of held calls. */
	hangUp(endpoint?: string): void {
		if (endpoint) assertEndpoint(endpoint);
		for (const { call, response } of this.open) {
			if (!endpoint || matchesEndpoint(endpoint, call)) response.destroy();
		}
	}

	private async carryOut(
		call: DecodedRequest,
		fullPath: string,
		gone: AbortSignal,
	): Promise<WireAnswer | undefined> {
		const { dispatcher, meter } = this.parts;
		const answer = await dispatcher.answer(call, fullPath, gone);
		this.tell(call.method, fullPath, answer);
		if (!answer) return undefined;
		const body = writeJson(answer.body);
		if (dispatcher.gatewayOf(call.path) === 'wkteam') {
			meter(call.fields, Buffer.byteLength(call.body) + Buffer.byteLength(body));
		}
		const headers = { 'content-type': 'application/json;charset=UTF-8', ...answer.headers };
		return { status: answer.status, headers, body };
	}

	private tell(method: string, path: string, answer: HttpAnswer | undefined): void {
		const { code, message } = (answer?.body ?? {}) as Partial<Reply>;
		const outcome = !answer
			? 'the client hung up'
			: code === undefined
				? `HTTP ${answer.status}`
				: `${code} ${message}`;
		this.parts.log?.(`${method} ${path} → ${outcome}`);
	}
}

const recordOf = (call: DecodedRequest): RecordedRequest => ({
	method: call.method,
	path: call.path,
	query: call.query,
	headers: call.headers,
	body: call.body,
	fields: call.fields,
});

/** A path that no gateway has. */
const outside = (call: DecodedRequest): DecodedRequest => ({ ...call, path: '' });

function flat(headers: Request['headers']): Record<string, string> {
	return Object.fromEntries(
		Object.entries(headers).map(([name, value]) => [
			name,
			Array.isArray(value) ? value.join(', ') : (value ?? ''),
		]),
	);
}
