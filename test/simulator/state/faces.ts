import { isGroupId } from './chats';
import { stranger, type AddressBooks } from './addressBook';
import type { Groups } from './groups';
import { isPersonName, personNames, type People } from './people';

/** How somebody, or a group, looks in a list. */
export interface Face {
	id: string;
	name: string;
	/** Path of a picture here; there is not one of everybody. */
	picture?: string;
	isGroup: boolean;
}

/** Members whose names stand for a group that has none. */
const named = 3;

/** Names and pictures, as somebody sees them on his phone. */
export class Faces {
	constructor(
		private readonly people: People,
		private readonly groups: Groups,
		private readonly books: AddressBooks,
	) {}

	/** The WeChat ID of somebody by the name of a phone's owner; any other ID as it is. */
	idOf(who: string): string {
		return isPersonName(who) ? this.people[who].wcId : who;
	}

	/** `viewer` is a WeChat ID too: people see their own remarks. */
	of(id: string, viewer: string): Face {
		return isGroupId(id) ? this.ofGroup(id, viewer) : this.ofPerson(id, viewer);
	}

	private ofPerson(id: string, viewer: string): Face {
		const name = personNames.find((one) => this.people[one].wcId === id);
		const entry = this.books.entry(viewer, id);
		const known = name ? this.people[name] : [stranger].find(({ wcId }) => wcId === id);
		return {
			id,
			name: entry?.remark || known?.nickName || entry?.nickName || id,
			...(name && { picture: `/avatars/${name}/132.png` }),
			isGroup: false,
		};
	}

	private ofGroup(id: string, viewer: string): Face {
		const group = this.groups.find(id);
		const members = group?.members.slice(0, named).map(({ nickName }) => nickName) ?? [];
		const name =
			group?.remarks.get(viewer) ||
			group?.name ||
			this.books.entry(viewer, id)?.nickName ||
			members.join(', ') ||
			`Group ${id.split('@')[0]}`;
		return { id, name, isGroup: true };
	}
}
