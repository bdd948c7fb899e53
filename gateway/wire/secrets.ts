import { writtenForms } from './secretForms';

const MASK = '***';

/** Shorter secrets would mask half of every message and protect nothing. */
const SHORTEST = 4;

/** Takes secrets out of texts, in whatever form they come back. */
class Mask {
	private readonly each: RegExp[];
	private readonly any: RegExp | undefined;

	constructor(secrets: readonly string[]) {
		const worth = secrets.map((secret) => secret.trim()).filter(({ length }) => length >= SHORTEST);
		const sources = [...new Set(worth)].map(writtenForms);
		this.each = sources.map((source) => new RegExp(source, 'gu'));
		this.any = sources.length > 0 ? new RegExp(sources.join('|'), 'u') : undefined;
	}

	/** All places are found first: where two overlap, one would otherwise hide a part of the other. */
	over(text: string): string {
		if (!this.any?.test(text)) return text;
		const places = this.each
			.flatMap((secret) => [...text.matchAll(secret)])
			.map(({ index, 0: found }) => ({ from: index, to: index + found.length }))
			.sort((a, b) => a.from - b.from);
		let masked = '';
		let done = 0;
		for (const { from, to } of places) {
			if (from >= done) masked += text.slice(done, from) + MASK;
			done = Math.max(done, to);
		}
		return masked + text.slice(done);
	}
}

/** Replaces every secret in a text that a person will see. */
export const mask = (text: string, secrets: readonly string[]): string =>
	new Mask(secrets).over(text);

/** The same for every string inside a JSON value, names included. */
export function maskDeep<T>(value: T, secrets: readonly string[]): T {
	const all = new Mask(secrets);
	const walk = (at: unknown): unknown => {
		if (typeof at === 'string') return all.over(at);
		if (Array.isArray(at)) return at.map(walk);
		if (typeof at === 'object' && at !== null) {
			return Object.fromEntries(
				Object.entries(at).map(([key, entry]) => [all.over(key), walk(entry)]),
			);
		}
		return at;
	};
	return walk(value) as T;
}
