import { setDeed, type Deed } from '../state/channelVideo';
import type { World } from '../state/loginAttempt';
import type { Messaging } from '../state/messaging';
import { sessionBetween } from '../state/letters';
import { newMsgId64 } from '../callbacks/ids';
import { actorAt } from './actor';
import type { Act, Text } from './api';

/** What a finger does in channels; twice takes hearts and the like back. People act as their own channel, if they have one. */
export function channelActs(messaging: Messaging, { clock }: World): Record<string, Act> {
	const { channels, letters, faces } = messaging;
	const deedOf = (text: Text): Deed => {
		const wcId = faces.idOf(text('person'));
		return { by: actorAt(wcId, messaging), at: clock.now() };
	};
	const videoIn = (text: Text) => {
		const video = channels.video(text('video'));
		if (!video) throw new Error('There is no such video');
		return video;
	};
	const channelIn = (text: Text) => {
		const channel = channels.find(text('channel'));
		if (!channel) throw new Error('There is no such channel');
		return channel;
	};
	return {
		heart: (text) => {
			const [deed, video] = [deedOf(text), videoIn(text)];
			video.heart(deed, !video.hearts.has(deed.by.userName));
		},
		'keep-video': (text) => {
			const [deed, { favorites }] = [deedOf(text), videoIn(text)];
			setDeed(favorites, deed, !favorites.has(deed.by.userName));
		},
		follow: (text) => {
			const [deed, channel] = [deedOf(text), channelIn(text)];
			channel.follow(deed, !channel.followers.has(deed.by.userName));
		},
		'comment-video': (text, has) => {
			const replyTo = has('replyTo') ? text('replyTo') : '0';
			const isDone =
				/^-?\d+$/.test(replyTo) &&
				videoIn(text).comment(deedOf(text), text('text'), BigInt(replyTo));
			if (!isDone) throw new Error(`There is no comment ${replyTo}`);
		},
		'write-to-channel': (text) => {
			const [{ by, at }, { userName: to }] = [deedOf(text), channelIn(text)];
			const sessionId = sessionBetween(by.userName, to);
			const mail = { sessionId, from: by.userName, to, text: text('text') };
			letters.all.push({ ...mail, at, newMsgId: newMsgId64() });
		},
	};
}
