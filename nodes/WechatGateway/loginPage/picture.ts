import { fetchPicture, type Picture, type Transport } from '../../../gateway';

/** A picture as the page can hold it, so that no browser fetches anything elsewhere. */
export const dataUriOf = ({ bytes, mimeType }: Picture): string =>
	`data:${mimeType};base64,${Buffer.from(bytes).toString('base64')}`;

/**
 * The picture at an address as data: URI.
 *
 * @returns undefined when it cannot be had
 * @throws CancelledError
 */
export async function fetchInline(
	transport: Transport,
	url: string,
	limits?: { maxBytes: number; timeoutMs: number },
): Promise<string | undefined> {
	const found = await fetchPicture(transport, url, limits);
	return 'reason' in found ? undefined : dataUriOf(found);
}
