import type { Binding } from '../operation/binding';
import type { Pace } from '../operation/pace';
import * as onOpen from './openCalls';
import * as onWkteam from './wkteamCalls';

/** How one gateway tells of contacts. */
export interface ContactWay {
	/** Makes the gateway read the address book from WeChat. */
	load: Binding;
	/** Details of up to 20 contacts. */
	details: Binding;
	/** Details of one contact from WeCom. */
	enterprise: Binding;
	/** All contacts from WeCom with their details, where the address book lacks them. */
	enterpriseList?: Binding;
	/** Between two look-ups. */
	pace: Pace;
}

const LOOK_UPS = { acts: 'contact look-ups' } as const;

export const open: ContactWay = {
	load: onOpen.ofAccount(onOpen.loadCall),
	details: onOpen.ofContacts(onOpen.detailsCall),
	enterprise: onOpen.ofContacts(onOpen.enterpriseCall),
	// 获取联系人信息: at random between 1 and 3 s.
	pace: { ...LOOK_UPS, same: 1_000, change: 1_000, spread: 2_000 },
};

export const wkteam: ContactWay = {
	load: onWkteam.ofAccount(onWkteam.loadCall),
	details: onWkteam.ofContacts(onWkteam.detailsCall),
	enterprise: onWkteam.ofContacts(onWkteam.enterpriseCall),
	enterpriseList: onWkteam.ofAccount(onWkteam.enterpriseListCall),
	// hao-you-cao-zuo/queryUserInfo: at random between 300 and 800 ms.
	pace: { ...LOOK_UPS, same: 300, change: 300, spread: 500 },
};
