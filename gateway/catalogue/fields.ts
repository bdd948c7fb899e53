import type { Field } from '../operation/field';

/** The parts that many operations share, each worded once. */
export const account = {
	kind: 'account',
	label: 'Account',
	description:
		'The WeChat account to use. Community Assistant (open): the device ID; E-Cloud Butler (wkteam): the wcId (kept for good) or a wId (of one login).',
	required: true,
} as const satisfies Field;

/** The account that the trigger's item is about. */
export const accountOfItem = {
	...account,
	default: '={{ $json.account }}',
} as const satisfies Field;

export const chatId = {
	kind: 'chat',
	label: 'Chat',
	description: 'Where to send: the WeChat ID of a friend, or of a group, which ends in @chatroom',
	placeholder: 'e.g. 19931632641@chatroom',
	default: '={{ $json.chatId }}',
	required: true,
} as const satisfies Field;

export const loginId = {
	kind: 'text',
	label: 'Login ID',
	description:
		'What Get QR Code gave as loginId: the device ID on Community Assistant (open), the wId on E-Cloud Butler (wkteam)',
	default: '={{ $json.loginId }}',
	required: true,
} as const satisfies Field;

export const proxyIp = {
	kind: 'text',
	label: 'Proxy Address',
	description:
		'Host and port of your own SOCKS5 proxy in the account’s province, used instead of the one in the credential. No proxies outside China.',
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
	description: 'Password at your own proxy. Better kept in the credential than in a workflow.',
} as const satisfies Field;

export const ttuid = {
	kind: 'text',
	label: 'Network Token (Ttuid)',
	description:
		'E-Cloud Butler (wkteam) only: value shown by the vendor’s phone app or PC tool, which must stay open until the login succeeded. Sent again at every later login.',
	advanced: true,
} as const satisfies Field;

export const aid = {
	kind: 'text',
	label: 'Network Tunnel (Aid)',
	description:
		'E-Cloud Butler (wkteam) only: value of the vendor’s Aid tool, which must run during the whole session',
	advanced: true,
} as const satisfies Field;
