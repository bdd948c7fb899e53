import type { AddressBooks } from './addressBook';
import type { Clock } from './clock';
import { Moment, type Audience, type Comment, type Like, type MomentContent } from './moment';

/** What is given of a moment that is there beforehand. */
export interface MomentOptions extends Partial<MomentContent>, Partial<Audience> {
	/** WeChat ID. */
	author: string;
	id?: string;
}

const day = 86_400_000;
/** How far back friends see, by the switch of snsPrivacySettings; 20 and 21 are about strangers. */
const ranges: Record<number, number> = { 10: Infinity, 11: 183 * day, 12: 30 * day, 13: 3 * day };

/** As large as those of the manuals, and so far apart that a rounded one is another one's or nobody's. */
const firstId = 13_768_766_054_025_736_001n;
const step = 1_009n;

/** What people have posted, and who sees what of it. Both gateways show the same. */
export class Moments {
	/** Videos that wkteam is still posting, by task; undefined until it is done. */
	readonly tasks = new Map<string, Moment | undefined>();
	private all: Moment[] = [];
	private nextId = firstId;
	private readonly ranges = new Map<string, number>();

	constructor(
		private readonly books: AddressBooks,
		private readonly clock: Clock,
	) {}

	add({ author, id, only, except = [], text = '', pictures = [], ...more }: MomentOptions): Moment {
		const content = { text, pictures, ...more };
		const audience = { ...(only && { only }), except };
		const moment = new Moment(id ?? this.newId(), author, this.clock.now(), content, audience);
		this.all.push(moment);
		return moment;
	}

	/** What somebody sees, the newest first; of one author or of all. */
	seenBy(viewer: string, author?: string): Moment[] {
		return this.all
			.filter((moment) => this.isSeen(viewer, moment))
			.filter((moment) => author === undefined || moment.author === author)
			.reverse();
	}

	/** If this person sees it. */
	find(viewer: string, id: string): Moment | undefined {
		return this.seenBy(viewer).find((moment) => moment.id === id);
	}

	/** False if it is somebody else's, or not there. */
	remove(author: string, id: string): boolean {
		const rest = this.all.filter((moment) => moment.id !== id || moment.author !== author);
		const isGone = rest.length < this.all.length;
		this.all = rest;
		return isGone;
	}

	/** The likes and comments that somebody sees: those of friends, on either side. */
	reactionsSeenBy(viewer: string, { author, likes, comments }: Moment) {
		const isSeen = ({ from }: Like) =>
			viewer === author ||
			from === viewer ||
			from === author ||
			this.books.areFriends(from, viewer);
		return {
			likes: likes.filter(isSeen),
			comments: comments.filter((comment: Comment) => isSeen(comment)),
		};
	}

	/** The switch of snsPrivacySettings. */
	setRange(author: string, type: number): void {
		if (type in ranges) this.ranges.set(author, ranges[type] as number);
	}

	private isSeen(viewer: string, { author, at, audience, isPrivate }: Moment): boolean {
		if (viewer === author) return true;
		if (isPrivate || audience.except.includes(viewer)) return false;
		if (audience.only && !audience.only.includes(viewer)) return false;
		if (this.clock.now() - at > (this.ranges.get(author) ?? Infinity)) return false;
		return this.books.areFriends(author, viewer) && !this.books.isChatOnly(author, viewer);
	}

	private newId(): string {
		this.nextId += step;
		return this.nextId.toString();
	}
}
