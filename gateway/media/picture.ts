import { fetchFile, type FileLimits, type NoFile } from './fetchFile';
import type { Transport } from '../wire/http';

export interface Picture {
	bytes: Uint8Array;
	mimeType: string;
	extension: string;
}

/** A QR code has a few kilobytes; anything of this size is something else. */
const USUAL: FileLimits = { maxBytes: 2 * 1024 * 1024, timeoutMs: 20_000 };

/**
 * Fetches a file that must be a picture, such as a QR code.
 *
 * @param limits 2 MB and 20 s unless told otherwise
 * @throws CancelledError
 */
export async function fetchPicture(
	transport: Transport,
	url: string,
	limits: FileLimits = USUAL,
): Promise<Picture | NoFile> {
	const found = await fetchFile(transport, url, limits, 'picture');
	if ('reason' in found) return found;
	return (
		pictureFrom(found.bytes) ?? {
			reason: 'There is no picture: what its address holds is not one.',
		}
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
