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

/** What to look for, the longest first, so that no part of one hides another. */
const needlesOf = (secrets: readonly string[]): string[] =>
	secrets
		.map((secret) => secret.trim())
		.filter((secret) => secret.length >= SHORTEST)
		.flatMap(asSent)
		.sort((a, b) => b.length - a.length);

const without = (text: string, needles: readonly string[]): string =>
	needles.reduce((masked, needle) => masked.replaceAll(needle, MASK), text);

/** Replaces every secret in a text that a person will see. */
export const mask = (text: string, secrets: readonly string[]): string =>
	without(text, needlesOf(secrets));

/** The same for every string inside a JSON value. */
export function maskDeep<T>(value: T, secrets: readonly string[]): T {
	const needles = needlesOf(secrets);
	const walk = (at: unknown): unknown => {
		if (typeof at === 'string') return without(at, needles);
		if (Array.isArray(at)) return at.map(walk);
		if (typeof at === 'object' && at !== null) {
			return Object.fromEntries(Object.entries(at).map(([key, entry]) => [key, walk(entry)]));
		}
		return at;
	};
	return walk(value) as T;
}
