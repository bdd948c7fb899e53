export interface HttpRequest {
	method: 'GET' | 'POST';
	url: string;
	headers: Record<string, string>;
	/** Already encoded; absent when there is nothing to send. */
	body?: string | Uint8Array<ArrayBuffer>;
	/** For the whole exchange, from the request to the last byte of the answer. */
	timeoutMs: number;
}

/** The largest answer that is read, decompressed: of the manuals' lists, some 50,000 rows. */
export const MOST_ANSWER_BYTES = 16 * 1024 * 1024;

export interface HttpResponse {
	status: number;
	/** Lower-case names. */
	headers: Record<string, string | undefined>;
	/** No more than MOST_ANSWER_BYTES, read in the charset that the answer names. */
	text: string;
}

/** Which Authorization a request carries: none, the kept token, or one fetched for this request. */
export type TokenUse = 'none' | 'kept' | 'renewed';

/**
 * How requests travel: n8n's HTTP helper in a node, axios in tests. Every HTTP status is an answer;
 * redirects are not followed, so that the token never travels to another host.
 *
 * @throws UnreachableError, TimedOutError, CancelledError, AnswerTooLargeError, TokenRefusedError (no
 * token to be had)
 */
export interface Transport {
	/** Whether user name and password are known, so that a refused token can be replaced. */
	readonly canRenewToken: boolean;
	send(request: HttpRequest, token: TokenUse): Promise<HttpResponse>;
	/** Fetches a public file without the token; stops reading after `maxBytes` + 1 bytes. */
	download(url: string, limits: { maxBytes: number; timeoutMs: number }): Promise<Download>;
}

export interface Download {
	status: number;
	bytes: Uint8Array;
}

/** Time, handed in so that tests own it. */
export interface Clock {
	/** Milliseconds since 1970. */
	now(): number;
	/** Resolves after that many milliseconds, earlier when the workflow is stopped. */
	sleep(ms: number): Promise<void>;
	/** Whether the workflow was stopped. */
	stopped(): boolean;
}
