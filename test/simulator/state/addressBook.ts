import type { GatewayName, Journal } from './journal';
import type { Clock } from './clock';
import { registrationOf, type People, type Person } from './people';

/** Somebody, or a group, that an account has in its address book. */
export interface Entry {
	id: string;
	wAccount: string;
	nickName: string;
	remark: string;
	signature: string;
	sex: number;
	country: string;
	avatar: string;
	labels: number[];
	/** A friend who sees no moments, and whose are not seen. */
	isChatOnly: boolean;
}

/** The lists of an address book, under the names of both manuals; WeCom has its own. */
export type ListName = 'friends' | 'chatrooms' | 'ghs' | 'others' | 'enterprise';

/** The pages of both gateways: at most 20 contacts a call. */
const mostAtOnce = 20;
/** Shortest pause between two look-ups (获取联系人信息, hao-you-cao-zuo/queryUserInfo). */
const pauseMs: Record<GatewayName, number> = { open: 1_000, wkteam: 300 };

const entry = (id: string, nickName: string, more: Partial<Entry> = {}): Entry => ({
	id,
	wAccount: '',
	nickName,
	remark: '',
	signature: '',
	sex: 0,
	country: '',
	avatar: '',
	labels: [],
	isChatOnly: false,
	...more,
});

const entryOf = ({ wcId, headUrl, ...person }: Person): Entry =>
	entry(wcId, person.nickName, {
		wAccount: person.wAccount,
		signature: person.signature,
		sex: person.sex,
		country: person.country,
		avatar: headUrl,
	});

/** What one account knows of others. It is told of only after it was loaded. */
export class AddressBook {
	readonly entries: Record<ListName, Map<string, Entry>>;
	readonly labels = new Map<number, string>([[2, '客户']]);
	/** IDs of friends and groups whose chats stand above the others, or make no sound. */
	readonly pinned = new Set<string>();
	readonly muted = new Set<string>();
	/** Those asked to become friends through the API. */
	readonly asked: Array<{ wcId: string; scene: number; greeting: string }> = [];
	isLoaded = false;
	private lastLookUpAt = -Infinity;

	constructor(
		readonly gateway: GatewayName,
		owner: Person,
		private readonly people: People,
		private readonly clock: Clock,
		private readonly journal: Journal,
	) {
		const others = Object.values(people).filter(({ wcId }) => wcId !== owner.wcId);
		const of = (...list: Entry[]) => new Map(list.map((one) => [one.id, one]));
		this.entries = {
			friends: of(...others.map(entryOf)),
			chatrooms: of(entry('19931632641@chatroom', '周五羽毛球')),
			ghs: of(entry('gh_3dfda90e39d6', '微信支付')),
			others: of(entry('filehelper', '文件传输助手')),
			enterprise: of(entry('2598498529278002@openim', 'E.Bot', { remark: '小易', sex: 1 })),
		};
	}

	add(list: ListName, id: string, nickName: string): Entry {
		const added = entry(id, nickName);
		this.entries[list].set(id, added);
		return added;
	}

	/** As it is after somebody has become a friend. */
	befriend(wcId: string): void {
		const person = Object.values(this.people).find((one) => one.wcId === wcId);
		this.entries.friends.set(wcId, person ? entryOf(person) : entry(wcId, wcId));
	}

	find(id: string): Entry | undefined {
		return Object.values(this.entries)
			.find((list) => list.has(id))
			?.get(id);
	}

	/** Those of a list, as a gateway tells them. */
	ids(list: ListName): string[] {
		return this.isLoaded ? [...this.entries[list].keys()] : [];
	}

	/** Who is there of these; that they are too many or come too soon is noted. */
	lookUp(ids: string[]): Entry[] {
		const { journal, clock, gateway } = this;
		if (ids.length > mostAtOnce) journal.violate(`${ids.length} contacts were looked up at once`);
		const now = clock.now();
		if (now - this.lastLookUpAt < pauseMs[gateway]) {
			journal.violate(`Contacts were looked up ${now - this.lastLookUpAt} ms after others`);
		}
		this.lastLookUpAt = now;
		return ids.flatMap((id) => this.find(id) ?? []);
	}

