import { favoriteOf } from '../chats/favorite';
import type { World } from '../state/loginAttempt';
import type { Messaging } from '../state/messaging';
import type { Act } from './api';

/** Keeps what was said in a chat for oneself. */
export const keepingActs = (
	{ chats, faces, favorites }: Messaging,
	{ clock }: World,
): Record<string, Act> => ({
	keep: (text) => {
		const wcId = faces.idOf(text('person'));
		const message = chats.seen(wcId, Number(text('id')));
		if (!message) throw new Error('There is no such message');
		const kept = favoriteOf(message.bubble, message.from, message.to);
		if (!kept) throw new Error('This kind of message cannot be kept');
		const favId = Math.max(0, ...favorites.of(wcId).map((one) => one.favId)) + 1;
		favorites.add(wcId, { favId, ...kept, updateTime: Math.floor(clock.now() / 1000) });
	},
});
