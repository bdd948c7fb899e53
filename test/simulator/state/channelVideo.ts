import type { Channel } from './channel';

/** Somebody as others see him in channels: as a person, or as the channel that is his. */
export interface ChannelActor {
	/** WeChat ID. */
	wcId: string;
	/** `…@finder` of a channel, `v5_…@stranger` of a person. */
	userName: string;
	nickName: string;
	headUrl: string;
}

/** Who did something, and when. */
export interface Deed {
	by: ChannelActor;
	/** Milliseconds since 1970. */
	at: number;
}

/** What finderUpload gives of a video that nobody sees yet. */
export interface UploadedVideo {
	fileUrl: string;
	thumbUrl: string;
	mp4Identify: string;
	/** Bytes. */
	fileSize: number;
	thumbMd5: string;
	fileKey: string;
}

/** What a video shows. */
export interface VideoContent {
	title: string;
	/** Each with its #. */
	topics: readonly string[];
	/** Addresses that it was fetched from. */
	video: string;
	cover: string;
	width: number;
	height: number;
	seconds: number;
	/** Where WeChat keeps it. */
	file: UploadedVideo;
}

export interface VideoComment extends Deed {
	/** Signed 64 bit. */
	id: bigint;
	text: string;
	/** The comment that is answered. */
	answers?: VideoComment;
	hearts: Map<string, Deed>;
}

/** Hearts, thumbs and the like, by the user name of who gave them. */
export type Deeds = Map<string, Deed>;

/** Gives something, or takes it back. */
export function setDeed(deeds: Deeds, deed: Deed, isDone: boolean): void {
	deeds.delete(deed.by.userName);
	if (isDone) deeds.set(deed.by.userName, deed);
}

/** As that of the sample of finderCommentDetails, and so far apart that a rounded one is nobody's. */
const firstComment = -4_245_909_463_265_376_127n;
const step = 1_009n;

/** A video that everybody sees. */
export class ChannelVideo {
	readonly hearts: Deeds = new Map();
	readonly thumbs: Deeds = new Map();
	readonly favorites: Deeds = new Map();
	views = 0;
	comments: VideoComment[] = [];
	private nextComment = firstComment;

	constructor(
		readonly channel: Channel,
		/** 20 digits. */
		readonly id: string,
		readonly nonceId: string,
		/** Milliseconds since 1970. */
		readonly at: number,
		readonly content: VideoContent,
	) {}

	/** As it is written under the video. */
	get description(): string {
		return [this.content.title, ...this.content.topics].join(' ');
	}

	/** The owner of the channel is told of it. */
	heart(deed: Deed, isDone: boolean): void {
		setDeed(this.hearts, deed, isDone);
		this.channel.tell({ kind: 'like', video: this, ...deed }, isDone);
	}

	/** Undefined if there is no such comment to answer. The owner of the channel is told of it. */
	comment(deed: Deed, text: string, replyTo = 0n): VideoComment | undefined {
		const answers = this.commentWith(replyTo);
		if (replyTo !== 0n && !answers) return undefined;
		const comment = {
			...deed,
			id: this.nextComment,
			text,
			...(answers && { answers }),
			hearts: new Map<string, Deed>(),
		};
		this.nextComment += step;
		this.comments.push(comment);
		this.channel.tell({ kind: 'comment', video: this, comment, ...deed }, true);
		return comment;
	}

	/** People take their own comments back, and the owners of channels those on their videos. */
	uncomment(by: ChannelActor, id: bigint): boolean {
		const found = this.commentWith(id);
		const isTheirs = [found?.by.wcId, this.channel.owner].includes(by.wcId);
		if (!found || !isTheirs) return false;
		this.comments = this.comments.filter((one) => one !== found && rootOf(one) !== found);
		return true;
	}

	commentWith(id: bigint): VideoComment | undefined {
		return this.comments.find((comment) => comment.id === id);
	}

	/** The answers to a comment, or the comments themselves; the newest first. */
	thread(root?: VideoComment): VideoComment[] {
		return this.comments
			.filter((comment) => (root ? rootOf(comment) === root : !comment.answers))
			.reverse();
	}
}

/** The comment that an answer is an answer to, whatever stands between. */
function rootOf({ answers }: VideoComment): VideoComment | undefined {
	return answers && (rootOf(answers) ?? answers);
}
