import type { Known } from '../operation/binding';
import { ACCOUNT_FIELDS, givenAccount } from './given';

/** The caller's own, permanent ID of the device that a WeChat account is on (创建微信设备). */
export const deviceId: Known = {
	label: 'Account (the device ID)',
	from: ACCOUNT_FIELDS,
	given: givenAccount,
};
