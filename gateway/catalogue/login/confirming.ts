import { codeCall } from '../../login/openCalls';
import { operation } from '../../operation/word';
import { CONFIRM, onOpen, onWkteam, onWkteam2020 } from './calls';
import { autoCheck, loginId, verificationCode } from './fields';
import { qrCodeUrl, timeout, waitMode } from './waitFields';

/** 执行微信登录: how a login stands that has begun. */
export const confirming = {
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
			'Ask once, by a short call, how a login stands. Ask at most every 3 seconds, and no more once it has succeeded.',
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
			'Hand in the code that the phone shows and wait for the login. To be done once. On Community Assistant it comes before any other confirm call.',
		repeatable: false,
		fields: { loginId, code: { ...verificationCode, required: true }, autoCheck },
		simplify: true,
		open: {
			...codeCall,
			send: { deviceId: 'loginId', code: 'code' },
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
};
