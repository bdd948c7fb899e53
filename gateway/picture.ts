import { attempt } from './attempt';
import { CancelledError, GatewayError } from './errors';
import type { Transport } from './http';

export interface Picture {
	bytes: Uint8Array;
	mimeType: string;
	extension: string;
}

/** Why there is no picture, for a person to read. */
export interface NoPicture {
	reason: string;
}

/** A QR code has a few kilobytes; anything of this size is something else. */
const USUAL = { maxBytes: 2 * 1024 * 1024, timeoutMs: 20_000 };

/**
 * Fetches a picture that a gateway only names by its address. Not getting it is no reason to lose
 * the login: the address itself can still be handed on.
 *
 * @param limits 2 MB and 20 s unless told otherwise
 * @throws CancelledError
 */
export async function fetchPicture(
	transport: Transport,
	url: string,
	limits: { maxBytes: number; timeoutMs: number } = USUAL,
): Promise<Picture | NoPicture> {
	if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) {
		return { reason: 'There is no picture: the gateway gave no web address for it.' };
	}
	const fetched = await attempt(async () => await transport.download(url, limits));
	if (fetched.reason instanceof CancelledError) throw fetched.reason;
	if (fetched.reason instanceof GatewayError) {
		return { reason: `There is no picture: ${fetched.reason.message}` };
	}
	if (fetched.reason) throw fetched.reason;
	const { status, bytes } = fetched.value;
	if (status < 200 || status > 299) {
		return { reason: `There is no picture: its address answers with HTTP ${status}.` };
	}
	if (bytes.length > limits.maxBytes) {
		const most = `${limits.maxBytes / 1024 / 1024} MB`;
		return { reason: `There is no picture: what its address holds is larger than ${most}.` };
	}
	return (
		pictureFrom(bytes) ?? { reason: 'There is no picture: what its address holds is not one.' }
	);
}

const KINDS = [
	{
		mimeType: 'image/png',
		extension: 'png',
		start: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
	},
	{ mimeType: 'image/jpeg', extension: 'jpg', start: [0xff, 0xd8, 0xff] },
	{ mimeType: 'image/gif', extension: 'gif', start: [0x47, 0x49, 0x46, 0x38] },
] as const;

/** The picture in these bytes, told by how they begin; undefined when it is none. */
export function pictureFrom(bytes: Uint8Array): Picture | undefined {
	const kind = KINDS.find(({ start }) => start.every((byte, i) => bytes[i] === byte));
	return kind && { bytes, mimeType: kind.mimeType, extension: kind.extension };
}
