import { attempt } from '../wire/attempt';
import { CancelledError, GatewayError } from '../wire/errors';
import type { Transport } from '../wire/http';

/** How much of a file to read, and for how long. */
export interface FileLimits {
	maxBytes: number;
	timeoutMs: number;
}

/** Why there is no file, for a person to read. */
export interface NoFile {
	reason: string;
}

/**
 * Fetches a file that a gateway only names by its address. Not getting it is no reason to lose what
 * it belongs to: the address itself can still be handed on.
 *
 * @param what it is, for the sentence
 * @throws CancelledError
 */
export async function fetchFile(
	transport: Transport,
	url: string,
	limits: FileLimits,
	what = 'file',
): Promise<{ bytes: Uint8Array } | NoFile> {
	const none = (why: string): NoFile => ({ reason: `There is no ${what}: ${why}` });
	if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) {
		return none('the gateway gave no web address for it.');
	}
	const fetched = await attempt(async () => await transport.download(url, limits));
	if (fetched.reason instanceof CancelledError) throw fetched.reason;
	if (fetched.reason instanceof GatewayError) return none(fetched.reason.message);
	if (fetched.reason) throw fetched.reason;
	const { status, bytes } = fetched.value;
	if (status < 200 || status > 299) return none(`its address answers with HTTP ${status}.`);
	if (bytes.length > limits.maxBytes) {
		return none(`what its address holds is larger than ${limits.maxBytes / 1024 / 1024} MB.`);
	}
	return { bytes };
}
