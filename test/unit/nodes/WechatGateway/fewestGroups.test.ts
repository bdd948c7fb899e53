import fc from 'fast-check';
import { fewestGroups } from '../../../../nodes/WechatGateway/fewestGroups';

/** Every way to divide items up. */
function divisions(items: number[]): number[][][] {
	const [first, ...others] = items;
	if (first === undefined) return [[]];
	return divisions(others).flatMap((groups) => [
		[[first], ...groups],
		...groups.map((group, i) => groups.with(i, [first, ...group])),
	]);
}

describe('Groups of what goes together', () => {
	const items = [0, 1, 2, 3, 4, 5];
	const pairs = items.flatMap((one) => items.slice(one + 1).map((other) => `${one} ${other}`));

	const outline = (groups: number[][]) =>
		groups
			.map((group) => [...group].sort().join())
			.sort()
			.join(' ');

	it('are as few as there can be, in every way that there is', () => {
		fc.assert(
			fc.property(fc.subarray(pairs), fc.shuffledSubarray(items), (friends, chosen) => {
				const goTogether = (one: number, other: number) =>
					friends.includes([one, other].sort().join(' '));
				const isFit = (groups: number[][]) =>
					groups.every((group) =>
						group.every((one) => group.every((other) => one === other || goTogether(one, other))),
					);
				const fitting = divisions(chosen).filter(isFit);
				const fewest = Math.min(...fitting.map(({ length }) => length));
				expect(fewestGroups(chosen, goTogether).map(outline).sort()).toEqual(
					fitting
						.filter(({ length }) => length === fewest)
						.map(outline)
						.sort(),
				);
			}),
		);
	});

	it('are none of nothing', () => {
		expect(fewestGroups([], () => false)).toEqual([[]]);
	});
});
