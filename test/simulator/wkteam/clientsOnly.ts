import type { Handlers } from '../protocol/call';
import { success } from '../protocol/envelope';
import type { WkteamVendor } from '../state/vendors';
import type { WkteamGateway } from './gateway';

/** Calls that today's manual does not have and clients make. Served only to whom the simulator is lenient. */
export const wkteamClientsOnly = (gateway: WkteamGateway, vendor: WkteamVendor): Handlers => ({
	/** A QR code for a login through the network of the user's own phone or PC. */
	localIPadLogin: (call) => {
		const { wId, attempt } = gateway.startLogin('current', call.text('wcId'), undefined);
		return success(call.fact, { wId, qrCodeUrl: attempt.qrCodeUrl });
	},

	getCallbackUrl: (call) => success(call.fact, { url: vendor.callbackUrl }),
});
