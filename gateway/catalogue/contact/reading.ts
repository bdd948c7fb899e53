import { notOffered } from '../../operation/binding';
import { operation } from '../../operation/word';
import { enterpriseContact } from '../../contact/rows';
import { account, contact, itemAccount } from '../subjects';
import { checked } from './checked';

/** Who is in the address book, and what is known of them. */
export const reading = {
	init: operation({
		about: [account],
		name: 'Load Address Book',
		action: 'Load address book',
		description:
			'Make the gateway read the address book from WeChat anew, which takes 10 seconds to 3 minutes. Needed once after a login and when contacts have changed; more often may cost a new account its login.',
		repeatable: false,
		open: { call: 'POST /open/initAddressList', page: '初始化通讯录列表', holdSeconds: 180 },
		wkteam: { call: 'POST /initAddressList', page: 'deng-lu/initFriendList', holdSeconds: 180 },
	}),

	getOpenIm: operation({
		about: [itemAccount, contact],
		name: 'Get WeCom Contact',
		action: 'Get contact of company WeChat',
		description: 'Get what is known of a contact from WeCom, whose ID ends in @openim',
		repeatable: true,
		reply: enterpriseContact,
		code: checked('enterprise'),
		open: { call: 'POST /open/getIMContact', page: '获取企业微信联系人信息' },
		wkteam: { call: 'POST /getOpenImContact', page: 'hao-you-cao-zuo/getOpenImContact' },
	}),

	getManyOpenIm: operation({
		about: [account],
		name: 'Get Many WeCom Contacts',
		action: 'Get many contacts of company WeChat',
		description: 'List the contacts from WeCom',
		repeatable: true,
		list: 'whole',
		open: notOffered('it lists contacts from WeCom among the others; use Get Many'),
		wkteam: {
			call: 'POST /getImAddressList',
			page: 'hao-you-cao-zuo/getImAddressList',
			row: enterpriseContact,
		},
	}),
};
