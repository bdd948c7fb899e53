import type { JsonObject } from '../../../gateway';
import type { Composed, PushOptions } from '../../simulator';
import type { Scene } from './scene';

/** Something that has arrived in Alice's account, for operations that go on with it. */
export class Incoming {
	private composed: Composed | undefined;

	constructor(
		private readonly event: string,
		private readonly options: PushOptions = {},
	) {}

	/** Logs Alice in and lets it arrive; gives the login ID. */
	arrive(scene: Scene): string {
		const to = scene.gateway === 'open' ? 'open' : 'wkteam';
		const loginId = scene.logIn();
		const options = { from: 'bob', loginId, ...this.options } as const;
		this.composed = scene.simulator.compose(to, this.event, options);
		return loginId;
	}

	get message(): Composed {
		if (!this.composed) throw new Error(`${this.event} has not arrived`);
		return this.composed;
	}

	/** What every download takes of it. */
	get asInput(): { messageId: string; xml: string; fromUser: string; toUser: string } {
		const { content, fromUser, toUser } = this.texts;
		return { messageId: String(this.message.msgId), xml: content, fromUser, toUser };
	}

	/** Fields of the message that are text. */
	get texts(): { content: string; fromUser: string; toUser: string } {
		const text = (name: string) => String(this.message.data[name]);
		return { content: text('content'), fromUser: text('fromUser'), toUser: text('toUser') };
	}

	/** What a voice message must be asked for with. */
	get voice(): { length: string; bufId: string } {
		const { length, bufId } = this.message.media ?? {};
		return { length: String(length), bufId: String(bufId) };
	}

	/** What a friend request must be accepted with. */
	get request(): { v1: string; v2: string; scene: number } {
		const { request } = this.message;
		if (!request) throw new Error(`${this.event} is no friend request`);
		return request;
	}

	/** An attribute in its XML. */
	attribute(name: string): string {
		const [, value] = new RegExp(`\\b${name}="([^"]*)"`).exec(this.texts.content) ?? [];
		if (value === undefined) throw new Error(`${this.event} has no ${name}`);
		return value;
	}
}

/** What a download gives: the simulator serves the file under a name of its own. */
export const linkTo = (
	{ simulator }: Scene,
	extension: string,
	more: { account: string; messageId?: string },
): JsonObject => ({
	...more,
	url: expect.stringMatching(
		new RegExp(`^${new URL(simulator.baseUrl).origin}/media/[0-9a-f-]+\\.${extension}$`),
	) as string,
});
