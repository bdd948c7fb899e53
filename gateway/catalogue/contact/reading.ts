import { notOffered } from '../../operation/binding';
import type { Field } from '../../operation/field';
import { operation } from '../../operation/word';
import * as open from '../../contact/openCalls';
import { enterpriseContact } from '../../contact/rows';
import * as wkteam from '../../contact/wkteamCalls';
import { account, contact, contacts, itemAccount } from '../subjects';
import { checked } from './checked';

const listFields = {
	lists: {
		kind: 'choice',
		label: 'Contacts',
		description: 'Which contacts to list',
		choices: [
			{
				value: '',
				name: 'All',
				description: 'Without WeChat’s own IDs, such as filehelper',
			},
			{ value: 'friends', name: 'Friends' },
			{ value: 'openIm', name: 'From WeCom' },
			{ value: 'chatrooms', name: 'Groups', description: 'Those saved to the contacts' },
			{ value: 'ghs', name: 'Official Accounts' },
			{ value: 'others', name: 'Others', description: 'WeChat’s own IDs' },
		],
		default: '',
		unsent: 'used',
	},
	details: {
		kind: 'switch',
		label: 'Details',
		description:
			'Whether to look up name, remark and so on, 20 contacts every few seconds. Without them the list is there at once.',
		default: true,
		advanced: true,
	},
	load: {
		kind: 'choice',
		label: 'Load Address Book',
		description: 'When the gateway reads the address book from WeChat, which takes up to 3 minutes',
		choices: [
			{
				value: 'always',
				name: 'Each Time',
				description: 'Finds contacts that are new. Often may cost a new account its login.',
			},
			{ value: 'never', name: 'Never' },
			{ value: 'whenEmpty', name: 'When It Is Empty' },
		],
		default: 'whenEmpty',
		advanced: true,
	},
} as const satisfies Record<string, Field>;

/** Who is in the address book, and what is known of them. */
export const reading = {
	init: operation({
		about: [account],
		name: 'Load Address Book',
		action: 'Load address book',
		description:
			'Make the gateway read the address book anew. Done more often than needed, it may cost a new account its login. Needed once after a login and when contacts have changed; it takes 10 seconds to 3 minutes.',
		repeatable: false,
		open: open.loadCall,
		wkteam: wkteam.loadCall,
	}),

	getMany: operation({
		about: [account],
		name: 'Get Many',
		action: 'Get many contacts',
		description:
			'List friends, groups, official accounts and contacts from WeCom with their names. 5,000 take some 10 minutes on Community Assistant and 3 on E-Cloud Butler.',
		repeatable: true,
		list: 'whole',
		simplify: true,
		fields: listFields,
		open: {
			call: 'POST /open/getAddressList',
			send: { indexs: 'lists' },
			page: '获取好友和群列表（仅获取通讯录内）',
			code: async () => (await import('../../contact/getMany')).onOpen,
		},
		wkteam: {
			call: 'POST /getAddressList',
			page: 'deng-lu/queryFriendList',
			code: async () => (await import('../../contact/getMany')).onWkteam,
		},
	}),

	get: operation({
		about: [itemAccount, contacts],
		name: 'Get',
		action: 'Get contacts',
		description:
			'Get what is known of contacts or groups, one item for each; found is false where the gateway knows nothing',
		repeatable: true,
		simplify: true,
		open: {
			...open.detailsCall,
			code: async () => (await import('../../contact/get')).onOpen,
		},
		wkteam: {
			...wkteam.detailsCall,
			code: async () => (await import('../../contact/get')).onWkteam,
		},
	}),

	checkStatus: operation({
		about: [itemAccount, contacts],
		name: 'Check Status',
		action: 'Check status of friends',
		description: 'Find out which friends have deleted or blocked the account',
		repeatable: true,
		simplify: true,
		open: notOffered('its manual has no call for that'),
		wkteam: {
			call: 'POST /checkZombie',
			page: 'hao-you-cao-zuo/checkZombie',
			code: () => import('../../contact/checkStatus'),
		},
	}),

	getOpenIm: operation({
		about: [itemAccount, contact],
		name: 'Get WeCom Contact',
		action: 'Get contact of company WeChat',
		description: 'Get what is known of a contact from WeCom, whose ID ends in @openim',
		repeatable: true,
		reply: enterpriseContact,
		code: checked('enterprise'),
		open: open.enterpriseCall,
		wkteam: wkteam.enterpriseCall,
	}),

	getManyOpenIm: operation({
		about: [account],
		name: 'Get Many WeCom Contacts',
		action: 'Get many contacts of company WeChat',
		description: 'List the contacts from WeCom',
		repeatable: true,
		list: 'whole',
		open: notOffered('it lists contacts from WeCom among the others; use Get Many'),
		wkteam: { ...wkteam.enterpriseListCall, row: enterpriseContact },
	}),
};
