import type { PostOffice } from '../callbacks/postOffice';
import type { Handlers } from '../protocol/call';
import { success } from '../protocol/envelope';
import type { Journal } from '../state/journal';
import type { OpenVendor } from '../state/vendors';

/** Where messages are pushed to, for all devices of the vendor account. */
export function openCallback(vendor: OpenVendor, post: PostOffice, journal: Journal): Handlers {
	return {
		setCallbackUrl: (call) => {
			vendor.callbackUrl = call.text('callbackUrl');
			journal.tell({ type: 'callbackSet', gateway: 'open', loginId: '' });
			return success(call.fact);
		},

		cancelCallbackUrl: (call) => {
			vendor.callbackUrl = null;
			post.forget('open');
			journal.tell({ type: 'callbackCancelled', gateway: 'open', loginId: '' });
			return success(call.fact);
		},
	};
}
