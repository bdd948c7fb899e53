import type { LoadCode } from '../../operation/operation';
import type { Field } from '../../operation/field';
import { notOffered } from '../../operation/binding';
import { operation } from '../../operation/word';
import { numberedAlways } from '../paging';

const noFilters = notOffered('it pushes everything; let the trigger sort out what you need');

const check =
	(name: 'types' | 'groups'): LoadCode =>
	async () =>
		(await import('../../account/callbackFilters'))[name];

const typeFields = {
	types: {
		kind: 'text',
		label: 'Message Types',
		description:
			'Numbers of message types, with commas between them, as messageType of a pushed message tells them',
		placeholder: 'e.g. 7,8',
		required: true,
		sentAs: 'commas',
	},
} as const satisfies Record<string, Field>;

const ownContactId = {
	kind: 'text',
	label: 'Own WeChat ID',
	description: 'WeChat ID of the account in the groups: the wxid of Device > Get Many',
	placeholder: 'e.g. wxid_lr6j4nononb921',
} as const satisfies Field;

const groupFields = {
	ownContactId: { ...ownContactId, required: true },
	groupIds: {
		kind: 'text',
		label: 'Groups',
		description: 'IDs of at most 50 groups, with commas between them',
		placeholder: 'e.g. 19931632641@chatroom',
		required: true,
		sentAs: 'commas',
	},
} as const satisfies Record<string, Field>;

const sendGroups = { wxid: 'ownContactId', chatroomIds: 'groupIds' } as const;

/** What the gateway does not push at all. For all triggers and whoever else listens. */
export const filters = {
	addTypeFilter: operation({
		about: [],
		name: 'Add Type Filter',
		action: 'Stop pushing message types',
		description:
			'Stop pushing types of messages, for all accounts: no trigger hears of them any more. Remove Type Filter undoes it.',
		repeatable: true,
		fields: typeFields,
		send: { types: 'types' },
		code: check('types'),
		open: { call: 'POST /open/filter/setPermitMessageType', page: '设置需要过滤的消息类型' },
		wkteam: noFilters,
	}),

	removeTypeFilter: operation({
		about: [],
		name: 'Remove Type Filter',
		action: 'Push message types again',
		description: 'Make the gateway push types of messages again',
		repeatable: true,
		fields: typeFields,
		send: { types: 'types' },
		code: check('types'),
		open: { call: 'POST /open/filter/deletePermitMessageType', page: '取消消息类型过滤' },
		wkteam: noFilters,
	}),

	getTypeFilters: operation({
		about: [],
		name: 'Get Type Filters',
		action: 'Get message types that are not pushed',
		description: 'List the types of messages that the gateway does not push',
		repeatable: true,
		list: numberedAlways,
		open: { call: 'GET /open/filter/getPermitMessageType', page: '获取当前消息类型过滤器列表' },
		wkteam: noFilters,
	}),

	addRoomFilter: operation({
		about: [],
		name: 'Add Group Filter',
		action: 'Push messages of some groups only',
		description:
			'Push these groups only: with the first one, messages of all others are dropped. Private chats stay as they are.',
		repeatable: true,
		fields: groupFields,
		send: sendGroups,
		code: check('groups'),
		open: { call: 'POST /open/filter/setPermitChatroomStr', page: '设置接收消息过滤器' },
		wkteam: noFilters,
	}),

	removeRoomFilter: operation({
		about: [],
		name: 'Remove Group Filter',
		action: 'Take groups off those that are pushed',
		description:
			'Take groups off those pushed. Once the last is gone, all groups are pushed again.',
		repeatable: true,
		fields: groupFields,
		send: sendGroups,
		code: check('groups'),
		open: { call: 'POST /open/filter/deletePermitChatroomStr', page: '删除消息过滤器' },
		wkteam: noFilters,
	}),

	getRoomFilters: operation({
		about: [],
		name: 'Get Group Filters',
		action: 'Get groups that are pushed',
		description: 'List the groups that alone are pushed; with none, all are',
		repeatable: true,
		list: numberedAlways,
		fields: { ownContactId },
		send: { wxid: 'ownContactId' },
		open: { call: 'GET /open/filter/getPermitChatroomInfo', page: '获取消息过滤器列表' },
		wkteam: noFilters,
	}),
};
