import { InvalidInputError, textOf, type GatewayFilters } from '../../gateway';

/** No manual says how long a callback URL may be; the rest of it has some 150 characters. */
const LONGEST = 200;

const TYPES = 'blockedBefore';
const GROUPS = 'allowedBefore';
/** Is left as it is in a query. */
const BETWEEN = '*';

/**
 * A callback URL that says what the gateway left out before the trigger narrowed it. The gateway keeps it
 * as long as it counts, whatever becomes of n8n.
 *
 * @throws InvalidInputError when that is too much for a URL
 */
export function withFormer(url: string, { blockedTypes, allowedGroups }: GatewayFilters): string {
	const groups = allowedGroups.flatMap(({ wcId, groupId }) => [wcId, groupId]);
	const query = new URLSearchParams({
		[TYPES]: blockedTypes.join(BETWEEN),
		...(groups.length > 0 && { [GROUPS]: groups.join(BETWEEN) }),
	}).toString();
	if (query.length > LONGEST) {
		throw new InvalidInputError(
			`the gateway has more filters already than could be put back later: ${blockedTypes.length} types of messages and ${allowedGroups.length} groups.`,
			'Remove some with the operations of Callback, or turn the option off.',
		);
	}
	return `${url}?${query}`;
}

/** What a callback URL says of that; undefined when its trigger has not narrowed anything. */
export function formerIn(url: string): GatewayFilters | undefined {
	const query = new URLSearchParams(url.slice(withoutQuery(url).length));
	const types = query.get(TYPES);
	if (types === null) return undefined;
	const groups = partsOf(query.get(GROUPS));
	return {
		blockedTypes: partsOf(types).map(Number).filter(Number.isInteger),
		allowedGroups: groups.flatMap((wcId, at) => {
			const groupId = groups.at(at + 1);
			return at % 2 === 0 && groupId !== undefined ? [{ wcId, groupId }] : [];
		}),
	};
}

export const withoutQuery = (url: string): string => url.replace(/\?.*$/s, '');

const partsOf = (text: string | null): string[] =>
	textOf(text)
		.split(BETWEEN)
		.filter((part) => part !== '');
