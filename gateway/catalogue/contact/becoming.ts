import { always, must } from '../../operation/binding';
import type { Field } from '../../operation/field';
import { operation } from '../../operation/word';
import { foundPerson } from '../../contact/rows';
import { FRIEND_REQUESTS } from '../notices';
import { account, itemAccount } from '../subjects';
import { checked } from './checked';

/** The key of a person, as the trigger and Search tell it. */
const keyFields = {
	v1: {
		kind: 'text',
		label: 'V1',
		description: 'First part of the key of the request or of the person found',
		default: '={{ $json.v1 }}',
		required: true,
	},
	v2: {
		kind: 'text',
		label: 'V2',
		description: 'Second part of the key',
		default: '={{ $json.v2 }}',
		required: true,
	},
	scene: {
		kind: 'text',
		label: 'Scene',
		description:
			'How one found the other, as the item says it, e.g. 3 by WeChat number, 8 through a group, 15 by phone number',
		default: '={{ $json.scene }}',
		required: true,
		sentAs: 'integer',
	},
} as const satisfies Record<string, Field>;

const sendKey = { v1: 'v1', v2: 'v2', type: 'scene' } as const;

/** From strangers to friends. */
export const becoming = {
	accept: operation({
		about: [itemAccount],
		name: 'Accept Friend Request',
		action: 'Accept friend request',
		description: 'Accept a friend request that the trigger has told of',
		repeatable: false,
		fields: keyFields,
		notice:
			'About 25 new friends a day, 5 an hour, after 3 days online. Leave minutes between two, e.g. with a Wait node.',
		send: sendKey,
		open: { call: 'POST /open/acceptUser', page: '同意好友添加' },
		wkteam: { call: 'POST /acceptUser', page: 'hao-you-cao-zuo/acceptUser' },
	}),

	search: operation({
		about: [account],
		name: 'Search',
		action: 'Search person',
		description:
			'Find a person by WeChat or phone number. WeChat allows few searches a day, none in an account’s first 3 days. The result is what Send Friend Request takes.',
		repeatable: true,
		fields: {
			query: {
				kind: 'text',
				label: 'WeChat Number or Phone',
				description: 'What the person is known by; IDs that begin with wxid_ do not work',
				placeholder: 'e.g. 13800138000',
				required: true,
			},
		},
		reply: foundPerson,
		code: checked('search'),
		open: {
			call: 'POST /open/searchUser',
			send: { wxId: 'query' },
			page: '搜索联系人（QQ/手机/微信号）',
		},
		wkteam: {
			call: 'POST /searchUser',
			send: { wcId: 'query' },
			page: 'hao-you-cao-zuo/serchUser',
		},
	}),

	add: operation({
		about: [itemAccount],
		name: 'Send Friend Request',
		action: 'Send friend request',
		description: 'Ask a person whom Search has found to become a friend',
		repeatable: false,
		fields: {
			...keyFields,
			greeting: {
				kind: 'text',
				label: 'Greeting',
				description: 'What the person reads in the request',
			},
		},
		notice: FRIEND_REQUESTS,
		send: sendKey,
		open: {
			call: 'POST /open/addUser',
			send: { verify: must('greeting') },
			page: '添加好友',
			code: checked('addOnOpen'),
		},
		wkteam: {
			call: 'POST /addUser',
			send: { verify: always('greeting') },
			page: 'hao-you-cao-zuo/addFriend',
			code: checked('addOnWkteam'),
		},
	}),
};
