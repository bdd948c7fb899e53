import type { Handlers } from '../protocol/call';
import type { WkteamVendor } from '../state/vendors';
import { wkteamAccount } from './account';
import { wkteamDevice } from './device';
import type { WkteamGateway } from './gateway';
import { wkteamPasswordLogin } from './passwordLogin';
import { wkteamQrLogin } from './qrLogin';
import { wkteamSession } from './session';

/** What serves E-Cloud Butler, a file per resource. */
export const wkteamResources = (gateway: WkteamGateway, vendor: WkteamVendor): Handlers[] => [
	wkteamQrLogin(gateway),
	wkteamPasswordLogin(gateway),
	wkteamSession(gateway, vendor),
	wkteamDevice(gateway),
	wkteamAccount(gateway, vendor),
];
