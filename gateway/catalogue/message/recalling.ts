import { operation } from '../../operation/word';
import { newMessageId } from '../fields';
import { messageId } from '../media/fields';
import { chat, itemAccount } from '../subjects';

export const recalling = {
	recall: operation({
		about: [itemAccount, chat],
		name: 'Recall',
		action: 'Recall message',
		description:
			'Take back a message of the account, within two minutes. On E-Cloud Butler what a sending operation gives is enough; Community Assistant tells nothing of what it sends: take the item of the trigger about it.',
		repeatable: true,
		fields: {
			messageId,
			newMessageId,
			timestamp: {
				kind: 'text',
				label: 'Timestamp',
				description: 'When the message was sent',
				default: '={{ $json.timestamp }}',
				required: true,
				sentAs: 'integer',
			},
		},
		send: { msgId: 'messageId', newMsgId: 'newMessageId', createTime: 'timestamp' },
		code: () => import('../../message/recall'),
		open: { call: 'POST /open/recallMsg', page: '撤回消息' },
		wkteam: { call: 'POST /revokeMsg', page: 'xiao-xi-fa-song/revokeMsg' },
	}),
};
