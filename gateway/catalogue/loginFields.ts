import type { Field } from '../operation/field';

export const autoCheck = {
	kind: 'switch',
	label: 'Solve Slider Automatically',
	description:
		'Whether the gateway solves the slider of a new device itself. E-Cloud Butler (wkteam) with device type Mac only.',
	default: false,
	advanced: true,
} as const satisfies Field;

export const province = {
	kind: 'text',
	label: 'Province',
	description:
		'Province where the account is used, e.g. 广东. Required on Community Assistant (open); E-Cloud Butler (wkteam) takes its proxy line from it. A login from another region endangers the account.',
	placeholder: 'e.g. 广东',
} as const satisfies Field;

export const proxyLine = {
	kind: 'proxyLine',
	label: 'Proxy Line',
	description:
		'E-Cloud Butler (wkteam) only: the vendor’s line to log in through. Leave empty to take the one of Province.',
} as const satisfies Field;

export const verificationCode = {
	kind: 'text',
	label: 'Verification Code',
	description:
		'Digits that the phone shows, if it shows a code. On Community Assistant (open) they must be handed in before any other confirm call.',
	placeholder: 'e.g. 123456',
} as const satisfies Field;
