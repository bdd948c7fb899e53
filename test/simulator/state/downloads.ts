import type { Media } from '../callbacks/bodies/body';
import { mediaFile } from '../mediaFiles';
import type { Call } from '../protocol/call';
import { failure, success, type Reply } from '../protocol/envelope';
import type { FileStore } from './fileStore';
import type { GatewayName } from './journal';
import type { World } from './loginAttempt';
import type { Letter, Mailbox } from './mailbox';

/** Risk page of open: no sooner after the message came, and so long between two downloads. */
const secondsAfterArrival = 1;
const secondsBetween = 3;

/** What 1 to 5 stand for in a CDN download. */
const cdnKinds: Record<number, Media['kind']> = {
	1: 'image',
	2: 'image',
	3: 'image',
	4: 'video',
	5: 'file',
};

/** How one gateway fetches what a message holds. */
export interface DownloadRules {
	gateway: GatewayName;
	/** How long the address works: 3 days on open, 7 on wkteam. */
	days: number;
	/** Whether the manual asks for pauses; wkteam's does not. */
	paced: boolean;
}

/** Downloads of one gateway. */
export class Downloads {
	private readonly last = new Map<string, number>();

	constructor(
		private readonly world: World,
		private readonly mailbox: Mailbox,
		private readonly files: FileStore,
		private readonly rules: DownloadRules,
	) {}

	/** Answers with the address of what a message of this kind holds. */
	ofMessage(call: Call, wcId: string, kind: Media['kind']): Reply {
		const letter = this.letter(call, wcId, kind);
		if (typeof letter === 'string') return failure(letter);
		const wantsHd = kind === 'image' && call.integer('type') === 1;
		// Some pictures have only one of the two (wkteam, 下载图片).
		if (wantsHd && !letter.media?.hd) return failure('下载失败，该图片没有高清图');
		return success(call.fact, { url: this.fetch(letter, wantsHd) });
	}

	/** Answers with the address of a resource that some message named. */
	ofCdn(call: Call, wcId: string, key: string): Reply {
		const known = this.mailbox.mentions(this.rules.gateway, wcId, call.text('cdnUrl'), key);
		if (!known) return failure('下载失败，资源不存在');
		this.judgePause(wcId);
		const kind = cdnKinds[call.integer('fileType') ?? 0] ?? 'file';
		const fileName = call.text('fileName') || undefined;
		const file = mediaFile({ kind, fileName }, call.integer('fileType') === 1);
		return success(call.fact, { url: this.files.put(file, file.extension, this.rules.days) });
	}

	/** The message that a call is about, or why there is none. */
	letter(call: Call, wcId: string, kind: Media['kind']): Letter | string {
		const letter = this.mailbox.find(this.rules.gateway, wcId, call.integer('msgId') ?? 0);
		if (!letter) return '下载失败，消息不存在';
		if (letter.media?.kind !== kind) return '下载失败，消息类型不符';
		const wrong = ['content', 'fromUser', 'toUser', 'length', 'bufId'].find(
			(name) => call.fields[name] !== undefined && !isRight(name, call.text(name), letter),
		);
		return wrong ? `下载失败，${wrong}与消息不符` : letter;
	}

	/** Fetches it: only now pauses count. Gives the address. */
	fetch(letter: Letter, hd = false): string {
		const { paced, days } = this.rules;
		if (paced && this.world.clock.now() - letter.arrivedAt < secondsAfterArrival * 1000) {
			this.violate(
				`Message ${letter.msgId} was downloaded sooner than ${secondsAfterArrival} s after it came`,
			);
		}
		this.judgePause(letter.wcId);
		if (paced && letter.isDownloaded) {
			this.violate(`Message ${letter.msgId} was downloaded twice`);
		}
		letter.isDownloaded = true;
		const file = mediaFile(letter.media ?? { kind: 'file' }, hd);
		return this.files.put(file, file.extension, days);
	}

	private judgePause(wcId: string): void {
		const now = this.world.clock.now();
		const last = this.last.get(wcId);
		this.last.set(wcId, now);
		if (this.rules.paced && last !== undefined && now - last < secondsBetween * 1000) {
			this.violate(`${wcId} downloaded again within ${secondsBetween} s`);
		}
	}

	private violate(rule: string): void {
		this.world.journal.violate(rule);
	}
}

function isRight(name: string, value: string, letter: Letter): boolean {
	switch (name) {
		case 'content':
			// In a group the sender's ID may stand before the XML (下载消息中的动图).
			return value === letter.content || value === letter.content.replace(/^[^<]*:\n/, '');
		case 'fromUser':
			return value === letter.fromUser;
		case 'toUser':
			return value === letter.toUser;
		case 'length':
			return value === String(letter.media?.length);
		default:
			return value === letter.media?.bufId;
	}
}
