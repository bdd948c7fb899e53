import type { PostOffice } from '../callbacks/postOffice';
import type { Call, Handlers } from '../protocol/call';
import { success, type Reply } from '../protocol/envelope';
import type { Journal } from '../state/journal';
import type { WkteamVendor } from '../state/vendors';

/** Where messages are pushed to, for all accounts of the developer. */
export function wkteamCallback(vendor: WkteamVendor, post: PostOffice, journal: Journal): Handlers {
	const setTo = (format: WkteamVendor['callbackFormat']) => (call: Call) => {
		vendor.callbackUrl = call.text('httpUrl');
		vendor.callbackFormat = format;
		journal.tell({ type: 'callbackSet', gateway: 'wkteam', loginId: '' });
		post.probe();
		return success(call.fact);
	};

	return {
		setCallbackUrl: setTo('optimised'),
		setCallbackUrl2020: setTo('raw'),

		cancelCallbackUrl: (call): Reply => {
			vendor.callbackUrl = null;
			post.forget('wkteam');
			journal.tell({ type: 'callbackCancelled', gateway: 'wkteam', loginId: '' });
			return success(call.fact);
		},
	};
}
