import type { Field } from '../../operation/field';
import { operation } from '../../operation/word';
import { sending } from './fields';

const APPROVAL = { responseType: ['approval'] } as const;
const FORM = { responseType: ['customForm'] } as const;

const EXAMPLE = `[
  { "fieldLabel": "Boxes", "fieldType": "number", "requiredField": true },
  { "fieldLabel": "Colour", "fieldType": "radio", "fieldOptions": ["Red", "Blue"] }
]`;

/** Named as in n8n's own nodes that send and wait, from which n8n makes its human review tool. */
const fields = {
	message: {
		kind: 'longText',
		label: 'Message',
		description: 'What to ask. The link for the answer goes below it.',
		required: true,
	},
	responseType: {
		kind: 'choice',
		label: 'Response Type',
		description: 'What the person answers on the page',
		choices: [
			{ value: 'approval', name: 'Approval' },
			{ value: 'freeText', name: 'Free Text' },
			{ value: 'customForm', name: 'Custom Form' },
		],
		default: 'approval',
	},
	defineForm: {
		kind: 'choice',
		label: 'Define Form',
		description: 'Where its fields come from',
		choices: [
			{ value: 'fields', name: 'Using Fields Below' },
			{ value: 'json', name: 'Using JSON' },
		],
		default: 'fields',
		when: FORM,
	},
	formFields: {
		kind: 'formFields',
		label: 'Form Elements',
		description: 'What the person fills in',
		when: { ...FORM, defineForm: ['fields'] },
	},
	jsonOutput: {
		kind: 'json',
		label: 'Form Fields',
		description: 'Types: checkbox, date, dropdown, email, number, radio, text, textarea',
		default: EXAMPLE,
		when: { ...FORM, defineForm: ['json'] },
	},
	approvalType: {
		kind: 'choice',
		label: 'Type of Approval',
		description: 'Which buttons the page has',
		choices: [
			{ value: 'single', name: 'Approve Only' },
			{ value: 'double', name: 'Approve and Disapprove' },
		],
		default: 'double',
		when: APPROVAL,
	},
	approveLabel: {
		kind: 'text',
		label: 'Approve Button Label',
		description: 'What the button says',
		default: 'Approve',
		advanced: true,
		when: APPROVAL,
	},
	disapproveLabel: {
		kind: 'text',
		label: 'Disapprove Button Label',
		description: 'What the button says',
		default: 'Decline',
		advanced: true,
		when: { ...APPROVAL, approvalType: ['double'] },
	},
	messageButtonLabel: {
		kind: 'text',
		label: 'Message Button Label',
		description: 'What stands before the link',
		default: 'Respond',
		advanced: true,
		when: { responseType: ['freeText', 'customForm'] },
	},
	resumeAmount: {
		kind: 'number',
		label: 'Limit Wait Time',
		description: 'How long to wait for the answer, in the unit below; 0 to wait for good',
		default: 0,
		min: 0,
		advanced: true,
	},
	resumeUnit: {
		kind: 'choice',
		label: 'Limit Wait Time Unit',
		description: 'Unit of Limit Wait Time',
		choices: [
			{ value: 'minutes', name: 'Minutes' },
			{ value: 'hours', name: 'Hours' },
			{ value: 'days', name: 'Days' },
		],
		default: 'hours',
		advanced: true,
	},
} as const satisfies Record<string, Field>;

/** Ours, made of Send Text; the manuals know nothing of workflows. */
export const asking = {
	sendAndWait: operation({
		...sending,
		name: 'Send and Wait for Response',
		action: 'Send message and wait for response',
		description:
			'Ask somebody in WeChat, and let the execution sleep until the answer has come. One item for each execution.',
		fields,
		simplify: false,
		asks: true,
		send: { content: 'message' },
		code: () => import('../../message/sendAndWait'),
		open: { call: 'POST /open/sendText', page: '发送文本消息' },
		wkteam: { call: 'POST /sendText', page: 'xiao-xi-fa-song/fa-song-wen-ben-xiao-xi' },
	}),
};
