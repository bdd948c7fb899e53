import type { Field } from '../../operation/field';

export const identity = {
	kind: 'choice',
	label: 'Identity',
	description: 'As whom the account writes',
	choices: [
		{ value: '1', name: 'Own Channel' },
		{ value: '2', name: 'WeChat Account' },
	],
	default: '1',
	required: true,
	sentAs: 'integer',
} as const satisfies Field;

export const sessionId = {
	kind: 'id',
	label: 'Session ID',
	description: 'The sessionId that Get Message Session gives',
	default: '={{ $json.sessionId }}',
	required: true,
} as const satisfies Field;

export const contactUserName = {
	kind: 'id',
	label: 'Contact',
	description: 'Who wrote: a name that ends in @findermsgstranger or the like',
	placeholder: 'e.g. fv1_…@findermsgstranger',
	required: true,
} as const satisfies Field;

export const helperUrl = {
	kind: 'text',
	label: 'QR Code Content',
	description: 'The address that the QR code of the helper’s website holds',
	placeholder: 'e.g. https://channels.weixin.qq.com/mobile/confirm_login.html?token=…',
	required: true,
} as const satisfies Field;
