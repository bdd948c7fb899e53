import { newMsgId64 } from '../callbacks/ids';
import type { PostOffice, PushOptions } from '../callbacks/postOffice';
import { isGroupId, type ChatMessage, type Chats } from '../state/chats';
import type { Faces } from '../state/faces';
import type { Groups } from '../state/groups';
import type { GatewayName } from '../state/journal';
import type { World } from '../state/loginAttempt';
import type { Phone } from '../state/phone';
import { lineOf, typeOf } from './bubble';
import { mentionsIn } from './mentions';
import { contentOf } from './quoting';

/** What a phone tells about a chat, and what can be said there. */
export class Speaking {
	constructor(
		private readonly world: World,
		private readonly phone: Phone,
		private readonly post: PostOffice,
		private readonly chats: Chats,
		private readonly groups: Groups,
		private readonly faces: Faces,
	) {}

	/**
	 * Every account that is online and in the chat is pushed it, the speaker's own included.
	 *
	 * @param to WeChat ID of a friend, or ID of a group
	 * @param quoting number of the message of this chat that is answered
	 * @throws if that message is not there
	 */
	say(from: string, to: string, text: string, quoting?: number): ChatMessage {
		const quoted = quoting === undefined ? undefined : this.there(from, to, quoting);
		const name = quoted && this.faces.of(quoted.from, from).name;
		const newMsgId = newMsgId64();
		const said = this.chats.add({
			from,
			to,
			bubble: quoted
				? { look: 'quote', text, quoted: { name: name ?? '', text: lineOf(quoted.bubble) } }
				: { look: 'text', text },
			newMsgId: newMsgId.toString(),
			at: this.world.clock.now(),
		});
		const mentions = isGroupId(to) ? mentionsIn(this.world.people, text) : [];
		this.tell(from, to, quoted ? 'message.quote' : 'message.text', {
			text,
			data: { newMsgId },
			...(mentions.length > 0 && { mentions }),
			...(quoted && {
				quoted: {
					newMsgId: quoted.newMsgId,
					from: quoted.from,
					nickName: name ?? '',
					type: typeOf(quoted.bubble),
					content: contentOf(quoted.bubble),
					timestamp: Math.floor(quoted.at / 1000),
				},
			}),
		});
		return said;
	}

	/** @throws if it is not there, is somebody else's, or older than two minutes */
	recall(from: string, id: number): void {
		const message = this.chats.find(id);
		if (message?.from !== from) throw new Error(`Message ${id} is none of yours`);
		if (!this.chats.isRecallable(message, this.world.clock.now())) {
			throw new Error('The message is older than two minutes, or was recalled');
		}
		message.isRecalled = true;
		const { to, newMsgId: recalled } = message;
		this.tell(from, to, 'message.recall', { recalled });
	}

	/** The accounts that hear of what is said in a chat, and whether a callback address is registered. */
	hearers(from: string, to: string): Array<{ gateway: GatewayName; isHeard: boolean }> {
		return this.accountsIn(from, to).map(({ gateway }) => ({
			gateway,
			isHeard: this.post.isHeard(gateway),
		}));
	}

	private there(from: string, to: string, id: number): ChatMessage {
		const message = this.chats.in(from, to).find((one) => one.id === id);
		if (!message || message.isRecalled) throw new Error(`Message ${id} is not in this chat`);
		return message;
	}

	private tell(from: string, to: string, event: string, options: PushOptions): void {
		const isGroup = isGroupId(to);
		for (const { gateway, loginId, wcId } of this.accountsIn(from, to)) {
			const isOwn = wcId === from;
			this.post.deliver(gateway, event, {
				...options,
				loginId,
				// In private it is the other one by whom a chat is known.
				from: isOwn && !isGroup ? to : from,
				self: isOwn,
				...(isGroup ? { scope: 'group', group: to } : { scope: 'private' }),
			});
		}
	}

	private accountsIn(from: string, to: string) {
		const members = isGroupId(to) ? this.groups.find(to) : undefined;
		const isIn = (wcId: string) =>
			isGroupId(to) ? !members || members.member(wcId) !== undefined : [from, to].includes(wcId);
		return this.phone.gateways.flatMap((side) =>
			side
				.online()
				.filter(({ person }) => isIn(person.wcId))
				.map(({ loginId, person }) => ({ gateway: side.name, loginId, wcId: person.wcId })),
		);
	}
}
