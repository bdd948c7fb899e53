/** Items in as few groups as can be within which each goes with each; for a dozen items at most. */
export function fewestGroups<T>(items: T[], goTogether: (one: T, other: T) => boolean): T[][] {
	for (let most = 0; ; most++) {
		const found = inGroups(items, goTogether, most, []);
		if (found) return found;
	}
}

function inGroups<T>(
	[first, ...others]: T[],
	goTogether: (one: T, other: T) => boolean,
	most: number,
	groups: T[][],
): T[][] | undefined {
	if (first === undefined) return groups;
	const open = groups.length < most ? [...groups, []] : groups;
	for (const [i, group] of open.entries()) {
		if (!group.every((other) => goTogether(first, other))) continue;
		const found = inGroups(others, goTogether, most, open.with(i, [...group, first]));
		if (found) return found.filter(({ length }) => length > 0);
	}
	return undefined;
}
