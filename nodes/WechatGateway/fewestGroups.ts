/** Every way to put a dozen items at most in as few groups as can be within which each goes with each. */
export function fewestGroups<T>(items: T[], goTogether: (one: T, other: T) => boolean): T[][][] {
	for (let most = 0; ; most++) {
		const found = inGroups(items, goTogether, most, []);
		if (found.length > 0) return found;
	}
}

function inGroups<T>(
	[first, ...others]: T[],
	goTogether: (one: T, other: T) => boolean,
	most: number,
	groups: T[][],
): T[][][] {
	if (first === undefined) return [groups];
	const open = groups.length < most ? [...groups, []] : groups;
	return open.flatMap((group, i) =>
		group.every((other) => goTogether(first, other))
			? inGroups(others, goTogether, most, groups.toSpliced(i, 1, [...group, first]))
			: [],
	);
}
