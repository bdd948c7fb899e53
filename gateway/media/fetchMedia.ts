import { fetchFile, type FileLimits } from './fetchFile';
import type { Transport } from '../wire/http';
import { extensionOf, fileNameFor, type FileFacts } from './fileName';
import { typeFromBytes, typeFromExtension } from './fileType';

/** Something that somebody sent in WeChat. */
export interface MediaFile {
	bytes: Uint8Array;
	mimeType: string;
	/** With extension where that is known. */
	fileName: string;
}

/** The whole file goes through memory. */
const LIMITS: FileLimits = { maxBytes: 100 * 1024 * 1024, timeoutMs: 300_000 };

/**
 * Fetches a file from where the gateway put it. Links last 3 days on open and 7 on wkteam.
 *
 * @returns the file of at most 100 MB, or why there is none
 * @throws CancelledError
 */
export async function fetchMedia(
	transport: Transport,
	facts: FileFacts,
): Promise<{ file: MediaFile } | { message: string }> {
	const found = await fetchFile(transport, facts.url, LIMITS);
	if ('reason' in found) return { message: found.reason };
	const { bytes } = found;
	const told = typeFromBytes(bytes);
	const fileName = fileNameFor(facts, told?.extension ?? '');
	const mimeType = told?.mimeType ?? typeFromExtension(extensionOf(fileName));
	return { file: { bytes, mimeType, fileName } };
}
