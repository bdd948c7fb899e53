import { destinationAt } from './destination';
import { Emphasis } from './emphasis';

/** Tokens of which each begins something; all else is text. */
const ESCAPE = /\\([!-/:-@[-`{-~])/y;
const BREAK = /(?:\\|[ \t]+)(?=\n|$)|<br[ \t]*\/?>/giy;
const ADDRESS = /https?:\/\/[^\s<>()[\]`*"|\u3000-\u303f\uff00-\uffef]+/iy;
const AUTOLINK = /<((?:https?:\/\/|mailto:)[^\s<>]+|[\w.+-]{1,64}@[\w.-]{1,255})>/iy;
const ENTITY = /&(amp|lt|gt|quot|nbsp|#39);/y;
const ENTITIES: Record<string, string> = {
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	nbsp: ' ',
	'#39': "'",
};
const RUN = /\*+|_+|~+/y;
const CODE = /`+/y;
const TEXT = /[^\\`*_~[\]!<&\n \thH]+|[ \t]+|[\s\S]/y;
/** A link whose text has more pieces than that says more than its address. */
const FEW_PIECES = 8;

/** Takes the marks out of a paragraph; what is no mark stays. Takes time in proportion to it. */
export function plainInline(text: string): string {
	return new Inline(text).read();
}

class Inline {
	private readonly pieces: string[] = [];
	private readonly emphasis = new Emphasis(this.pieces);
	/** The pieces that hold an opening bracket. */
	private readonly brackets: number[] = [];
	private readonly codeEnds: ReadonlyMap<number, number[]>;
	private at = 0;

	constructor(private readonly text: string) {
		this.codeEnds = runsOfBackticks(text);
	}

	read(): string {
		while (this.at < this.text.length) {
			if (!this.token(this.text.charAt(this.at))) this.replace(TEXT, ([found]) => found);
		}
		return this.pieces.join('');
	}

	/** Whether something begins with this character. */
	private token(first: string): boolean {
		switch (first) {
			case '\\':
				return this.replace(ESCAPE, ([, sign = '']) => sign) || this.lineBreak();
			case ' ':
			case '\t':
				return this.lineBreak();
			case '<':
				return this.lineBreak() || this.replace(AUTOLINK, ([, address = '']) => address);
			case 'h':
			case 'H':
				return this.replace(ADDRESS, ([found]) => found);
			case '&':
				return this.replace(ENTITY, ([, name = '']) => ENTITIES[name] ?? '');
			case '`':
				return this.code();
			case '*':
			case '_':
			case '~':
				return this.run();
			case '!':
			case '[':
			case ']':
				return this.bracket();
			default:
				return false;
		}
	}

	private lineBreak(): boolean {
		return this.replace(BREAK, ([found]) => (found.startsWith('<') ? '\n' : ''));
	}

	/** The next token, if it is of that kind. */
	private next(kind: RegExp): RegExpExecArray | null {
		kind.lastIndex = this.at;
		return kind.exec(this.text);
	}

	private replace(kind: RegExp, by: (found: RegExpExecArray) => string): boolean {
		const found = this.next(kind);
		if (!found) return false;
		this.pieces.push(by(found));
		this.at += found[0].length;
		return true;
	}

	/** Code is as it is; backticks that nothing closes are text. */
	private code(): boolean {
		const [run] = this.next(CODE) ?? [];
		if (run === undefined) return false;
		const start = this.at + run.length;
		const ends = this.codeEnds.get(run.length) ?? [];
		while ((ends.at(-1) ?? Infinity) < start) ends.pop();
		const end = ends.at(-1);
		this.pieces.push(end === undefined ? run : unpadded(this.text.slice(start, end)));
		this.at = end === undefined ? start : end + run.length;
		return true;
	}

	private run(): boolean {
		const [run] = this.next(RUN) ?? [];
		if (run === undefined) return false;
		const { text, at } = this;
		const end = at + run.length;
		this.emphasis.add(run, characterBefore(text, at), characterAt(text, end));
		this.at = end;
		return true;
	}

	/** `[text](address)` and `![text](address)`; brackets otherwise are text. */
	private bracket(): boolean {
		const { text, at, pieces } = this;
		const opening = text.startsWith('![', at) ? '![' : text.charAt(at);
		if (opening === '[' || opening === '![') {
			this.brackets.push(pieces.push(opening) - 1);
			this.at += opening.length;
			return true;
		}
		if (opening !== ']') return false;
		const opener = this.brackets.pop();
		const link = opener === undefined ? undefined : destinationAt(text, at + 1);
		if (opener === undefined || link === undefined) {
			pieces.push(']');
			this.at += 1;
			return true;
		}
		pieces[opener] = '';
		const isShort = pieces.length - opener <= FEW_PIECES;
		const words = isShort ? pieces.slice(opener).join('') : undefined;
		if (words === '') pieces.push(link.text);
		else if (link.text !== '' && words !== link.text) pieces.push(` (${link.text})`);
		this.at = link.end;
		return true;
	}
}

/** Where runs of so many backticks begin, the last one first. */
function runsOfBackticks(text: string): ReadonlyMap<number, number[]> {
	const runs = new Map<number, number[]>();
	for (const { index, 0: run } of text.matchAll(/`+/g)) {
		const same = runs.get(run.length);
		if (same) same.push(index);
		else runs.set(run.length, [index]);
	}
	for (const same of runs.values()) same.reverse();
	return runs;
}

/** A blank on either side is there to keep backticks apart. */
const unpadded = (code: string): string =>
	/^ [\s\S]* $/.test(code) && code.trim() !== '' ? code.slice(1, -1) : code;

const characterAt = (text: string, at: number): string =>
	at < text.length ? String.fromCodePoint(text.codePointAt(at) ?? 0) : '';

const characterBefore = (text: string, at: number): string =>
	/[\s\S]$/u.exec(text.slice(Math.max(0, at - 2), at))?.[0] ?? '';
