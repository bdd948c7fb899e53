import type { Service } from '../protocol/call';
import { Downloads } from '../state/downloads';
import type { Messaging } from '../state/messaging';
import type { WkteamVendor } from '../state/vendors';
import { wkteamAccount } from './account';
import { wkteamCallback } from './callback';
import { wkteamChannel } from './channel';
import { wkteamClientsOnly } from './clientsOnly';
import { wkteamContact } from './contact';
import { wkteamDevice } from './device';
import { wkteamFavorite } from './favorite';
import type { WkteamGateway } from './gateway';
import { wkteamGroup } from './group';
import { wkteamMedia } from './media';
import { wkteamMessage } from './message';
import { wkteamMoment } from './moment';
import { wkteamPasswordLogin } from './passwordLogin';
import { wkteamQrLogin } from './qrLogin';
import { wkteamSample } from './sample';
import { wkteamSession } from './session';

/** Links work for seven days (下载图片); the manual asks for no pauses. */
const downloadRules = { gateway: 'wkteam', days: 7, paced: false } as const;

/** What serves E-Cloud Butler, a file per resource. */
export const wkteamResources = (
	gateway: WkteamGateway,
	vendor: WkteamVendor,
	messaging: Messaging,
	lenient: boolean,
): Service => {
	const { mailbox, outbox, post, files, groups, books, chats, moments, faces } = messaging;
	const { world } = gateway;
	return {
		handlers: [
			wkteamQrLogin(gateway),
			wkteamPasswordLogin(gateway),
			wkteamSession(gateway, vendor),
			wkteamDevice(gateway),
			wkteamAccount(gateway, vendor),
			wkteamCallback(vendor, post, world.journal),
			wkteamMessage(gateway, outbox, chats),
			wkteamContact(gateway, mailbox, outbox, books),
			wkteamMoment(gateway, { moments, books, faces, post, world }),
			wkteamGroup(gateway, { groups, files, mailbox, journal: world.journal }),
			wkteamFavorite(gateway, messaging.favorites),
			wkteamChannel(gateway, { ...messaging, world }),
			...(lenient ? [wkteamClientsOnly(gateway, vendor)] : []),
			wkteamMedia(gateway, new Downloads(world, mailbox, files, downloadRules), post),
		],
		otherwise: wkteamSample(gateway),
	};
};
