import { isOnlineCall } from '../../account/openCalls';
import { operation } from '../../operation/word';
import { offlineReasonOnOpen, offlineReasonOnWkteam } from '../replies';
import { account, lastingAccount } from '../subjects';
import { vendor } from './vendor';

/** The state of a WeChat account, and the account at the vendor. */
export const account_ = {
	getStatus: operation({
		about: [account],
		name: 'Get Status',
		action: 'Get account status',
		description:
			'Find out if an account is online. "unknown" means that the gateway could not tell, which is not offline.',
		repeatable: true,
		open: { ...isOnlineCall, code: () => import('../../account/openStatus') },
		wkteam: {
			call: 'POST /isOnline',
			page: 'wei-xin-guan-li/cha-xun-wei-xin-shi-fou-zai-xian',
			speaksOfLogin: true,
			code: () => import('../../account/wkteamStatus'),
		},
	}),

	getOfflineReason: operation({
		about: [lastingAccount],
		name: 'Get Offline Reason',
		action: 'Get offline reason of account',
		description:
			'Get the notice shown when the account dropped. Ask after a drop and before the next login. E-Cloud Butler allows it once in 12 hours.',
		repeatable: true,
		open: {
			call: 'POST /open/offlineReason',
			page: '获取设备离线弹框说明',
			speaksOfLogin: true,
			reply: offlineReasonOnOpen,
		},
		wkteam: {
			call: 'POST /offlineReason',
			page: 'te-shu/offlineReason',
			speaksOfLogin: true,
			reply: offlineReasonOnWkteam,
		},
	}),

	...vendor,
};
