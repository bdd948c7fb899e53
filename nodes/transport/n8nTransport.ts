import type {
	IAllExecuteFunctions,
	ICredentialDataDecryptedObject,
	IHttpRequestOptions,
} from 'n8n-workflow';
import {
	textOf,
	TokenRefusedError,
	VENDOR_LOGIN_MS,
	type Download,
	type HttpRequest,
	type HttpResponse,
	type TokenUse,
	type Transport,
} from '../../gateway';
import { bounded, fileAt, type Bounds } from './bounded';
import { CREDENTIAL } from './credentialData';
import { deadlineIn } from './deadlineIn';
import { logsIn } from './logsIn';
import { takeNoToken } from './noToken';
import { readAtMost } from './readAtMost';
import { responseOf, wireOptions, type Streamed } from './wire';

type Context = Pick<IAllExecuteFunctions, 'helpers' | 'getNode'>;

/** Sends through n8n's own HTTP helpers: they know its proxies, its host rules and its Stop button. */
export class N8nTransport implements Transport {
	readonly canRenewToken: boolean;

	/**
	 * @param credentials read once per run; n8n writes a new session token into it
	 * @param stop aborts when somebody has pressed Stop; absent where nobody can
	 */
	constructor(
		private readonly context: Context,
		private readonly credentials: ICredentialDataDecryptedObject,
		private readonly stop?: AbortSignal,
	) {
		this.canRenewToken = logsIn(credentials);
	}

	async send(request: HttpRequest, token: TokenUse): Promise<HttpResponse> {
		const { url, timeoutMs } = request;
		const options = wireOptions(request);
		if (token === 'none') {
			return await bounded(
				{ url },
				this.bounds(timeoutMs),
				async (abortSignal) => await responseOf(await this.plain({ ...options, abortSignal })),
			);
		}
		// A blank session token makes n8n fetch one and write it in here; any text makes it send at once.
		if (this.canRenewToken && token === 'renewed') this.credentials.sessionToken = '';
		const fetches = this.canRenewToken && textOf(this.credentials.sessionToken) === '';
		const bounds = this.bounds(timeoutMs + (fetches ? VENDOR_LOGIN_MS : 0));
		// n8n puts a signal of its own in place of ours; the deadline gets there through the credential.
		return await bounded(
			{ url },
			bounds,
			async () => await responseOf(await this.authorized(options)),
		);
	}

	async download(
		url: string,
		{ maxBytes, timeoutMs }: { maxBytes: number; timeoutMs: number },
	): Promise<Download> {
		return await bounded(fileAt(url), this.bounds(timeoutMs), async (abortSignal) => {
			const { statusCode, body } = await this.plain({
				url,
				encoding: 'stream',
				returnFullResponse: true,
				ignoreHttpStatusErrors: true,
				timeout: timeoutMs,
				abortSignal,
			});
			return { status: statusCode, bytes: await readAtMost(body, maxBytes) };
		});
	}

	private bounds(timeoutMs: number): Bounds {
		const { stop } = this;
		return { late: deadlineIn(timeoutMs), ...(stop && { stop }) };
	}

	/** n8n asks whoever calls for the signal that closes the connection. */
	private get caller(): Context {
		const { context, stop } = this;
		if (!stop) return context;
		return Object.create(context, { getExecutionCancelSignal: { value: () => stop } }) as Context;
	}

	private async plain(options: IHttpRequestOptions): Promise<Streamed> {
		return (await this.context.helpers.httpRequest(options)) as Streamed;
	}

	/** @throws TokenRefusedError, and whatever n8n throws */
	private async authorized(options: IHttpRequestOptions): Promise<Streamed> {
		const data = this.canRenewToken
			? this.credentials
			: { ...this.credentials, sessionToken: 'unused' };
		const { id, name } = this.context.getNode().credentials?.[CREDENTIAL] ?? {};
		const credentialsDecrypted = { id: id ?? '', name: name ?? '', type: CREDENTIAL, data };
		const sent = this.context.helpers.httpRequestWithAuthentication.call(
			this.caller as IAllExecuteFunctions,
			CREDENTIAL,
			options,
			{ credentialsDecrypted },
		) as Promise<Streamed>;
		return await sent.catch((error: unknown) => {
			const reason = takeNoToken(data);
			throw reason ? new TokenRefusedError(reason.message, reason.hint) : error;
		});
	}
}
