import { deviceId } from '../../account/open';
import { username } from '../../account/vendor';
import { wcId } from '../../account/wkteam';
import { always, known, notOffered } from '../../operation/binding';
import { operation } from '../../operation/word';
import { account as accountField } from '../fields';
import { proxyOptions } from '../proxyFields';
import { lastingAccount } from '../subjects';
import { LINE, onOpen, onWkteam, OWN_NETWORK, PROXY } from './calls';
import { aid, passwordFields, ttuid } from './fields';

/** Logins without a QR code, and their end. */
export const withoutQrCode = {
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
			send: OWN_NETWORK,
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
			'Log in an account that cannot pass the normal login. Logs the phone out. Run it without a Login ID to get a QR code for the account’s phone, then again with the Login ID it gave.',
		repeatable: false,
		fields: { ...passwordFields, ...proxyOptions },
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
				...LINE,
				...PROXY,
			},
			page: 'deng-lu/zhang-hao-mi-ma-deng-lu',
			speaksOfLogin: true,
			holdSeconds: 250,
			code: onWkteam('loginWithPassword'),
		},
		wkteam2020: notOffered('its proxy lines are those of 2020, which that call does not know'),
	}),
};