	/** By WeChat number or phone number, but not by WeChat ID. */
	search(query: string): Person | undefined {
		return [...Object.values(this.people), stranger].find(
			(person) => person.wAccount === query || this.phoneOf(person) === query,
		);
	}

	private phoneOf(person: Person): string {
		return person === stranger ? '13800000004' : registrationOf(this.people, person).mobilePhone;
	}

	/** The friends with any of these labels. */
	labelled(ids: number[]): string[] {
		return [...this.entries.friends.values()]
			.filter(({ labels }) => labels.some((id) => ids.includes(id)))
			.map(({ id }) => id);
	}

	createLabel(name: string): number {
		const labelId = Math.max(0, ...this.labels.keys()) + 1;
		this.labels.set(labelId, name);
		return labelId;
	}

	deleteLabels(ids: number[]): void {
		for (const id of ids) this.labels.delete(id);
		for (const one of this.entries.friends.values()) {
			one.labels = one.labels.filter((id) => !ids.includes(id));
		}
	}
}

/** Somebody without a phone here, who is nobody's friend. */
export const stranger: Person = {
	wcId: 'wxid_dave000000000022',
	wAccount: 'dave2020',
	nickName: 'Dave 大卫',
	sex: 1,
	country: 'CN',
	city: 'Shanghai',
	signature: '',
	headUrl: '',
	smallHeadImgUrl: '',
};

/** What a search gives of somebody who is no friend, to ask for the friendship by. */
export const keysOf = ({ wcId }: Person) => ({
	v1: `v1_${wcId}@stranger`,
	v2: `v4_${wcId}@stranger`,
});

/** The address books of all accounts, on both gateways. */
export class AddressBooks {
	private readonly books = new Map<string, AddressBook>();

	constructor(
		private readonly people: People,
		private readonly clock: Clock,
		private readonly journal: Journal,
	) {}

	of(gateway: GatewayName, person: Person): AddressBook {
		const key = `${gateway} ${person.wcId}`;
		const known = this.books.get(key);
		if (known) return known;
		const { people, clock, journal } = this;
		const book = new AddressBook(gateway, person, people, clock, journal);
		this.books.set(key, book);
		return book;
	}

	/** What somebody's phone has of another, whichever gateway changed it. */
	entry(owner: string, id: string): Entry | undefined {
		const found = this.kept(owner).flatMap((book) => book.find(id) ?? []);
		return found.find(({ remark }) => remark !== '') ?? found[0];
	}

	/** Whether both have each other. Who has not been at a gateway has those with a phone, who has none everybody. */
	areFriends(one: string, other: string): boolean {
		const isHere = (id: string) =>
			Object.values<Person>(this.people).some(({ wcId }) => wcId === id);
		const has = (owner: string, id: string) => {
			const books = this.kept(owner);
			if (books.length > 0) return books.every((book) => book.entries.friends.has(id));
			return isHere(id) || !isHere(owner);
		};
		return has(one, other) && has(other, one);
	}

	/** Whether one of them has made the other a friend for chats only. */
	isChatOnly(one: string, other: string): boolean {
		const is = (owner: string, id: string) =>
			this.kept(owner).some((book) => book.entries.friends.get(id)?.isChatOnly);
		return is(one, other) || is(other, one);
	}

	/** Who has which label on somebody's phone, whichever gateway gave it. */
	labelsOf(owner: string): Map<string, string[]> {
		const all = new Map<string, string[]>();
		for (const book of this.kept(owner)) {
			for (const [id, name] of book.labels) {
				all.set(name, [...new Set([...(all.get(name) ?? []), ...book.labelled([id])])]);
			}
		}
		return all;
	}

	isPinned(owner: string, chatId: string): boolean {
		return this.kept(owner).some(({ pinned }) => pinned.has(chatId));
	}

	isMuted(owner: string, chatId: string): boolean {
		return this.kept(owner).some(({ muted }) => muted.has(chatId));
	}

	private kept(owner: string): AddressBook[] {
		return [...this.books].filter(([key]) => key.endsWith(` ${owner}`)).map(([, book]) => book);
	}
}
