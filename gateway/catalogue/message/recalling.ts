import { operation } from '../../operation/word';
import { messageId } from '../media/fields';
import { chat, itemAccount } from '../subjects';

export const recalling = {
	recall: operation({
		about: [itemAccount, chat],
		name: 'Recall',
		action: 'Recall message',
		description:
			'Take a message back that the account has sent, within two minutes. On E-Cloud Butler (wkteam) what a sending operation gives is enough. Community Assistant (open) tells nothing of what it sends: take an item of the trigger about an own message.',
		repeatable: true,
		fields: {
			messageId,
			newMessageId: {
				kind: 'id',
				label: 'New Message ID',
				description: 'The newMessageId of the message',
				default: '={{ $json.newMessageId }}',
				required: true,
				sentAs: 'bigInteger',
			},
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
