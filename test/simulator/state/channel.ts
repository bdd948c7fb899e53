import {
	setDeed,
	type ChannelActor,
	type ChannelVideo,
	type Deed,
	type Deeds,
	type VideoComment,
} from './channelVideo';

/** What a channel says of itself. */
export interface ChannelProfile {
	nickName: string;
	headUrl: string;
	signature: string;
	country: string;
	province: string;
	city: string;
	sex: number;
}

/** As whom the owner acts: as a person, or as the channel (finderHome). */
export const ROLES = { person: 1, channel: 3 } as const;
export type Role = (typeof ROLES)[keyof typeof ROLES];

/** Something that others did, of which the owner is told. */
export interface Mention extends Deed {
	kind: 'like' | 'comment' | 'follow';
	video?: ChannelVideo;
	comment?: VideoComment;
	/** Counts from 1 in each channel. */
	number: number;
}

/** One person's channel. */
export class Channel {
	/** The newest first. */
	readonly videos: ChannelVideo[] = [];
	readonly followers: Deeds = new Map();
	mentions: Mention[] = [];
	private lastMention = 0;

	constructor(
		/** Ends in @finder. */
		readonly userName: string,
		/** WeChat ID. */
		readonly owner: string,
		readonly profile: ChannelProfile,
		/** As whom the owner acts now. */
		readonly role: Role,
		/** Name behind the badge; most channels have none. */
		readonly verifiedAs?: string,
	) {}

	/** The channel itself as others see it. */
	get actor(): ChannelActor {
		const { userName, owner: wcId, profile } = this;
		return { wcId, userName, nickName: profile.nickName, headUrl: profile.headUrl };
	}

	follow(deed: Deed, isDone: boolean): void {
		setDeed(this.followers, deed, isDone);
		this.tell({ kind: 'follow', ...deed }, isDone);
	}

	/** Tells the owner what others have done, or that it is so no longer. */
	tell(mention: Omit<Mention, 'number'>, isDone: boolean): void {
		if (mention.by.wcId === this.owner) return;
		const isSame = ({ kind, by, video, comment }: Mention) =>
			kind === mention.kind &&
			by.userName === mention.by.userName &&
			video === mention.video &&
			comment === mention.comment;
		this.mentions = this.mentions.filter((one) => !isSame(one));
		if (!isDone) return;
		this.lastMention += 1;
		this.mentions.unshift({ ...mention, number: this.lastMention });
	}
}
