import type { JsonObject } from '../../../gateway';
import type { OperationCase } from '../support/operationCase';
import { inChat, sentTo } from './sending';

const answerUrl = 'https://n8n.test/webhook-waiting/1/ask?question=a&signature=b';

const asks = (when: string, input: JsonObject, words: string): OperationCase => ({
	operation: 'message.sendAndWait',
	when,
	input: { chatId: 'wxid_bob', message: 'Ship it?', answerUrl, ...input },
	sends: inChat('wxid_bob', { content: `Ship it?\n\n${words}:\n${answerUrl}` }),
	gives: sentTo('wxid_bob'),
});

export const asking: OperationCase[] = [
	asks('either answer is possible', {}, 'Approve / Decline'),
	asks('nobody can say no', { approvalType: 'single' }, 'Approve'),
	asks(
		'its buttons have other words',
		{ approveLabel: '同意', disapproveLabel: '拒绝' },
		'同意 / 拒绝',
	),
	asks('a text is asked for', { responseType: 'freeText' }, 'Respond'),
	asks(
		'a form is to be filled in',
		{ responseType: 'customForm', formFields: { values: [{ fieldLabel: 'Boxes' }] } },
		'Respond',
	),
	asks(
		'the form comes as JSON',
		{ responseType: 'customForm', defineForm: 'json', jsonOutput: '[{ "fieldLabel": "Boxes" }]' },
		'Respond',
	),
	asks(
		'so it is in other words',
		{ responseType: 'freeText', messageButtonLabel: '请回复' },
		'请回复',
	),
];
