import { PostOffice } from './callbacks/postOffice';
import { Speaking } from './chats/speaking';
import { ByHand } from './phone/byHand';
import { AddressBooks } from './state/addressBook';
import { Channels } from './state/channels';
import { Chats } from './state/chats';
import { Faces } from './state/faces';
import { Favorites } from './state/favorites';
import { FileStore } from './state/fileStore';
import { Groups } from './state/groups';
import type { GatewayName } from './state/journal';
import { Letters } from './state/letters';
import type { World } from './state/loginAttempt';
import { Mailbox } from './state/mailbox';
import type { Messaging } from './state/messaging';
import { Moments } from './state/moments';
import { Outbox } from './state/outbox';
import type { Phone, PhoneSide } from './state/phone';
import type { OpenVendor, WkteamVendor } from './state/vendors';

/** Everything that people and accounts say, post and keep, empty at first. */
export function messagingOf(
	world: World,
	phone: Phone,
	vendors: { open: OpenVendor; wkteam: WkteamVendor },
	gateways: Record<GatewayName, PhoneSide>,
	retrySeconds?: number,
): Messaging {
	const { clock, journal, people, origin } = world;
	const mailbox = new Mailbox();
	const groups = new Groups(people);
	const chats = new Chats(groups);
	const post = new PostOffice(world, vendors, gateways, mailbox, chats, retrySeconds);
	const books = new AddressBooks(people, clock, journal);
	const faces = new Faces(people, groups, books);
	return {
		mailbox,
		outbox: new Outbox(clock, journal, chats),
		post,
		files: new FileStore(clock, origin),
		byHand: new ByHand(phone, post, people),
		groups,
		favorites: new Favorites(),
		books,
		chats,
		faces,
		speaking: new Speaking(world, phone, post, chats, groups, faces),
		moments: new Moments(books, clock),
		channels: new Channels(clock),
		letters: new Letters(),
	};
}
