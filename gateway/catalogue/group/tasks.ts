import { madeTask } from '../../group/replies';
import { operation } from '../../operation/word';
import { GROUP_CHANGES } from '../paces';
import { aboutGroup, onlyWkteam } from './about';
import { newMessageId } from '../fields';
import { sign } from './fields';

const ofMiniProgram = (name: string) => `={{ $json.miniProgram.${name} }}`;

/** 群待办: what stands above the chat of a group until everybody has done it. */
export const tasks = {
	setTodo: operation({
		...aboutGroup,
		name: 'Set Task',
		action: 'Make announcement a task of group',
		description: 'Make an announcement a task for all members, who are told of it, or undo that',
		repeatable: false,
		pace: GROUP_CHANGES,
		fields: {
			newMessageId,
			undo: {
				kind: 'choice',
				label: 'Action',
				description: 'What to do with the announcement',
				choices: [
					{ value: '0', name: 'Make a Task' },
					{ value: '1', name: 'Undo' },
				],
				default: '0',
				required: true,
				sentAs: 'integer',
			},
			sign,
		},
		send: { newMsgId: 'newMessageId', operType: 'undo', sign: 'sign' },
		reply: madeTask,
		open: onlyWkteam,
		wkteam: { call: 'POST /roomTodo', page: 'qun-cao-zuo/roomTodo' },
	}),

	setMiniProgramTodo: operation({
		...aboutGroup,
		name: 'Set Mini Program Task',
		action: 'Make mini program a task of group',
		description:
			'Make a mini program that was sent into a group a task for all members, who are told of it',
		repeatable: false,
		pace: GROUP_CHANGES,
		fields: {
			newMessageId,
			title: {
				kind: 'text',
				label: 'Title',
				description: 'The title of the mini program in the message',
				default: ofMiniProgram('title'),
				required: true,
			},
			pagePath: {
				kind: 'text',
				label: 'Page Path',
				description: 'The page of the mini program in the message',
				default: ofMiniProgram('pagePath'),
				required: true,
			},
			miniProgramId: {
				kind: 'text',
				label: 'Mini Program ID',
				description: 'The user name of the mini program, which begins with gh_',
				default: ofMiniProgram('userName'),
				required: true,
			},
			senderContactId: {
				kind: 'text',
				label: 'Sender',
				description: 'The WeChat ID of who sent the message',
				default: '={{ $json.senderId }}',
				required: true,
			},
			sign,
		},
		send: {
			newMsgId: 'newMessageId',
			title: 'title',
			pagePath: 'pagePath',
			userName: 'miniProgramId',
			sendWcId: 'senderContactId',
			sign: 'sign',
		},
		reply: madeTask,
		open: onlyWkteam,
		wkteam: { call: 'POST /roomAppTodo', page: 'qun-cao-zuo/roomAppTodo' },
	}),
};
