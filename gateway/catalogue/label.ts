import type * as labels from '../contact/labels';
import { labelsCall as labelsOnOpen } from '../contact/openCalls';
import { createdLabel, readLabel } from '../contact/rows';
import { labelsCall as labelsOnWkteam } from '../contact/wkteamCalls';
import type { LoadCode } from '../operation/operation';
import { operation } from '../operation/word';
import { labelIds } from './fields';
import { account, contact, itemAccount } from './subjects';

type Name = keyof typeof labels.onOpen;

const onOpen =
	(name: Name): LoadCode =>
	async () =>
		(await import('../contact/labels')).onOpen[name];
const onWkteam =
	(name: Name): LoadCode =>
	async () =>
		(await import('../contact/labels')).onWkteam[name];

/** 标签: what the account files its friends under. Nobody else sees it. */
export const label = {
	getMany: operation({
		about: [account],
		name: 'Get Many',
		action: 'Get many labels',
		description: 'List the labels of the account with their IDs',
		repeatable: true,
		list: 'whole',
		open: { ...labelsOnOpen, row: readLabel },
		wkteam: { ...labelsOnWkteam, row: readLabel },
	}),

	create: operation({
		about: [account],
		name: 'Create',
		action: 'Create label',
		description: 'Create a label to file friends under',
		repeatable: false,
		fields: {
			name: {
				kind: 'text',
				label: 'Name',
				description: 'What the label is called',
				placeholder: 'e.g. Customers',
				required: true,
			},
		},
		send: { labelName: 'name' },
		reply: createdLabel,
		open: { call: 'POST /open/addContactLabel', page: '创建好友标签' },
		wkteam: { call: 'POST /addContactLabel', page: 'biao-qian/addContactLabel' },
	}),

	setForContact: operation({
		about: [itemAccount, contact],
		name: 'Set for Contact',
		action: 'Set labels of friend',
		description:
			'Set all labels of a friend: those that are not given here are taken off. Give the present labelIds of the contact along with new ones.',
		repeatable: true,
		fields: { labelIds },
		send: { labelIdList: 'labelIds' },
		open: {
			call: 'POST /open/modifyContactLabel',
			page: '修改好友标签',
			code: onOpen('setForContact'),
		},
		wkteam: {
			call: 'POST /modifyContactLabel',
			page: 'biao-qian/modifyContactLabel',
			code: onWkteam('setForContact'),
		},
	}),

	delete: operation({
		about: [account],
		name: 'Delete',
		action: 'Delete labels',
		description: 'Delete labels, also from the friends who have them',
		repeatable: true,
		fields: { labelIds },
		send: { labelIdList: 'labelIds' },
		open: { call: 'POST /open/delContactLabel', page: '删除好友标签', code: onOpen('delete') },
		wkteam: {
			call: 'POST /delContactLabel',
			page: 'biao-qian/delContactLabel',
			code: onWkteam('delete'),
		},
	}),
};
