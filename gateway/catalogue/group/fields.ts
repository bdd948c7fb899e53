import type { Field } from '../../operation/field';
import { contactId } from '../fields';

/**
 * People, for whatever is done with several of them at once. Text and no locator: workflows have stored it
 * as such.
 */
export const contactIds = {
	kind: 'id',
	label: 'WeChat IDs',
	description: 'Whom it is about: WeChat IDs with commas between them, or a list of them',
	placeholder: 'e.g. wxid_lr6j4nononb921, wxid_i6qsbbjenjuj22',
	required: true,
	sentAs: 'commas',
} as const satisfies Field;

/** One member, as a rule the one who has just written. */
export const memberId = {
	...contactId,
	kind: 'member',
	label: 'Member',
	description: 'The WeChat ID of the member',
} as const satisfies Field;

export const reason = {
	kind: 'text',
	label: 'Reason',
	description: 'What the owner and the admins read beside the request',
	placeholder: 'e.g. A colleague of ours',
	required: true,
} as const satisfies Field;

/** What a task was made with, and is taken back by. */
export const sign = {
	kind: 'id',
	label: 'Sign',
	description: 'Only to undo: the sign that the gateway gave when the task was made',
	sentAs: 'bigInteger',
} as const satisfies Field;
