import { wcId } from '../account/wkteam';
import { deviceId } from '../account/open';
import { username } from '../account/vendor';
import { always, constant, known, may, must, notOffered } from '../operation/binding';
import { operation } from '../operation/operation';
import { account as accountField } from './fields';
import {
	accountToLogIn,
	aid,
	autoCheck,
	checkOnlineFirst,
	city,
	deviceType,
	loginId,
	passwordFields,
	province,
	proxyLine,
	ttuid,
	verificationCode,
} from './loginFields';
import { CONFIRM, onOpen, onWkteam, onWkteam2020 } from './loginCalls';
import { proxyOptions } from './proxyFields';
import { lastingAccount } from './subjects';
import { qrCodeUrl, timeout, waitMode } from './waitFields';

const proxy = {
	proxyIp: 'proxyIp',
	proxyUser: 'proxyUser',
	proxyPassword: 'proxyPassword',
} as const;

/** 获取登录二维码, 执行微信登录 and what belongs to them. */
export const login = {
	getQrCode: operation({
		about: [],
		name: 'Get QR Code',
		action: 'Get login QR code',
		description:
			'Get the QR code that somebody scans with WeChat to log in. Use Log In Again first for an account that was logged in before: every QR code adds risk.',
		repeatable: false,
		fields: {
			account: accountToLogIn,
			province,
			city,
			proxyLine,
			checkOnlineFirst,
			deviceType,
			ttuid,
			aid,
			...proxyOptions,
		},
		notice:
			'Never get another QR code while somebody is scanning or after a login: WeChat takes that for a strange login. For an account that was logged in before, use Log In Again first. Logging in ends sessions on a PC and other secondary devices.',
		picture: { urlField: 'qrCodeUrl' },
		leavesTrace: true,
		open: {
			call: 'POST /open/getLoginQrCode',
			send: {
				deviceId: known(deviceId),
				province: must('province'),
				city: 'city',
				deviceType: 'deviceType',
				...proxy,
			},
			page: '第三步：获取登录二维码',
			speaksOfLogin: true,
			code: onOpen('getQrCode'),
		},
		wkteam: {
			call: 'POST /iPadLogin',
			send: {
				wcId: always('account'),
				deviceType: must('deviceType'),
				proxy: must('proxyLine', 'integer'),
				ttuid: 'ttuid',
				aid: 'aid',
				...proxy,
			},
			page: 'deng-lu/huo-qu-wei-xin-er-wei-ma2',
			speaksOfLogin: true,
			code: onWkteam('getQrCode'),
		},
		wkteam2020: {
			call: 'POST /iPadLogin',
			send: { wcId: may('account'), type: constant(2), proxy: 'proxyLine' },
			page: 'kai-shi-kai-fa/huo-qu-token',
			speaksOfLogin: true,
			code: onWkteam2020('getQrCode'),
		},
	}),

	waitForLogin: operation({
		about: [],
		name: 'Wait for Login',
		action: 'Wait for login',
		description:
			'Wait until somebody has scanned the QR code and confirmed on the phone. A login that does not happen gives loggedIn: false and a status, so that an If node can branch.',
		repeatable: true,
		fields: {
			loginId,
			waitMode,
			timeout,
			qrCodeUrl,
			verificationCode: { ...verificationCode, advanced: true, when: { waitMode: ['inPlace'] } },
			autoCheck,
		},
		simplify: true,
		suspends: { field: 'waitMode', value: 'loginPage' },
		open: {
			call: 'POST /open/checkLogin',
			send: { deviceId: 'loginId' },
			page: '第四步：确认登录',
			speaksOfLogin: true,
			holdSeconds: 215,
			code: onOpen('waitForLogin'),
		},
		wkteam: {
			...CONFIRM.wkteam,
			send: { ...CONFIRM.wkteam.send, verifyCode: 'verificationCode' },
			code: onWkteam('waitForLogin'),
		},
		wkteam2020: {
			...CONFIRM.wkteam2020,
			send: { ...CONFIRM.wkteam2020.send, verifyCode: 'verificationCode' },
			code: onWkteam2020('waitForLogin'),
		},
	}),

	checkLogin: operation({
		about: [],
		name: 'Check Login',
		action: 'Check login',
		description:
			'Ask once, by a short call, how a login stands. To be asked at most every 3 seconds, and no more once it has succeeded.',
		repeatable: true,
		fields: { loginId, autoCheck },
		simplify: true,
		open: { ...CONFIRM.open, code: onOpen('checkLogin') },
		wkteam: { ...CONFIRM.wkteam, code: onWkteam('checkLogin') },
		wkteam2020: { ...CONFIRM.wkteam2020, code: onWkteam2020('checkLogin') },
	}),

	submitVerificationCode: operation({
		about: [],
		name: 'Submit Verification Code',
		action: 'Submit verification code',
		description:
			'Hand in the code that the phone shows and wait for the login. To be done once, and on Community Assistant (open) before any other confirm call.',
		repeatable: false,
		fields: { loginId, code: { ...verificationCode, required: true }, autoCheck },
		simplify: true,
		open: {
			call: 'POST /open/loginVerifyCode',
			send: { deviceId: 'loginId', code: 'code' },
			page: '输入登录验证码',
			speaksOfLogin: true,
			holdSeconds: 215,
			code: onOpen('submitVerificationCode'),
		},
		wkteam: {
			...CONFIRM.wkteam,
			send: { ...CONFIRM.wkteam.send, verifyCode: 'code' },
			code: onWkteam('submitVerificationCode'),
		},
		wkteam2020: {
			...CONFIRM.wkteam2020,
			send: { ...CONFIRM.wkteam2020.send, verifyCode: 'code' },
			code: onWkteam2020('submitVerificationCode'),
		},
	}),

	loginAgain: operation({
		about: [lastingAccount],
		name: 'Log In Again',
		action: 'Log in again without QR code',
		description:
			'Log in an account that was logged in before: its phone shows a box to confirm, nothing is scanned. When it is refused (loggedIn: false), get a QR code.',
		repeatable: false,
		fields: { ttuid, aid },
		simplify: true,
		open: {
			call: 'POST /open/loginAgain',
			page: '掉线二次登录',
			speaksOfLogin: true,
			holdSeconds: 180,
			code: onOpen('loginAgain'),
		},
		wkteam: {
			call: 'POST /secondLogin',
			send: { ttuid: 'ttuid', aid: 'aid' },
			page: 'deng-lu/er-ci-deng-lu',
			speaksOfLogin: true,
			holdSeconds: 250,
			code: onWkteam('loginAgain'),
		},
	}),

	logout: operation({
		about: [],
		name: 'Log Out',
		action: 'Log out account',
		description:
			'Log the account out at the gateway. Takes effect within 2 minutes; use nothing else of the account meanwhile.',
		repeatable: true,
		fields: { account: accountField },
		open: {
			call: 'POST /open/logout',
			send: { deviceId: known(deviceId) },
			page: '退出登录',
			speaksOfLogin: true,
		},
		wkteam: {
			call: 'POST /member/offline',
			send: { account: known(username), wcIds: known(wcId, 'list') },
			page: 'wei-xin-guan-li/pi-liang-xia-xian-wei-xin-hao',
		},
	}),

	loginWithPassword: operation({
		about: [],
		name: 'Log In with Password',
		action: 'Log in with WeChat account and password',
		description:
			'Log in an account that cannot pass the normal login. Run it without a Login ID to get a QR code for the account’s phone, then again with the Login ID it gave. Logs the phone out.',
		repeatable: false,
		fields: { ...passwordFields, province, proxyLine, ...proxyOptions },
		simplify: true,
		picture: { base64Field: 'base64' },
		open: notOffered('it logs in by QR code only'),
		wkteam: {
			call: 'POST /loginByAccountAndPassword',
			send: {
				wId: always('loginId'),
				wcId: always('account'),
				account: 'wechatAccount',
				password: 'wechatPassword',
				proxy: must('proxyLine', 'integer'),
				...proxy,
			},
			page: 'deng-lu/zhang-hao-mi-ma-deng-lu',
			speaksOfLogin: true,
			holdSeconds: 250,
			code: onWkteam('loginWithPassword'),
		},
		wkteam2020: notOffered('its proxy lines are those of 2020, which that call does not know'),
	}),
};
