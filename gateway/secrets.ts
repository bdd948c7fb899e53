const MASK = '***';

/** Shorter secrets would mask half of every message and protect nothing. */
const SHORTEST = 4;

/** A gateway may echo a request as it travelled: as it is, in a form, in a URL, in JSON. */
const asSent = (secret: string): string[] => [
	secret,
	new URLSearchParams({ secret }).toString().slice('secret='.length),
	// Half a character cannot be written in a URL.
	encodeURIComponent(secret.replace(/\p{Surrogate}/gu, '\ufffd')),
	JSON.stringify(secret).slice(1, -1),
];

/** Replaces every secret in a text that a person will see. */
export function mask(text: string, secrets: readonly string[]): string {
	return secrets
		.map((secret) => secret.trim())
		.filter((secret) => secret.length >= SHORTEST)
		.flatMap(asSent)
		.sort((a, b) => b.length - a.length)
		.reduce((masked, secret) => masked.replaceAll(secret, MASK), text);
}

/** The same for every string inside a JSON value. */
export function maskDeep<T>(value: T, secrets: readonly string[]): T {
	if (typeof value === 'string') return mask(value, secrets) as T;
	if (Array.isArray(value)) return value.map((entry: unknown) => maskDeep(entry, secrets)) as T;
	if (typeof value === 'object' && value !== null) {
		return Object.fromEntries(
			Object.entries(value).map(([key, entry]) => [key, maskDeep(entry as unknown, secrets)]),
		) as T;
	}
	return value;
}
