import type { Handlers } from '../protocol/call';
import type { OpenVendor } from '../state/vendors';
import { openAccount } from './account';
import { openDevice } from './device';
import type { OpenGateway } from './gateway';
import { openLogin } from './login';

/** What serves the community assistant, a file per resource. */
export const openResources = (gateway: OpenGateway, vendor: OpenVendor): Handlers[] => [
	openLogin(gateway),
	openDevice(gateway),
	openAccount(vendor),
];
