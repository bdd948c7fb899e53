const offset = 8 * 60 * 60 * 1000;

/** `YYYY-MM-DD HH:mm:ss` as the vendors print it: the time of day in China. */
export function chinaTime(at: number): string {
	return new Date(at + offset).toISOString().slice(0, 19).replace('T', ' ');
}

/** Milliseconds since 1970 of such a text; NaN if it is none. */
export function fromChinaTime(text: string): number {
	return Date.parse(`${text.replace(' ', 'T')}Z`) - offset;
}
