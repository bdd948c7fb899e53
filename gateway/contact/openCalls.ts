import { deviceId } from '../account/open';
import { known, type Binding, type Endpoint } from '../operation/binding';

/** 获取标签列表 */
export const labelsCall = {
	call: 'POST /open/getContactLabelList',
	page: '获取标签列表',
} as const satisfies Endpoint;

/** A call about the account alone, from another operation on it. */
export const ofAccount = (endpoint: Endpoint): Binding => ({
	...endpoint,
	send: { deviceId: known(deviceId) },
});
