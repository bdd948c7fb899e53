import { isGroupId } from '../../state/chats';
import type { Face } from '../../state/faces';
import type { World } from '../../state/loginAttempt';
import type { Messaging } from '../../state/messaging';
import { personNames } from '../../state/people';

/** Those whose phones can be looked at: the three, and any friend who was written to. */
export function ownersOf({ chats, faces }: Messaging, { people }: World): Face[] {
	const three = personNames.map((name) => people[name].wcId);
	const isPerson = (id: string) => !isGroupId(id) && !/^gh_|^filehelper$|^fmessage$/.test(id);
	const ids = [...new Set([...three, ...chats.people().filter(isPerson)])];
	return ids.map((id) => faces.of(id, id));
}
