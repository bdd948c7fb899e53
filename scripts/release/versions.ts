/** What names the version of a release. */
export interface Named {
	/** The tag without which nothing is published, e.g. "v0.2.0"; absent before there is one. */
	tag?: string;
	/** The version in package.json. */
	manifest: string;
	/** The version in package-lock.json. */
	lock: string;
	/** CHANGELOG.md. */
	changelog: string;
}

const HEADING = /^## \[([^\]]+)\](?: – (.+))?$/gm;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Sentences on what does not name the version of package.json; none when it can be published. */
export function disagreements({ tag, manifest, lock, changelog }: Named): string[] {
	const [newest] = changelog.matchAll(HEADING);
	const [, version = 'no version', date = 'no date'] = newest ?? [];
	return [
		tag !== undefined && tag !== `v${manifest}`
			? `The tag is ${tag}, but package.json has ${manifest}: tag v${manifest}, or set the version.`
			: '',
		lock === manifest
			? ''
			: `package-lock.json has ${lock}, but package.json has ${manifest}: run npm install.`,
		version === manifest
			? ''
			: `CHANGELOG.md begins with ${version}, but package.json has ${manifest}: add its section.`,
		version === manifest && !DATE.test(date)
			? `CHANGELOG.md says "${date}" for ${version}: enter the day of the release.`
			: '',
	].filter(Boolean);
}

/** What CHANGELOG.md says of a version, without its heading; empty when it says nothing. */
export function notesOf(version: string, changelog: string): string {
	const headings = [...changelog.matchAll(HEADING)];
	const at = headings.findIndex(([, named]) => named === version);
	const heading = headings[at];
	if (!heading) return '';
	const from = heading.index + heading[0].length;
	const next = headings[at + 1]?.index ?? changelog.length;
	return changelog
		.slice(from, next)
		.replace(/^\[[^\]]+\]: \S+$/gm, '')
		.trim();
}
