import type { Field } from '../../operation/field';
import { account } from '../fields';
import { proxyOptions } from '../proxyFields';

/** What else sets the region of a login. */
const REGION = 'Clear that option; Province, Proxy Line or your own proxy set the region there.';

export const autoCheck = {
	kind: 'switch',
	label: 'Solve Slider Automatically',
	description:
		'Whether the gateway solves the slider of a new device itself, which it can with device type Mac',
	default: false,
	advanced: true,
	required: true,
	sentAs: 'boolean',
	unsent: 'harmless',
} as const satisfies Field;

export const province = {
	kind: 'text',
	label: 'Province',
	description:
		'Province where the account is used. Required on Community Assistant; E-Cloud Butler takes its proxy line from it. A login from another region endangers the account.',
	placeholder: 'e.g. 广东 (where its phone is)',
	unsent: 'used',
} as const satisfies Field;

export const proxyLine = {
	kind: 'proxyLine',
	label: 'Proxy Line',
	description: 'The vendor’s line to log in through. Leave empty to take the one of Province.',
	sentAs: 'integer',
	// Province decides there.
	unsent: 'harmless',
} as const satisfies Field;

export const verificationCode = {
	kind: 'text',
	label: 'Verification Code',
	description:
		'Digits that the phone shows, if any. On Community Assistant they come before any other confirm call.',
	placeholder: 'e.g. 123456',
	// open takes it by a call of its own.
	unsent: 'used',
} as const satisfies Field;

/** Get QR Code may be the first that is heard of an account. */
const accountToLogIn = {
	...account,
	required: undefined,
	description:
		'On Community Assistant the ID of a device you created; on E-Cloud Butler the wcId, empty only for the very first login of an account',
} as const satisfies Field;

const city = {
	kind: 'text',
	label: 'City',
	description: 'City where the account is used',
	placeholder: 'e.g. 广州',
	// The proxy line of the province does it there.
	unsent: 'harmless',
} as const satisfies Field;

const checkOnlineFirst = {
	kind: 'switch',
	label: 'Check Online First',
	description:
		'Whether to get no new QR code while the account is online or somebody is scanning. Leave on: a needless QR code can get the account blocked. E-Cloud Butler cannot say who is scanning: there the node remembers its QR codes.',
	default: true,
	advanced: true,
} as const satisfies Field;

const deviceType = {
	kind: 'choice',
	label: 'Device Type',
	description:
		'What WeChat sees logging in. Mac ends a session on a PC; once it has worked, every later login must use it.',
	choices: [
		{ value: '', name: 'Default', description: 'Leaves it to the gateway; iPad on wkteam' },
		{ value: 'ipad', name: 'iPad', assumed: true },
		{
			value: 'mac',
			name: 'Mac',
			description: 'When scanning asks for a new-device check or keeps being refused',
		},
	],
	default: '',
	advanced: true,
	instead: REGION,
} as const satisfies Field;

export const loginId = {
	kind: 'id',
	label: 'Login ID',
	description:
		'The loginId of Get QR Code: the device ID on Community Assistant, the wId on E-Cloud Butler',
	default: '={{ $json.loginId }}',
	required: true,
} as const satisfies Field;

export const ttuid = {
	kind: 'text',
	label: 'Network Token (Ttuid)',
	description:
		'Value shown by the vendor’s phone app or PC tool, which must stay open until the login succeeded. Sent again at every later login.',
	advanced: true,
	instead: REGION,
} as const satisfies Field;

export const aid = {
	kind: 'text',
	label: 'Network Tunnel (Aid)',
	description: 'Value of the vendor’s Aid tool, which must run throughout the session',
	advanced: true,
	instead: REGION,
} as const satisfies Field;

/** Of Log In with Password: the Login ID of the first call belongs to the second. */
export const passwordFields = {
	wechatAccount: {
		kind: 'text',
		label: 'WeChat Account',
		description: 'WeChat number or phone number of the account',
		required: true,
	},
	wechatPassword: {
		kind: 'password',
		label: 'WeChat Password',
		description: 'Password of the WeChat account',
		required: true,
	},
	loginId: {
		...loginId,
		default: '',
		required: undefined,
		description: 'Empty at the first call; at the second one what the first one gave',
	},
	account: accountToLogIn,
	province,
	// In the words that the form adds where other gateways log in too: it then says them once.
	proxyLine: {
		...proxyLine,
		description:
			'The vendor’s line to log in through. Leave empty to take the one of Province. E-Cloud Butler (wkteam) only.',
	},
} as const satisfies Record<string, Field>;

export const qrCodeFields = {
	account: accountToLogIn,
	province,
	city,
	proxyLine,
	checkOnlineFirst,
	deviceType,
	ttuid,
	aid,
	...proxyOptions,
} as const satisfies Record<string, Field>;
