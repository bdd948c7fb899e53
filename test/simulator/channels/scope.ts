import type { Answer, Call } from '../protocol/call';
import { failure, type Reply } from '../protocol/envelope';
import type { AddressBooks } from '../state/addressBook';
import type { Channel } from '../state/channel';
import type { ChannelActor, ChannelVideo } from '../state/channelVideo';
import type { Channels } from '../state/channels';
import type { Letters } from '../state/letters';
import type { World } from '../state/loginAttempt';
import type { Person } from '../state/people';
import { actorOf, personAs } from './actor';

/** What is told of what is not there [inferred, as all refusals here: the manual shows none]. */
export const noChannel = '视频号不存在';
export const noVideo = '视频不存在或已删除';
export const noComment = '评论不存在或已删除';
export const noPage = '分页标识无效';

/** Where the channels are, and what comes from elsewhere. */
export interface ChannelWorld {
	channels: Channels;
	letters: Letters;
	books: AddressBooks;
	world: World;
}

/** Somebody who calls, under his own channel. */
export interface Owner {
	channel: Channel;
	person: Person;
	/** As whom he acts in the role that he has. */
	actor: ChannelActor;
}

/** What the handlers of channels share. */
export class ChannelScope {
	constructor(
		/** Serves an account that is online. */
		readonly online: (answer: (person: Person, call: Call) => Reply) => Answer,
		readonly its: ChannelWorld,
	) {}

	/** Serves only who names the own channel, and the role in it where the page has one. */
	own(answer: (owner: Owner, call: Call) => Reply): Answer {
		return this.online((person, call) => {
			const channel = this.its.channels.of(person.wcId);
			const [userName, role] = ['UserName', 'RoleType'].map((part) =>
				['me', 'my'].map((prefix) => call.text(prefix + part)).find((text) => text !== ''),
			);
			if (!channel || userName !== channel.userName) return failure(noChannel);
			if (role !== undefined && Number(role) !== channel.role) return failure('视频号身份无效');
			return answer({ channel, person, actor: actorOf(channel, personAs(person)) }, call);
		});
	}

	/**
	 * The video that a call names, if it was shown to the account with just these names. The nonce is blank
	 * in some samples.
	 */
	video({ wcId }: Person, call: Call): ChannelVideo | undefined {
		const id = call.text('id') || call.text('objectId');
		const nonce = call.text('objectNonceId') || call.text('nonceId');
		const video = this.its.channels.shown(wcId, id, call.text('sessionBuffer'));
		return nonce === '' || nonce === video?.nonceId ? video : undefined;
	}

	/** Serves who does something to a video that was shown to the account, under the own channel. */
	acting(answer: (video: ChannelVideo, owner: Owner, call: Call) => Reply): Answer {
		return this.own((owner, call) => {
			const video = this.video(owner.person, call);
			const author = call.text('toUserName');
			const isTheirs = author === '' || author === video?.channel.userName;
			return video && isTheirs ? answer(video, owner, call) : failure(noVideo);
		});
	}

	now(): number {
		return this.its.world.clock.now();
	}
}
