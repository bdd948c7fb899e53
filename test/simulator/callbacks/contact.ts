import { isPersonName, personNames, type People } from '../state/people';
import type { Contact } from './bodies/body';

/** Somebody by the name of a phone's owner, or by any WeChat ID. */
export function contactFor(people: People, who: string): Contact {
	if (isPersonName(who)) return people[who];
	const known = personNames.map((name) => people[name]).find(({ wcId }) => wcId === who);
	return (
		known ?? {
			wcId: who,
			nickName: who,
			wAccount: '',
			headUrl: '',
			smallHeadImgUrl: '',
			sex: 0,
		}
	);
}
