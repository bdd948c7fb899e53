import { InvalidInputError } from '../wire/errors';
import { markOf } from './mentions';
import type { Span } from './splitText';

/** Somebody in a group, by all names that a mention may say; the first is what the others see. */
export interface Member {
	id: string;
	names: readonly string[];
}

/** Where a text mentions somebody. */
export interface Mark extends Span {
	id: string;
}

/**
 * Finds where a text mentions each of these people, and puts those whom it does not mention in front.
 *
 * @throws InvalidInputError for whoever is not in the group
 */
export function marked(
	text: string,
	ids: readonly string[],
	members: readonly Member[],
): { text: string; marks: Mark[] } {
	refuseOthers(ids, members);
	const found = marksIn(text, ids, members);
	let front = '';
	const built = ids.flatMap((id) => {
		if (found.has(id)) return [];
		const start = front.length;
		front += markOf(members.find((member) => member.id === id)?.names[0] ?? id);
		return [[id, { id, start, end: front.length }] as const];
	});
	const moved = [...found].map(
		([id, { start, end }]) =>
			[id, { id, start: start + front.length, end: end + front.length }] as const,
	);
	const all = new Map([...built, ...moved]);
	return { text: front + text, marks: ids.flatMap((id) => all.get(id) ?? []) };
}

/** A name may be the beginning of another one, so the longest of all in the group counts. */
function marksIn(
	text: string,
	ids: readonly string[],
	members: readonly Member[],
): Map<string, Span> {
	const idsByName = new Map<string, string[]>();
	for (const { id, names } of members) {
		for (const name of new Set(names)) idsByName.set(name, [...(idsByName.get(name) ?? []), id]);
	}
	const lengths = [...new Set([...idsByName.keys()].map((name) => name.length))].sort(
		(a, b) => b - a,
	);
	const marks = new Map<string, Span>();
	for (const { index: start } of text.matchAll(/@/g)) {
		const length = lengths.find((one) => idsByName.has(text.slice(start + 1, start + 1 + one)));
		if (length === undefined) continue;
		const end = start + 1 + length;
		const named = idsByName.get(text.slice(start + 1, end)) ?? [];
		// Of people with the same name one after the other is meant.
		const id = named.find((one) => ids.includes(one) && !marks.has(one));
		if (id !== undefined) marks.set(id, { start, end });
	}
	return marks;
}

function refuseOthers(ids: readonly string[], members: readonly Member[]): void {
	const present = new Set(members.map(({ id }) => id));
	const others = ids.filter((id) => !present.has(id));
	if (others.length === 0) return;
	throw new InvalidInputError(
		`Nobody in the group has the WeChat ID ${others.map((id) => `"${id}"`).join(', ')}.`,
		`The group has ${members.length} members: see Group > Get Members.`,
	);
}
