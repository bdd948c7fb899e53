import type { PostOffice } from '../callbacks/postOffice';
import type { Call, Handlers } from '../protocol/call';
import { success, type Reply } from '../protocol/envelope';
import type { Journal } from '../state/journal';
import type { WkteamVendor } from '../state/vendors';

/** Where messages are pushed to, for all accounts of the developer. */
export function wkteamCallback(vendor: WkteamVendor, post: PostOffice, journal: Journal): Handlers {
	const setUrl = (call: Call) => {
		vendor.callbackUrl = call.text('httpUrl');
		// Without a type it is the form of 2020, which sent the raw format, as 1 does today.
		vendor.callbackFormat = call.integer('type') === 2 ? 'optimised' : 'raw';
		journal.tell({ type: 'callbackSet', gateway: 'wkteam', loginId: '' });
		post.probe();
		return success(call.fact);
	};

	return {
		setCallbackUrl: setUrl,
		setCallbackUrl2020: setUrl,

		cancelCallbackUrl: (call): Reply => {
			vendor.callbackUrl = null;
			post.forget('wkteam');
			journal.tell({ type: 'callbackCancelled', gateway: 'wkteam', loginId: '' });
			return success(call.fact);
		},
	};
}
