import type {
	IAllExecuteFunctions,
	ICredentialDataDecryptedObject,
	IHttpRequestOptions,
} from 'n8n-workflow';
import {
	CancelledError,
	TimedOutError,
	TokenRefusedError,
	type Download,
	type GatewayError,
	type HttpRequest,
	type HttpResponse,
	type TokenUse,
	type Transport,
} from '../../gateway';
import { CREDENTIAL } from './credentialData';
import { logsIn } from './logsIn';
import { readAtMost } from './readAtMost';
import { responseOf, unansweredBecause, wireOptions } from './wire';

type Context = Pick<IAllExecuteFunctions, 'helpers' | 'getNode'> & {
	getExecutionCancelSignal?: () => AbortSignal | undefined;
};

/** Sends through n8n's own HTTP helpers: they know its proxies, its host rules and its Stop button. */
export class N8nTransport implements Transport {
	readonly canRenewToken: boolean;

	/** @param credentials read once per run; n8n writes a new session token into it */
	constructor(
		private readonly context: Context,
		private readonly credentials: ICredentialDataDecryptedObject,
	) {
		this.canRenewToken = logsIn(credentials);
	}

	async send(request: HttpRequest, token: TokenUse): Promise<HttpResponse> {
		try {
			const options = wireOptions(request);
			const answer =
				token === 'none' ? await this.plain(options) : await this.authorized(options, token);
			return responseOf(answer);
		} catch (error) {
			throw noTokenBecause(error) ?? unansweredBecause(error, request);
		}
	}

	async download(
		url: string,
		{ maxBytes, timeoutMs }: { maxBytes: number; timeoutMs: number },
	): Promise<Download> {
		// n8n's own time-out ends with the headers; this one covers the file as well.
		const tooLate = AbortSignal.timeout(timeoutMs);
		const signals = [tooLate, this.stopSignal()].filter((signal) => signal !== undefined);
		const abortSignal = AbortSignal.any(signals);
		try {
			const { statusCode, body } = (await this.context.helpers.httpRequest({
				url,
				encoding: 'stream',
				returnFullResponse: true,
				ignoreHttpStatusErrors: true,
				timeout: timeoutMs,
				abortSignal,
			})) as {
				statusCode: number;
				body: AsyncIterable<Uint8Array>;
			};
			const bytes = await readAtMost(body, maxBytes);
			return { status: statusCode, bytes };
		} catch (error) {
			throw this.noFileBecause(error, url, tooLate.aborted);
		}
	}

	private noFileBecause(error: unknown, url: string, tooLate: boolean): GatewayError {
		if (this.stopSignal()?.aborted) return new CancelledError('The call was canceled.');
		if (tooLate) return new TimedOutError(`${new URL(url).host} did not send it in time.`);
		return unansweredBecause(error, { url }, 'the file');
	}

	private stopSignal(): AbortSignal | undefined {
		return this.context.getExecutionCancelSignal?.();
	}

	private async plain(options: IHttpRequestOptions): Promise<unknown> {
		return await this.context.helpers.httpRequest({
			...options,
			abortSignal: this.stopSignal(),
		});
	}

	private async authorized(options: IHttpRequestOptions, token: TokenUse): Promise<unknown> {
		// A blank session token makes n8n fetch one and write it in here; any text makes it send at once.
		if (this.canRenewToken && token === 'renewed') this.credentials.sessionToken = '';
		const data = this.canRenewToken
			? this.credentials
			: { ...this.credentials, sessionToken: 'unused' };
		const { id, name } = this.context.getNode().credentials?.[CREDENTIAL] ?? {};
		return await this.context.helpers.httpRequestWithAuthentication.call(
			this.context as IAllExecuteFunctions,
			CREDENTIAL,
			options,
			{
				credentialsDecrypted: {
					id: id ?? '',
					name: name ?? '',
					type: CREDENTIAL,
					data,
				},
			},
		);
	}
}

/** The credential says in a UserError why it got no token; n8n wraps that. */
function noTokenBecause(error: unknown): TokenRefusedError | undefined {
	let at: unknown = error;
	for (let depth = 0; depth < 4 && at instanceof Error; depth++) {
		if (at.constructor.name === 'UserError' && !/^domain not allowed/i.test(at.message)) {
			const { description } = at as { description?: unknown };
			return new TokenRefusedError(at.message, typeof description === 'string' ? description : '');
		}
		at = at.cause;
	}
	return undefined;
}
