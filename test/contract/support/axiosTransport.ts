import type { Readable } from 'node:stream';
import axios, { type AxiosRequestConfig } from 'axios';
import {
	TimedOutError,
	vendorToken,
	type Connection,
	type Download,
	type HttpRequest,
	type HttpResponse,
	type TokenUse,
	type Transport,
} from '../../../gateway';
import { readAtMost } from '../../../nodes/transport/readAtMost';
import { bodyFor, unansweredBecause } from '../../../nodes/transport/wire';

interface Parts {
	authentication: 'token' | 'login';
	token: string;
	/** Only asked for when a token must be fetched. */
	connection: () => Connection;
	/** Time limits run on the simulator's clock: runs something later, and gives back how to call it off. */
	after: (seconds: number, run: () => void) => () => void;
	/** What the Stop button is in n8n. */
	stop: AbortSignal;
}

/** The gateway client's way to the network outside n8n. */
export class AxiosTransport implements Transport {
	readonly canRenewToken: boolean;

	/** The token got for user name and password; '' before the first one. */
	sessionToken = '';

	private readonly http = axios.create({
		maxRedirects: 0,
		proxy: false,
		validateStatus: () => true,
		transformResponse: (body: unknown) => body,
	});

	constructor(private readonly parts: Parts) {
		this.canRenewToken = parts.authentication === 'login';
	}

	async send(request: HttpRequest, use: TokenUse): Promise<HttpResponse> {
		const authorization = use === 'none' ? {} : { Authorization: await this.token(use) };
		const { method, url, body, timeoutMs } = request;
		const response = await this.within<string>(timeoutMs, {
			method,
			url,
			...(body !== undefined && { data: bodyFor(body) }),
			// Without a type of its own axios would claim that an empty POST is a form.
			headers: { 'Content-Type': false, ...request.headers, ...authorization },
			responseType: 'text',
		});
		return { status: response.status, headers: textHeaders(response.headers), text: response.data };
	}

	async download(
		url: string,
		{ maxBytes, timeoutMs }: { maxBytes: number; timeoutMs: number },
	): Promise<Download> {
		return await this.limited(timeoutMs, url, async (signal) => {
			const response = await this.http.get<Readable>(url, { responseType: 'stream', signal });
			const bytes = await readAtMost(response.data, maxBytes);
			return { status: response.status, bytes };
		});
	}

	private async token(use: 'kept' | 'renewed'): Promise<string> {
		if (!this.canRenewToken) return this.parts.token;
		if (use === 'renewed' || this.sessionToken === '') {
			const send = async (request: HttpRequest) => await this.send(request, 'none');
			this.sessionToken = await vendorToken(this.parts.connection(), send);
		}
		return this.sessionToken;
	}

	private async within<T>(timeoutMs: number, request: AxiosRequestConfig & { url: string }) {
		return await this.limited(
			timeoutMs,
			request.url,
			async (signal) => await this.http.request<T>({ ...request, signal }),
		);
	}

	private async limited<T>(
		timeoutMs: number,
		url: string,
		run: (signal: AbortSignal) => Promise<T>,
	): Promise<T> {
		const late = new AbortController();
		const callOff = this.parts.after(timeoutMs / 1000, () => late.abort());
		try {
			return await run(AbortSignal.any([late.signal, this.parts.stop]));
		} catch (error) {
			if (!late.signal.aborted) throw unansweredBecause(error, { url });
			const host = new URL(url).host;
			throw new TimedOutError(`The gateway at ${host} did not answer in time.`);
		} finally {
			callOff();
		}
	}
}

const textHeaders = (headers: object): Record<string, string | undefined> =>
	Object.fromEntries(
		Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]),
	);
