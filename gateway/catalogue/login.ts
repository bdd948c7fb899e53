import { loginAgain } from '../login/again';
import { CONFIRM_WKTEAM, CONFIRM_WKTEAM_2020, SUBMIT_CODE_OPEN, withCode } from '../login/bindings';
import { checkLogin } from '../login/check';
import { logInWithPassword } from '../login/password';
import { networkOf, refuseUnsent } from '../login/ownNetwork';
import { getQrCode, prepareQrCode } from '../login/qrCode';
import { prepareCode, submitCode } from '../login/verificationCode';
import { prepareWait, waitForLogin } from '../login/wait';
import { account, aid, loginId, proxyIp, proxyPassword, proxyUser, ttuid } from './fields';
import { autoCheck, province, proxyLine, verificationCode } from './loginFields';
import { operation } from '../operation/operation';
import { always, constant, known, may, must, notOffered } from '../operation/binding';

/** Of Wait for Login. */
const ON_PAGE = { waitMode: ['loginPage'] } as const;

/** 获取登录二维码, 执行微信登录 and what belongs to them. */
export const login = {
	getQrCode: operation({
		name: 'Get QR Code',
		action: 'Get login QR code',
		description:
			'Get the QR code that somebody scans with WeChat to log in. Use Log In Again first for an account that was logged in before: every QR code adds risk.',
		repeatable: false,
		fields: {
			account: {
				...account,
				required: undefined,
				description:
					'The WeChat account to log in. Community Assistant (open): the ID of a device you created. E-Cloud Butler (wkteam): the wcId, which must be given for every account that was logged in before; empty only for its very first login.',
			},
			province,
			city: {
				kind: 'text',
				label: 'City',
				description: 'City where the account is used, e.g. 广州. Community Assistant (open) only.',
				placeholder: 'e.g. 广州',
			},
			proxyLine,
			checkOnlineFirst: {
				kind: 'switch',
				label: 'Check Online First',
				description:
					'Whether to ask first if the account is online, or somebody is scanning already, and then get no new QR code. Leave on: a needless QR code can get the account blocked. E-Cloud Butler (wkteam) cannot be asked who is scanning; published workflows remember the last QR code instead.',
				default: true,
				advanced: true,
			},
			deviceType: {
				kind: 'choice',
				label: 'Device Type',
				description:
					'What WeChat sees logging in. Mac ends a session on a PC; once Mac has worked, it must be Mac at every later login.',
				choices: [
					{ value: '', name: 'Default', description: 'Leaves it to the gateway; iPad on wkteam' },
					{ value: 'ipad', name: 'iPad' },
					{
						value: 'mac',
						name: 'Mac',
						description: 'When scanning asks for a new-device check or keeps being refused',
					},
				],
				default: '',
				advanced: true,
			},
			ttuid,
			aid,
			proxyIp: { ...proxyIp, advanced: true },
			proxyUser: { ...proxyUser, advanced: true },
			proxyPassword: { ...proxyPassword, advanced: true },
		},
		notice:
			'Never get another QR code while somebody is scanning or after a login: WeChat takes that for a strange login. For an account that was logged in before, use Log In Again first. Logging in ends sessions on a PC and other secondary devices.',
		picture: { urlField: 'qrCodeUrl' },
		bindings: {
			open: {
				call: 'POST /open/getLoginQrCode',
				send: {
					deviceId: known('deviceId'),
					province: must('province'),
					city: may('city'),
					deviceType: may('deviceType'),
					proxyIp: may('proxyIp'),
					proxyUser: may('proxyUser'),
					proxyPassword: may('proxyPassword'),
				},
				page: '第三步：获取登录二维码',
				speaksOfLogin: true,
			},
			wkteam: {
				call: 'POST /iPadLogin',
				send: {
					wcId: always('account'),
					deviceType: must('deviceType'),
					proxy: must('proxyLine', 'integer'),
					ttuid: may('ttuid'),
					aid: may('aid'),
					proxyIp: may('proxyIp'),
					proxyUser: may('proxyUser'),
					proxyPassword: may('proxyPassword'),
				},
				page: 'deng-lu/huo-qu-wei-xin-er-wei-ma2',
				speaksOfLogin: true,
			},
			wkteam2020: {
				call: 'POST /iPadLogin',
				send: {
					wcId: may('account'),
					type: constant(2),
					proxy: may('proxyLine', 'integer'),
				},
				page: 'kai-shi-kai-fa/huo-qu-token',
				speaksOfLogin: true,
			},
		},
		prepare: prepareQrCode,
		run: getQrCode,
	}),

	waitForLogin: operation({
		name: 'Wait for Login',
		action: 'Wait for login',
		description:
			'Wait until somebody has scanned the QR code and confirmed on the phone. A login that does not happen gives loggedIn: false and a status, so that an If node can branch.',
		repeatable: true,
		fields: {
			loginId,
			waitMode: {
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
			},
			timeout: {
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
			},
			qrCodeUrl: {
				kind: 'text',
				label: 'QR Code URL',
				description:
					'What Get QR Code gave as qrCodeUrl. Only needed when that node ran in another execution; otherwise the page finds it by the Login ID.',
				default: '={{ $json.qrCodeUrl }}',
				when: ON_PAGE,
			},
			verificationCode: { ...verificationCode, advanced: true, when: { waitMode: ['inPlace'] } },
			autoCheck,
		},
		simplify: true,
		bindings: {
			open: {
				call: 'POST /open/checkLogin',
				send: { deviceId: must('loginId') },
				page: '第四步：确认登录',
				speaksOfLogin: true,
				holdSeconds: 215,
			},
			wkteam: withCode(CONFIRM_WKTEAM, may('verificationCode')),
			wkteam2020: withCode(CONFIRM_WKTEAM_2020, may('verificationCode')),
		},
		prepare: prepareWait,
		run: waitForLogin,
	}),

	checkLogin: operation({
		name: 'Check Login',
		action: 'Check login',
		description:
			'Ask once, by a short call, how a login stands. To be asked at most every 3 seconds, and no more once it has succeeded.',
		repeatable: true,
		fields: { loginId, autoCheck },
		simplify: true,
		bindings: {
			open: {
				call: 'POST /open/checkLoginShort',
				send: { deviceId: must('loginId') },
				page: '第四步：确认登录（短链模式）',
				speaksOfLogin: true,
			},
			wkteam: CONFIRM_WKTEAM,
			wkteam2020: CONFIRM_WKTEAM_2020,
		},
		run: checkLogin,
	}),

	submitVerificationCode: operation({
		name: 'Submit Verification Code',
		action: 'Submit verification code',
		description:
			'Hand in the code that the phone shows and wait for the login. To be done once, and on Community Assistant (open) before any other confirm call.',
		repeatable: false,
		fields: { loginId, code: { ...verificationCode, required: true }, autoCheck },
		simplify: true,
		bindings: {
			open: SUBMIT_CODE_OPEN,
			wkteam: withCode(CONFIRM_WKTEAM, must('code')),
			wkteam2020: withCode(CONFIRM_WKTEAM_2020, must('code')),
		},
		prepare: prepareCode,
		run: submitCode,
	}),

	loginAgain: operation({
		name: 'Log In Again',
		action: 'Log in again without QR code',
		description:
			'Log in an account that was logged in before: its phone shows a box to confirm, nothing is scanned. When it is refused (loggedIn: false), get a QR code.',
		repeatable: false,
		fields: { account, ttuid, aid },
		simplify: true,
		prepare: refuseUnsent,
		bindings: {
			open: {
				call: 'POST /open/loginAgain',
				send: { deviceId: known('deviceId') },
				page: '掉线二次登录',
				speaksOfLogin: true,
				holdSeconds: 180,
			},
			wkteam: {
				call: 'POST /secondLogin',
				send: { wcId: known('wcId'), ttuid: may('ttuid'), aid: may('aid') },
				page: 'deng-lu/er-ci-deng-lu',
				speaksOfLogin: true,
				holdSeconds: 250,
			},
		},
		run: loginAgain,
	}),

	logout: operation({
		name: 'Log Out',
		action: 'Log out account',
		description:
			'Log the account out at the gateway. Takes effect within 2 minutes; use nothing else of the account meanwhile.',
		repeatable: true,
		fields: { account },
		bindings: {
			open: {
				call: 'POST /open/logout',
				send: { deviceId: known('deviceId') },
				page: '退出登录',
				speaksOfLogin: true,
			},
			wkteam: {
				call: 'POST /member/offline',
				send: { account: known('username'), wcIds: known('wcId', 'list') },
				page: 'wei-xin-guan-li/pi-liang-xia-xian-wei-xin-hao',
			},
		},
	}),

	loginWithPassword: operation({
		name: 'Log In with Password',
		action: 'Log in with WeChat account and password',
		description:
			'Log in an account that cannot pass the normal login. Run it without a Login ID to get a QR code for the account’s phone, then again with the Login ID it gave. Logs the phone out.',
		repeatable: false,
		fields: {
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
			account: {
				...account,
				required: undefined,
				description: 'The wcId, for an account that was logged in before',
			},
			province,
			proxyLine,
			proxyIp: { ...proxyIp, advanced: true },
			proxyUser: { ...proxyUser, advanced: true },
			proxyPassword: { ...proxyPassword, advanced: true },
		},
		simplify: true,
		picture: { base64Field: 'base64' },
		bindings: {
			open: notOffered('it logs in by QR code only'),
			wkteam: {
				call: 'POST /loginByAccountAndPassword',
				send: {
					wId: always('loginId'),
					wcId: always('account'),
					account: must('wechatAccount'),
					password: must('wechatPassword'),
					proxy: must('proxyLine', 'integer'),
					proxyIp: may('proxyIp'),
					proxyUser: may('proxyUser'),
					proxyPassword: may('proxyPassword'),
				},
				page: 'deng-lu/zhang-hao-mi-ma-deng-lu',
				speaksOfLogin: true,
				holdSeconds: 250,
			},
			wkteam2020: notOffered('its proxy lines are those of 2020, which that call does not know'),
		},
		prepare: networkOf,
		run: logInWithPassword,
	}),
};
