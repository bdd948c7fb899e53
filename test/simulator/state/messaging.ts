import type { PostOffice } from '../callbacks/postOffice';
import type { ByHand } from '../phone/byHand';
import type { AddressBooks } from './addressBook';
import type { Speaking } from '../chats/speaking';
import type { Channels } from './channels';
import type { Chats } from './chats';
import type { Faces } from './faces';
import type { Favorites } from './favorites';
import type { FileStore } from './fileStore';
import type { Groups } from './groups';
import type { Letters } from './letters';
import type { Mailbox } from './mailbox';
import type { Moments } from './moments';
import type { Outbox } from './outbox';

/** What goes into the accounts and comes out of them, on both gateways. */
export interface Messaging {
	mailbox: Mailbox;
	outbox: Outbox;
	post: PostOffice;
	files: FileStore;
	books: AddressBooks;
	byHand: ByHand;
	groups: Groups;
	favorites: Favorites;
	chats: Chats;
	moments: Moments;
	channels: Channels;
	/** Private messages of channels. */
	letters: Letters;
	faces: Faces;
	speaking: Speaking;
}
