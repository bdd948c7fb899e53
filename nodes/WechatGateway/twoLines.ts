import { joined, sentencesOf } from './sentences';

/** What fits on two lines of an open node in a window of 1280 pixels; a list shows no more of an entry. */
export const TWO_LINES = 114;

/** The sentences of a text that the editor shows in a list, the first of them in any case. */
export function inTwoLines(text: string): string {
	const sentences = sentencesOf(text);
	let shown = sentences.length;
	while (shown > 1 && joined(sentences.slice(0, shown)).length > TWO_LINES) shown--;
	return joined(sentences.slice(0, shown));
}
