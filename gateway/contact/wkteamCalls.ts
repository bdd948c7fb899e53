import { wId } from '../account/wkteam';
import { known, type Binding, type Endpoint } from '../operation/binding';

/** biao-qian/getContactLabelList */
export const labelsCall = {
	call: 'POST /getContactLabelList',
	page: 'biao-qian/getContactLabelList',
} as const satisfies Endpoint;

/** A call about the account alone, from another operation on it. */
export const ofAccount = (endpoint: Endpoint): Binding => ({
	...endpoint,
	send: { wId: known(wId) },
});
