import type { Service } from '../protocol/call';
import { Downloads } from '../state/downloads';
import type { Messaging } from '../state/messaging';
import type { WkteamVendor } from '../state/vendors';
import { wkteamAccount } from './account';
import { wkteamCallback } from './callback';
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
	{ mailbox, outbox, post, files, groups, favorites, books, chats, moments, faces }: Messaging,
	lenient: boolean,
): Service => ({
	handlers: [
		wkteamQrLogin(gateway),
		wkteamPasswordLogin(gateway),
		wkteamSession(gateway, vendor),
		wkteamDevice(gateway),
		wkteamAccount(gateway, vendor),
		wkteamCallback(vendor, post, gateway.world.journal),
		wkteamMessage(gateway, outbox, chats),
		wkteamContact(gateway, mailbox, outbox, books),
		wkteamMoment(gateway, { moments, books, faces, post, world: gateway.world }),
		wkteamGroup(gateway, { groups, files, mailbox, journal: gateway.world.journal }),
		wkteamFavorite(gateway, favorites),
		...(lenient ? [wkteamClientsOnly(gateway, vendor)] : []),
		wkteamMedia(gateway, new Downloads(gateway.world, mailbox, files, downloadRules), post),
	],
	otherwise: wkteamSample(gateway),
});
