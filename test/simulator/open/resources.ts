import type { Service } from '../protocol/call';
import { Downloads } from '../state/downloads';
import type { Messaging } from '../state/messaging';
import type { OpenVendor } from '../state/vendors';
import { openAccount } from './account';
import { openCallback } from './callback';
import { openContact } from './contact';
import { openDevice } from './device';
import { openFilters } from './filters';
import type { OpenGateway } from './gateway';
import { openGroup } from './group';
import { openLogin } from './login';
import { openMedia } from './media';
import { openMessage } from './message';
import { openMoment } from './moment';
import { openSample } from './sample';

/** Links work for three days (下载图片). */
const downloadRules = { gateway: 'open', days: 3, paced: true } as const;

/** What serves the community assistant, a file per resource. */
export const openResources = (
	gateway: OpenGateway,
	vendor: OpenVendor,
	{ mailbox, outbox, post, files, groups, books, chats, moments, faces }: Messaging,
): Service => ({
	handlers: [
		openLogin(gateway),
		openDevice(gateway),
		openAccount(vendor),
		openCallback(vendor, post, gateway.world.journal),
		openMessage(gateway, outbox, chats),
		openContact(gateway, mailbox, outbox, books),
		openFilters(vendor),
		openMoment(gateway, { moments, books, faces, post, world: gateway.world }),
		openGroup(gateway, { groups, files, mailbox, journal: gateway.world.journal }),
		openMedia(gateway, new Downloads(gateway.world, mailbox, files, downloadRules)),
	],
	otherwise: openSample(gateway),
});
