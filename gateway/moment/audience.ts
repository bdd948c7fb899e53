import type { Call } from '../operation/call';
import { InvalidInputError } from '../wire/errors';
import { textOf, type JsonObject } from '../wire/values';

/** The lists that say who can see a moment, by the choice that they belong to. */
const LISTS = {
	everybody: [],
	only: ['visibleTo', 'visibleToLabels'],
	except: ['hiddenFrom', 'hiddenFromLabels'],
} as const satisfies Record<string, readonly string[]>;

type List = (typeof LISTS)[keyof typeof LISTS][number];

const ALL: readonly List[] = Object.values(LISTS).flat();

/**
 * Who can see a moment, as both gateways want it: lists of IDs, empty where they are not chosen. A
 * gateway that is sent no list shows the moment to everybody, and one that is sent a name or a group
 * answers "posted" and restricts nothing, so whatever is doubtful is refused.
 *
 * @throws InvalidInputError
 */
export function audienceOf(call: Call): JsonObject {
	const chosen = call.text('audience');
	if (!Object.hasOwn(LISTS, chosen)) {
		throw new InvalidInputError(
			`"${chosen}" does not say who can see the moment.`,
			`Use one of ${Object.keys(LISTS).join(', ')}.`,
		);
	}
	const lists: readonly List[] = LISTS[chosen as keyof typeof LISTS].filter(
		(name) => name in call.fields,
	);
	const ids = Object.fromEntries(
		ALL.map((name) => [name, lists.includes(name) ? idsIn(call, name) : []]),
	);
	if (lists.length > 0 && lists.every((name) => ids[name]?.length === 0)) throw noOne(call, lists);
	return ids;
}

const noOne = ({ fields }: Call, lists: readonly List[]) =>
	new InvalidInputError(
		`${lists.map((name) => fields[name]?.label).join(' and ')} ${lists.length > 1 ? 'are' : 'is'} empty, so everybody would see the moment.`,
		'Name those who are meant, or choose that all friends can see it.',
	);

function idsIn({ input, fields }: Call, name: List): string[] {
	const given = input[name];
	const label = fields[name]?.label ?? name;
	const entries: unknown[] = Array.isArray(given)
		? given
		: textsIn(given ?? '', label).filter((entry) => entry !== '');
	const ids = entries.flatMap((entry) => checked(entry, label, name));
	return [...new Set(ids)];
}

const SEPARATORS = /[\s,，;；、]+/;

function textsIn(given: unknown, label: string): string[] {
	if (['string', 'number', 'bigint'].includes(typeof given)) return textOf(given).split(SEPARATORS);
	throw new InvalidInputError(
		`${label} holds something that is no ID.`,
		'Enter IDs with commas between them, or a list of them.',
	);
}

/** What an expression makes of a value that is not there. */
const NOTHING = /^(undefined|null|NaN|\[object)$/;

function checked(entry: unknown, label: string, name: List): string[] {
	const ids = textsIn(entry, label);
	const isLabel = name.endsWith('Labels');
	for (const id of ids) {
		// Left out, one that is blank would see the moment, or not see it, against the user's wish.
		if (id === '' || NOTHING.test(id)) {
			throw new InvalidInputError(
				`${label} has an entry that is empty.`,
				'Look where the list comes from: somebody in it has no ID.',
			);
		}
		if (isLabel ? !/^\d+$/.test(id) : !/^[\w@.-]+$/.test(id)) {
			throw new InvalidInputError(
				`${label}: "${id}" is not the ID of a ${isLabel ? 'label' : 'contact'}.`,
				isLabel
					? 'Enter the number of the label, as Get Many of Label tells it.'
					: 'Enter the WeChat ID, not a name: wxid_… or what the contact chose.',
			);
		}
		if (id.endsWith('@chatroom')) {
			throw new InvalidInputError(
				`${label}: "${id}" is a group, and moments are shown to people.`,
				'Name the people one by one.',
			);
		}
	}
	return ids;
}
