/** What fits on two lines of an open node in a window of 1280 pixels; a list shows no more of an entry. */
export const TWO_LINES = 114;

/** The sentences of a text that the editor shows in a list, the first of them in any case. */
export function inTwoLines(text: string): string {
	const [first = '', ...others] = text.split(/(?<=[.?!])(?<!e\.g\.) /);
	let shown = first.replace(/\.$/, '');
	let whole = first;
	for (const sentence of others) {
		whole = `${whole} ${sentence}`.replace(/\.?$/, '.');
		if (whole.length > TWO_LINES) break;
		shown = whole;
	}
	return shown;
}
