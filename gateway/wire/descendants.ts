import type { XmlElement } from './xml';

/** All elements below, level by level; neither those of a name in `without` nor what is in them. */
export function descendants(
	element: XmlElement | undefined,
	without: readonly string[] = [],
): XmlElement[] {
	const found = element ? [element] : [];
	for (let at = 0; at < found.length; at += 1) {
		for (const below of found[at]?.children ?? []) {
			if (!without.includes(below.name)) found.push(below);
		}
	}
	return found.slice(1);
}
