import type { Field } from '../operation/field';

export const proxyIp = {
	kind: 'text',
	label: 'Proxy Address',
	description:
		'Host and port of your own SOCKS5 proxy in the account’s province, never outside China, instead of that of the credential',
	placeholder: 'e.g. 203.0.113.7:1080',
} as const satisfies Field;

export const proxyUser = {
	kind: 'text',
	label: 'Proxy User',
	description: 'User name at your own proxy',
} as const satisfies Field;

export const proxyPassword = {
	kind: 'password',
	label: 'Proxy Password',
	description: 'Password at your own proxy, better kept in the credential',
} as const satisfies Field;

const LINE =
	'Choose a Proxy Line, or the gateway "wkteam" if your vendor account has the current form.';

/** The same among the Options of an operation that is about something else. */
export const proxyOptions = {
	proxyIp: { ...proxyIp, advanced: true, instead: LINE },
	proxyUser: { ...proxyUser, advanced: true, instead: LINE },
	proxyPassword: { ...proxyPassword, advanced: true, instead: LINE },
} as const satisfies Record<string, Field>;
