/** A part of a text, from its first UTF-16 unit to the one after its last. */
export interface Span {
	start: number;
	end: number;
}

/** White space at which a line may break; not the blank that ends a mention (U+2005). */
const BLANK = '[^\\S\\u00A0\\u2005\\u202F\\uFEFF]';
/** White space, the ends of Chinese sentences, and of their parts. */
const PLACES = new RegExp(`${BLANK}+|[。！？…]+[）」』】》”’]*|[，、：；]`, 'g');
const BLANKS = new RegExp(`${BLANK}*`, 'y');
const END_OF_SENTENCE = /[.!?。！？…][)\]"'”’»）」』】》]{0,3}$/;
/** `@name`, as far as anybody can tell where a name ends: WeChat's clients put U+2005 there. */
const MENTION = /@[^@\n\u2005]{1,60}\u2005|@[^\s@]{1,32}/g;
/** A better place is preferred to a later one once a piece holds this part of what it may. */
const FILLED = 1 / 4;

enum Rank {
	Word,
	Sentence,
	Line,
	Paragraph,
}

/** Where a piece may end, and where the next one then begins: what is between is white space. */
interface Seam extends Span {
	rank: Rank;
}

/**
 * Cuts a text that is too long for one message: at the end of a paragraph, or else of a line, a
 * sentence, a word, or between two characters as people see them; never inside a mention. Takes time in
 * proportion to the text.
 *
 * @param limit UTF-16 units that a piece may have. What is longer without a place to cut is cut there.
 * @param whole what is not to be cut besides, such as names that are known
 * @returns the pieces in order, none blank; all of the text when it fits
 */
export function splitText(text: string, limit: number, whole: readonly Span[] = []): Span[] {
	if (text.length <= limit) return [{ start: 0, end: text.length }];
	const last = lengthWithoutEnd(text);
	const mayCut = cuts(text, whole);
	const seams = seamsIn(text, mayCut);
	const pieces: Span[] = [];
	let start = afterBlanks(text, 0);
	let firstSeam = 0;
	while (last - start > limit) {
		while ((seams[firstSeam]?.start ?? Infinity) <= start) firstSeam++;
		const seam = bestOf(seams, firstSeam, start, limit);
		const end = seam?.start ?? lastCut(text, mayCut, start, start + limit);
		pieces.push({ start, end });
		start = afterBlanks(text, seam?.end ?? end);
	}
	pieces.push({ start, end: last });
	return pieces.filter(({ start, end }) => text.slice(start, end).trim() !== '');
}

function lengthWithoutEnd(text: string): number {
	const length = text.trimEnd().length;
	// Some of it is not ours to drop.
	return afterBlanks(text, length) === text.length ? length : text.length;
}

function afterBlanks(text: string, position: number): number {
	BLANKS.lastIndex = position;
	return position + (BLANKS.exec(text)?.[0].length ?? 0);
}

/** 1 for each position between two characters as people see them, and in nothing that is whole. */
function cuts(text: string, whole: readonly Span[]): Uint8Array {
	const mayCut = new Uint8Array(text.length + 1);
	for (const { index } of new Intl.Segmenter().segment(text)) mayCut[index] = 1;
	mayCut[text.length] = 1;
	for (const { start, end } of whole) mayCut.fill(0, start + 1, end);
	for (const { index, 0: mention } of text.matchAll(MENTION)) {
		mayCut.fill(0, index + 1, index + mention.length);
	}
	return mayCut;
}

function seamsIn(text: string, mayCut: Uint8Array): Seam[] {
	const seams: Seam[] = [];
	for (const { index, 0: found } of text.matchAll(PLACES)) {
		const isBlank = found.trim() === '';
		const after = index + found.length;
		const start = isBlank ? index : after;
		const end = isBlank ? after : afterBlanks(text, after);
		if (!mayCut[start] || !mayCut[end]) continue;
		seams.push({ start, end, rank: rankOf(text.slice(start - 4, start), text.slice(index, end)) });
	}
	return seams;
}

function rankOf(before: string, between: string): Rank {
	const breaks = between.match(/\r\n|[\n\r\u2028\u2029]/g)?.length ?? 0;
	if (breaks > 0) return breaks > 1 ? Rank.Paragraph : Rank.Line;
	return END_OF_SENTENCE.test(before) ? Rank.Sentence : Rank.Word;
}

/** The last of the best that leave the piece filled; else the last of all. */
function bestOf(
	seams: readonly Seam[],
	first: number,
	start: number,
	limit: number,
): Seam | undefined {
	let best: Seam | undefined;
	for (let at = first; at < seams.length; at++) {
		const seam = seams[at];
		if (seam === undefined || seam.start > start + limit) break;
		const isFilled = best !== undefined && best.start - start >= limit * FILLED;
		if (best === undefined || !isFilled || seam.rank >= best.rank) best = seam;
	}
	return best;
}

function lastCut(text: string, mayCut: Uint8Array, start: number, end: number): number {
	for (let at = end; at > start; at--) if (mayCut[at]) return at;
	// Not even here between the two halves of a character.
	return /^[\uD800-\uDBFF][\uDC00-\uDFFF]/.test(text.slice(end - 1, end + 1)) && end - 1 > start
		? end - 1
		: end;
}
