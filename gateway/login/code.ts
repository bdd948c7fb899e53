import type { Code } from '../operation/call';
import { confirm, ON_THE_PHONE } from './confirm';
import { glance, handInCode } from './onPage';
import { networkOf } from './ownNetwork';
import { logInWithPassword } from './password';
import { getQrCode, prepareQrCode } from './qrCode';
import { waited } from './underWay';
import { prepareCode, submitCode } from './verificationCode';
import { prepareWait, waitForLogin } from './wait';
import type { LoginWay } from './way';

/** The code of the login operations, for a gateway with its own way of logging in. */
export const loginCode = (way: LoginWay) =>
	({
		getQrCode: {
			prepare: (call) => prepareQrCode(call, way),
			run: async (call) => await getQrCode(call, way),
		},
		waitForLogin: {
			prepare: prepareWait,
			run: async (call) =>
				await waited(call, call.text('loginId'), async () => await waitForLogin(call, way)),
		},
		checkLogin: { run: async (call) => await confirm(call, way, way.look) },
		submitVerificationCode: {
			prepare: prepareCode,
			run: async (call) => await submitCode(call, way),
		},
		/** Second login (open: 掉线二次登录, wkteam: er-ci-deng-lu): the phone shows a box, no QR code. */
		loginAgain: { run: async (call) => await confirm(call, way, ON_THE_PHONE) },
		loginWithPassword: {
			prepare: (call) => networkOf(call, way),
			run: async (call) => await logInWithPassword(call, way),
		},
		/** For the login page: one call that never takes long. */
		checkOnPage: { run: async (call) => await glance(call, way) },
		/** For the login page: does not wait for the confirmation on the phone. */
		submitCodeOnPage: {
			prepare: prepareCode,
			run: async (call) => await handInCode(call, way),
		},
	}) satisfies Record<string, Code>;

export type LoginCode = ReturnType<typeof loginCode>;
