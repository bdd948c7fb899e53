/** The sentences of a text, each with its period if it has one. */
export function sentencesOf(text: string): [first: string, ...others: string[]] {
	const [first = '', ...others] = text.split(/(?<=[.?!])(?<!e\.g\.) /);
	return [first, ...others];
}

/** Words of the form: one sentence has no period at its end, several have one each. */
export function joined([first = '', ...others]: string[]): string {
	const whole = [first, ...others].join(' ').replace(/\.$/, '');
	return others.length > 0 ? `${whole}.` : whole;
}
