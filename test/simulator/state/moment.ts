/** Who sees a moment beside its author: of the author's friends only these, and never those. */
export interface Audience {
	/** All friends where it is missing. */
	only?: readonly string[];
	except: readonly string[];
}

/** What a moment shows. */
export interface MomentContent {
	text: string;
	/** Addresses. */
	pictures: readonly string[];
	link?: { title: string; description: string; url: string };
	/** Address. */
	video?: string;
}

export interface Like {
	from: string;
	/** Milliseconds since 1970. */
	at: number;
}

export interface Comment extends Like {
	/** Counts from 1 in each moment. */
	id: number;
	text: string;
	/** The comment that is answered; 0 for the moment itself. */
	replyTo: number;
}

/** Something that a person has posted. */
export class Moment {
	/** Seen by the author alone. */
	isPrivate = false;
	likes: Like[] = [];
	comments: Comment[] = [];
	private lastComment = 0;

	constructor(
		/** 20 digits, the newest the highest. */
		readonly id: string,
		readonly author: string,
		/** Milliseconds since 1970. */
		readonly at: number,
		readonly content: MomentContent,
		readonly audience: Audience,
	) {}

	/** Likes it, or does so no longer. */
	like(from: string, at: number, isLiked = true): void {
		this.likes = this.likes.filter((like) => like.from !== from);
		if (isLiked) this.likes.push({ from, at });
	}

	/** False if there is no such comment to answer. */
	comment(from: string, text: string, replyTo: number, at: number): boolean {
		if (replyTo !== 0 && !this.comments.some(({ id }) => id === replyTo)) return false;
		this.lastComment += 1;
		this.comments.push({ id: this.lastComment, from, text, replyTo, at });
		return true;
	}

	/** People take their own comments back, and authors those on what they posted. */
	uncomment(from: string, id: number): boolean {
		const found = this.comments.find((comment) => comment.id === id);
		if (!found || (found.from !== from && this.author !== from)) return false;
		this.comments = this.comments.filter((comment) => comment !== found);
		return true;
	}
}
