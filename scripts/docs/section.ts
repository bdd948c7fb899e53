/**
 * The same page with something fresh between the two marker comments of that name.
 *
 * @throws Error when a marker is missing
 */
export function withSection(page: string, name: string, fresh: string): string {
	const begin = `<!-- ${name}: written by npm run docs -->`;
	const end = `<!-- ${name}: end -->`;
	const from = page.indexOf(begin);
	const to = page.indexOf(end);
	if (from < 0 || to < from) {
		throw new Error(`The page must hold the lines ${begin} and ${end}`);
	}
	return `${page.slice(0, from)}${begin}\n\n${fresh}\n\n${page.slice(to)}`;
}
