import { wId } from '../account/wkteam';
import { known, must, type Binding, type Endpoint } from '../operation/binding';

/** deng-lu/initFriendList: 10 s to 3 min. */
export const loadCall = {
	call: 'POST /initAddressList',
	page: 'deng-lu/initFriendList',
	holdSeconds: 180,
} as const satisfies Endpoint;

/** hao-you-cao-zuo/queryUserInfo */
export const detailsCall = {
	call: 'POST /getContact',
	page: 'hao-you-cao-zuo/queryUserInfo',
} as const satisfies Endpoint;

/** hao-you-cao-zuo/getOpenImContact */
export const enterpriseCall = {
	call: 'POST /getOpenImContact',
	page: 'hao-you-cao-zuo/getOpenImContact',
} as const satisfies Endpoint;

/** hao-you-cao-zuo/getImAddressList */
export const enterpriseListCall = {
	call: 'POST /getImAddressList',
	page: 'hao-you-cao-zuo/getImAddressList',
} as const satisfies Endpoint;

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

/** A call about contacts of the account, from another operation on it. */
export const ofContacts = (endpoint: Endpoint): Binding => ({
	...endpoint,
	send: { wId: known(wId), wcId: must('contactIds', 'commas') },
});
