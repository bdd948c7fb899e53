import { createHash } from 'node:crypto';
import { Channel, ROLES, type ChannelProfile, type Role } from './channel';
import {
	ChannelVideo,
	type ChannelActor,
	type UploadedVideo,
	type VideoContent,
} from './channelVideo';
import type { Clock } from './clock';

/** A channel that is there beforehand. */
export interface ChannelOptions extends Partial<ChannelProfile> {
	/** WeChat ID. */
	owner: string;
	/** Ends in @finder. */
	userName?: string;
	/** As the channel unless said otherwise. */
	role?: Role;
	verifiedAs?: string;
}

/** A video that is there beforehand. */
export interface VideoOptions extends Partial<VideoContent> {
	id?: string;
	nonceId?: string;
}

export const digest = (text: string, algorithm = 'md5'): string =>
	createHash(algorithm).update(text).digest('hex');

/** As large as those of the manual, and so far apart that a rounded one is another one's or nobody's. */
const firstId = 14_200_825_020_179_157_073n;
const step = 1_009n;
/** That of the sample of finderUpload: nothing is fetched here. */
const fileSize = 1_315_979;
const cdn = 'http://wxapp.tc.qq.com/251';

/** What finderUpload makes of two addresses. */
export function uploaded(video: string, cover: string, serial: number): UploadedVideo {
	const [mp4Identify, thumbMd5] = [digest(video), digest(cover)];
	return {
		fileUrl: `${cdn}/20302/stodownload?encfilekey=${mp4Identify}&idx=${serial}`,
		thumbUrl: `${cdn}/20350/stodownload?filekey=${thumbMd5}&idx=${serial}`,
		mp4Identify,
		fileSize,
		thumbMd5,
		fileKey: `finder_upload_${8_147_263_162 + serial}`,
	};
}

/** All channels with their videos, which everybody sees. */
export class Channels {
	/** Uploads that may be published, by their fileKey, with the addresses that they came from. */
	readonly uploads = new Map<string, { file: UploadedVideo; video: string; cover: string }>();
	private readonly all: Channel[] = [];
	private nextId = firstId;
	/** What was shown to whom, by the sessionBuffer that came with it. */
	private readonly showings = new Map<string, { viewer: string; id: string }>();

	constructor(private readonly clock: Clock) {}

	add({ owner, userName, role = ROLES.channel, verifiedAs, ...profile }: ChannelOptions): Channel {
		const channel = new Channel(
			userName ?? `v2_06000023${digest(owner, 'sha256')}@finder`,
			owner,
			{
				nickName: owner,
				headUrl: '',
				signature: '',
				country: '',
				province: '',
				city: '',
				sex: 0,
				...profile,
			},
			role,
			verifiedAs,
		);
		this.all.push(channel);
		return channel;
	}

	publish(channel: Channel, { id, nonceId, ...content }: VideoOptions): ChannelVideo {
		const { video = '', cover = '' } = content;
		const ownId = id ?? this.newId();
		const made = new ChannelVideo(
			channel,
			ownId,
			nonceId ?? `${ownId}_0_0_2_2_0`,
			this.clock.now(),
			{
				title: '',
				topics: [],
				video,
				cover,
				width: 1080,
				height: 1920,
				seconds: 13,
				file: uploaded(video, cover, this.uploads.size),
				...content,
			},
		);
		channel.videos.unshift(made);
		return made;
	}

	upload(video: string, cover: string): UploadedVideo {
		const file = uploaded(video, cover, this.uploads.size);
		this.uploads.set(file.fileKey, { file, video, cover });
		return file;
	}

	/** A person's own. */
	of(owner: string): Channel | undefined {
		return this.all.find((channel) => channel.owner === owner);
	}

	find(userName: string): Channel | undefined {
		return this.all.find((channel) => channel.userName === userName);
	}

	/** The ones that somebody follows, the last one first. */
	followedBy({ userName }: ChannelActor): Channel[] {
		const since = ({ followers }: Channel) => followers.get(userName)?.at ?? 0;
		return this.all
			.filter(({ followers }) => followers.has(userName))
			.sort((one, other) => since(other) - since(one));
	}

	/** All that there are. */
	list(): readonly Channel[] {
		return this.all;
	}

	/** Those of all channels, the newest first. */
	videos(): ChannelVideo[] {
		return this.all
			.flatMap(({ videos }) => videos)
			.sort((one, other) => Number(BigInt(other.id) - BigInt(one.id)));
	}

	video(id: string): ChannelVideo | undefined {
		return this.videos().find((video) => video.id === id);
	}

	/** Shows a video to somebody; gives the sessionBuffer by which he then says which one he means. */
	show(viewer: string, video: ChannelVideo, given?: string): string {
		const { id, hearts, comments } = video;
		const session = {
			session_id: `sid_${digest(viewer).slice(0, 10)}_${this.clock.now()}_${this.showings.size}`,
			cur_like_count: hearts.size,
			cur_comment_count: comments.length,
			recall_types: [],
		};
		const buffer = given ?? Buffer.from(JSON.stringify(session)).toString('base64');
		this.showings.set(buffer, { viewer, id });
		return buffer;
	}

	/** The video, if it was shown to this person with this sessionBuffer. */
	shown(viewer: string, id: string, sessionBuffer: string): ChannelVideo | undefined {
		const showing = this.showings.get(sessionBuffer);
		return showing?.viewer === viewer && showing.id === id ? this.video(id) : undefined;
	}

	private newId(): string {
		this.nextId += step;
		return this.nextId.toString();
	}
}
