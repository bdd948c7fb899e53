import { ESCAPE, plainForms, writtenForms } from './secretForms';

const MASK = '***';

/** Shorter secrets would mask half of every message and protect nothing. */
const SHORTEST = 4;

/** Takes secrets out of texts, in whatever form they come back. */
class Mask {
	private readonly secrets: readonly string[];
	private plain: RegExp | undefined;
	private full: { readonly each: readonly RegExp[]; readonly any: RegExp } | undefined;

	constructor(secrets: readonly string[]) {
		const worth = secrets.map((secret) => secret.trim()).filter(({ length }) => length >= SHORTEST);
		this.secrets = [...new Set(worth)];
	}

	over(text: string): string {
		return this.mayBeIn(text) && this.allForms().any.test(text) ? this.without(text) : text;
	}

	/** Most answers hold no escapes, and the search for all forms takes tens of milliseconds to build. */
	private mayBeIn(text: string): boolean {
		if (this.secrets.length === 0) return false;
		this.plain ??= new RegExp(this.secrets.map(plainForms).join('|'), 'u');
		return ESCAPE.test(text) || this.plain.test(text);
	}

	private allForms() {
		if (!this.full) {
			const sources = this.secrets.map(writtenForms);
			this.full = {
				each: sources.map((source) => new RegExp(source, 'gu')),
				any: new RegExp(sources.join('|'), 'u'),
			};
		}
		return this.full;
	}

	/** All places are found first: where two overlap, one would otherwise hide a part of the other. */
	private without(text: string): string {
		const places = this.allForms()
			.each.flatMap((secret) => [...text.matchAll(secret)])
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
