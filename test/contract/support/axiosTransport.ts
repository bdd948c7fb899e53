import type { Readable } from 'node:stream';
import axios, { type AxiosRequestConfig } from 'axios';
import {
	vendorToken,
	type Connection,
	type Download,
	type HttpRequest,
	type HttpResponse,
	type TokenUse,
	type Transport,
} from '../../../gateway';
import { bounded, fileAt, type Asked } from '../../../nodes/transport/bounded';
import { readAtMost } from '../../../nodes/transport/readAtMost';
import { bodyFor, responseOf, type Streamed } from '../../../nodes/transport/wire';

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
		return await this.limited({ url }, timeoutMs, async (signal) => {
			const answer = await this.streamed({
				method,
				url,
				...(body !== undefined && { data: bodyFor(body) }),
				// Without a type of its own axios would claim that an empty POST is a form.
				headers: { 'Content-Type': false, ...request.headers, ...authorization },
				signal,
			});
			return await responseOf(answer);
		});
	}

	async download(
		url: string,
		{ maxBytes, timeoutMs }: { maxBytes: number; timeoutMs: number },
	): Promise<Download> {
		return await this.limited(fileAt(url), timeoutMs, async (signal) => {
			const { statusCode, body } = await this.streamed({ url, signal });
			return { status: statusCode, bytes: await readAtMost(body, maxBytes) };
		});
	}

	private async streamed(request: AxiosRequestConfig): Promise<Streamed> {
		const { status, headers, data } = await this.http.request<Readable>({
			...request,
			responseType: 'stream',
		});
		return { statusCode: status, headers, body: data };
	}

	private async token(use: 'kept' | 'renewed'): Promise<string> {
		if (!this.canRenewToken) return this.parts.token;
		if (use === 'renewed' || this.sessionToken === '') {
			const send = async (request: HttpRequest) => await this.send(request, 'none');
			this.sessionToken = await vendorToken(this.parts.connection(), send);
		}
		return this.sessionToken;
	}

	private async limited<T>(
		asked: Asked,
		timeoutMs: number,
		run: (signal: AbortSignal) => Promise<T>,
	): Promise<T> {
		const late = new AbortController();
		const callOff = this.parts.after(timeoutMs / 1000, () => late.abort());
		try {
			return await bounded(asked, { late: late.signal, stop: this.parts.stop }, run);
		} finally {
			callOff();
		}
	}
}
