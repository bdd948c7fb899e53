import { Group, type GroupMember } from './group';
import type { People } from './people';

/** A group that is there beforehand. */
export interface GroupOptions {
	/** Ends in @chatroom. */
	id?: string;
	name?: string;
	/** WeChat IDs; the first is the owner. */
	members: string[];
	admins?: string[];
	/** Whether invitations are confirmed; false by default. */
	confirms?: boolean;
}

/** All groups. */
export class Groups {
	private readonly all: Group[] = [];

	constructor(private readonly people: People) {}

	add({ id, name = '', members, admins = [], confirms = false }: GroupOptions): Group {
		const [owner = ''] = members;
		const group = new Group(id ?? this.newId(), name, owner, confirms);
		for (const wcId of members) group.join(this.memberFor(wcId, owner));
		for (const wcId of admins) group.adminIds.add(wcId);
		this.all.push(group);
		return group;
	}

	find(id: string): Group | undefined {
		return this.all.find((group) => group.id === id);
	}

	/** Those that somebody is in. */
	of(wcId: string): Group[] {
		return this.all.filter((group) => group.member(wcId) !== undefined);
	}

	/** The group whose QR code or invitation card has this link. */
	withLink(link: string): Group | undefined {
		return this.all.find((group) => group.link === link || group.invitations.has(link));
	}

	/** As people are described; of others than those who own a phone, the ID is all there is. */
	memberFor(wcId: string, inviterId: string): GroupMember {
		const known = Object.values(this.people).find((person) => person.wcId === wcId);
		const { nickName = wcId, headUrl = '', smallHeadImgUrl = '' } = known ?? {};
		return { wcId, nickName, displayName: '', inviterId, headUrl, smallHeadImgUrl };
	}

	private newId(): string {
		return `${22264491511 + this.all.length}@chatroom`;
	}
}
