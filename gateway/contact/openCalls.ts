import { deviceId } from '../account/open';
import { known, must, type Binding, type Endpoint } from '../operation/binding';

/** 初始化通讯录列表: slow where there are many friends. */
export const loadCall = {
	call: 'POST /open/initAddressList',
	page: '初始化通讯录列表',
	holdSeconds: 180,
} as const satisfies Endpoint;

/** 获取联系人信息 */
export const detailsCall = {
	call: 'POST /open/getContact',
	page: '获取联系人信息',
} as const satisfies Endpoint;

/** 获取企业微信联系人信息 */
export const enterpriseCall = {
	call: 'POST /open/getIMContact',
	page: '获取企业微信联系人信息',
} as const satisfies Endpoint;

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

/** A call about contacts of the account, from another operation on it. */
export const ofContacts = (endpoint: Endpoint): Binding => ({
	...endpoint,
	send: { deviceId: known(deviceId), wxId: must('contactIds', 'commas') },
});
