import type { Field } from '../../operation/field';

/** Wait Mode, and the value of it that puts the execution to sleep. */
export const ON_PAGE = { waitMode: ['loginPage'] } as const;

export const waitMode = {
	kind: 'choice',
	label: 'Wait Mode',
	description: 'Where the waiting happens',
	choices: [
		{
			value: 'inPlace',
			name: 'In Place',
			description: 'The execution stays running until the login is confirmed or refused',
		},
		{
			value: 'loginPage',
			name: 'Login Page',
			description:
				'The execution sleeps while a person scans the QR code on a web page: send them {{ $execution.resumeUrl }} before this node',
		},
	],
	default: 'inPlace',
} as const satisfies Field;

export const timeout = {
	kind: 'number',
	label: 'Timeout',
	description:
		'Seconds to wait altogether. A QR code lives about 215 s on open and 250 s on wkteam (150 s in the 2020 form).',
	default: 300,
	min: 1,
	when: { waitMode: ['inPlace'] },
	otherwise: {
		when: ON_PAGE,
		description:
			'Seconds that the link is good for. The page gets a new QR code when one expires, at most 5 times. n8n looks once a minute whose time is up.',
		default: 3600,
	},
} as const satisfies Field;

export const qrCodeUrl = {
	kind: 'text',
	label: 'QR Code URL',
	description:
		'The qrCodeUrl of Get QR Code, needed if that ran in another execution: else the page finds it by the Login ID',
	default: '={{ $json.qrCodeUrl }}',
	when: ON_PAGE,
} as const satisfies Field;
