/** What a web server names when nobody chose a charset. It holds no Chinese, so it is not meant. */
const UNCHOSEN = 'windows-1252';

/**
 * The text that bytes from the network hold, without a byte order mark. Never throws: what does not
 * belong to the charset becomes U+FFFD.
 *
 * @param contentType names the charset, GBK for one; UTF-8 when it names none that is known
 */
export function textFrom(bytes: Uint8Array, contentType = ''): string {
	const [, named = 'utf-8'] = /;\s*charset\s*=\s*["']?([^\s"';]+)/i.exec(contentType) ?? [];
	try {
		const decoder = new TextDecoder(named);
		if (decoder.encoding !== UNCHOSEN) return decoder.decode(bytes);
	} catch {
		// There is no such charset.
	}
	return new TextDecoder().decode(bytes);
}
