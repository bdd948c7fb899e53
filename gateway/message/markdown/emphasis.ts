/** A run of one of these that may begin something strong, stressed or struck out. */
interface Opener {
	sign: string;
	/** Of the piece that holds the run. */
	at: number;
	count: number;
}

const BLANK_OR_NOTHING = /^\s?$/;
const WORD = /^[\p{L}\p{N}]$/u;
const ASCII_WORD = /^[A-Za-z0-9]$/;

/**
 * Takes the marks of pairs out of the pieces of a text, and leaves those that have no partner. Kinder
 * than the standard to Chinese, where "**重点：**内容" is meant to be strong.
 */
export class Emphasis {
	private readonly openers: Opener[] = [];
	private readonly open = new Map<string, number>();

	constructor(private readonly pieces: string[]) {}

	/** Adds a run of `*`, `_` or `~` to the pieces, with the characters around it. */
	add(run: string, before: string, after: string): void {
		const sign = run.charAt(0);
		this.pieces.push(run);
		const at = this.pieces.length - 1;
		let { length: count } = run;
		if (sign === '~' && count !== 2) return;
		const { opens, closes } = ways(run, before, after);
		// Between the two there would be nothing, or only one end of a link.
		const isFirst = before === '[' || this.openers.at(-1)?.at === at - 1;
		while (closes && !isFirst && count > 0) {
			const taken = this.close(sign, count);
			if (taken === 0) break;
			count -= taken;
		}
		this.pieces[at] = sign.repeat(count);
		if (!opens || count === 0) return;
		this.openers.push({ sign, at, count });
		this.open.set(sign, (this.open.get(sign) ?? 0) + 1);
	}

	/** How many signs the last opener of that kind has for this end; what is in between was no pair. */
	private close(sign: string, count: number): number {
		if ((this.open.get(sign) ?? 0) === 0) return 0;
		for (;;) {
			const opener = this.openers.pop();
			if (opener === undefined) return 0;
			this.open.set(opener.sign, (this.open.get(opener.sign) ?? 1) - 1);
			if (opener.sign !== sign) continue;
			const taken = Math.min(opener.count, count, 2);
			const left = opener.count - taken;
			this.pieces[opener.at] = sign.repeat(left);
			if (left > 0) {
				this.openers.push({ ...opener, count: left });
				this.open.set(sign, (this.open.get(sign) ?? 0) + 1);
			}
			return taken;
		}
	}
}

function ways(run: string, before: string, after: string): { opens: boolean; closes: boolean } {
	const isInWord = run.startsWith('_')
		? WORD.test(before) && WORD.test(after)
		: run === '*' && ASCII_WORD.test(before) && ASCII_WORD.test(after);
	if (isInWord) return { opens: false, closes: false };
	const touches = (neighbour: string) => !BLANK_OR_NOTHING.test(neighbour);
	if (!run.startsWith('_')) return { opens: touches(after), closes: touches(before) };
	return {
		opens: touches(after) && !WORD.test(before),
		closes: touches(before) && !WORD.test(after),
	};
}
