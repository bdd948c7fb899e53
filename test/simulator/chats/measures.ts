/** A duration as phones show it, e.g. `12″`; nothing if it is not known. */
export const durationOf = (milliseconds: number): string =>
	milliseconds > 0 ? `${Math.max(1, Math.round(milliseconds / 1000))}″` : '';

/** A size as phones show it; nothing if it is not known. */
export function sizeOf(bytes: number): string {
	if (!(bytes > 0)) return '';
	if (bytes < 1024) return `${bytes} B`;
	const kilobytes = bytes / 1024;
	return kilobytes < 1024 ? `${kilobytes.toFixed(1)} KB` : `${(kilobytes / 1024).toFixed(1)} MB`;
}
