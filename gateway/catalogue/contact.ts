import type { Field } from '../operation/field';
import { operation } from '../operation/word';
import { itemAccount } from './subjects';

/** The key of a friend request, as the trigger tells it. */
const requestFields = {
	v1: {
		kind: 'text',
		label: 'V1',
		description: 'First part of the request’s key',
		default: '={{ $json.v1 }}',
		required: true,
	},
	v2: {
		kind: 'text',
		label: 'V2',
		description: 'Second part of the request’s key',
		default: '={{ $json.v2 }}',
		required: true,
	},
	scene: {
		kind: 'text',
		label: 'Scene',
		description:
			'How the person found the account, as the request says it, e.g. 3 by WeChat number, 8 through a group, 15 by phone number',
		default: '={{ $json.scene }}',
		required: true,
		sentAs: 'integer',
	},
} as const satisfies Record<string, Field>;

/** 好友操作: friends and those who want to be. */
export const contact = {
	accept: operation({
		about: [itemAccount],
		name: 'Accept Friend Request',
		action: 'Accept friend request',
		description: 'Accept a friend request that the trigger has told of',
		repeatable: false,
		fields: requestFields,
		notice:
			'WeChat allows about 25 new friends a day and 5 an hour, and the account must have been online for 3 days. Leave minutes between two requests, e.g. with a Wait node in a loop.',
		send: { v1: 'v1', v2: 'v2', type: 'scene' },
		open: { call: 'POST /open/acceptUser', page: '同意好友添加' },
		wkteam: { call: 'POST /acceptUser', page: 'hao-you-cao-zuo/acceptUser' },
	}),
};
