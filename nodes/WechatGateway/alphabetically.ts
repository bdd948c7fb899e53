/** For the English titles of the form; localeCompare would load its tables when n8n starts. */
export function alphabetically(a: string, b: string): number {
	const [one, other] = [a.toLowerCase(), b.toLowerCase()];
	if (one === other) return 0;
	return one < other ? -1 : 1;
}
