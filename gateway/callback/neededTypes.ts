import { isGroupId } from '../wire/ids';
import { PLAIN } from './codes';
import type { Wanted } from './filter';
import { possibilitiesOf } from './meaning';

/** The part of a workflow's wishes that the type of a message can tell. */
export type Narrowing = Pick<Wanted, 'events' | 'scopes' | 'chatIds'>;

/** All types of open's messages (回调消息释义). */
export const TYPES: readonly number[] = [...PLAIN.keys()];

/** The types of which a message may be one that is wanted; no message of another type ever is. */
export function neededTypes(wanted: Narrowing): number[] {
	const isWanted = (list: readonly string[], possible: readonly string[]) =>
		list.length === 0 || possible.some((one) => list.includes(one));
	return [...PLAIN]
		.filter(([, meaning]) => {
			const { events, scopes } = possibilitiesOf(meaning);
			const isOfGroups = meaning.scope === 'group';
			return (
				isWanted(wanted.events, events) &&
				isWanted(wanted.scopes, scopes) &&
				(!isOfGroups || mayBeGroup(wanted))
			);
		})
		.map(([type]) => type);
}

const mayBeGroup = ({ chatIds }: Narrowing): boolean =>
	chatIds.length === 0 || chatIds.some(isGroupId);

/** The groups that alone are wanted; none when any may be. */
export const neededGroups = ({ chatIds, scopes }: Narrowing): string[] =>
	scopes.length === 0 || scopes.includes('group') ? chatIds.filter(isGroupId) : [];
