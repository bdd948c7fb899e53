import type { Call, Handlers } from '../protocol/call';
import { failure, success, type Reply } from '../protocol/envelope';
import { hold } from '../state/hold';
import type { LoginAttempt } from '../state/loginAttempt';
import { holdSeconds, type Instance, type LoginForm, type WkteamGateway } from './gateway';
import { profileOf } from './profile';

/** A mac login with autoCheck: the server solves the slider in about so many seconds. */
const autoCheckSeconds = 10;

const qrCodeDead = '二维码已过期';
const codeWanted = '请在ipad上输入验证码';

/** Holds the call until the phone has decided, or one more step is needed. */
export async function executeLogin(
	gateway: WkteamGateway,
	instance: Instance,
	attempt: LoginAttempt,
	call: Call,
): Promise<Reply | undefined> {
	const { clock, people } = gateway.world;
	const verifyCode = call.text('verifyCode');
	if (attempt.state === 'codeAsked' && verifyCode !== '' && !attempt.submitCode(verifyCode)) {
		return failure('验证码错误');
	}
	const serverSolvesIt = call.fields.autoCheck === true && attempt.deviceType === 'mac';
	let cancelAutoCheck: (() => void) | undefined;

	const look = (): Reply | undefined => {
		switch (attempt.state) {
			case 'confirmed':
			case 'loggedIn': {
				const { person } = attempt;
				if (!person) return failure('失败');
				if (attempt.state === 'confirmed') gateway.finish(instance, attempt, person);
				return success(call.fact, profileOf(people, person, instance.wId));
			}
			case 'verificationAsked':
				if (serverSolvesIt) {
					cancelAutoCheck ??= clock.after(autoCheckSeconds, () => {
						if (attempt.state === 'verificationAsked') attempt.passVerification();
					});
					return undefined;
				}
				return { code: '200', message: '处理成功', data: { url: attempt.verificationUrl } };
			case 'codeAsked':
				return failure(codeWanted);
			case 'refused':
				return failure('用户取消登录');
			case 'expired':
			case 'replaced':
				return failure(qrCodeDead);
			default:
				return undefined;
		}
	};

	try {
		return await gateway.longPolls.run(instance.wId, () =>
			hold<Reply>({
				watched: attempt,
				look,
				seconds: holdSeconds[instance.form],
				timedOut: () => {
					attempt.expire();
					return failure(qrCodeDead);
				},
				clock,
				gone: call.gone,
			}),
		);
	} finally {
		cancelAutoCheck?.();
	}
}

/** Logging in with a QR code, in today's form and in that of 2020. */
export function wkteamQrLogin(gateway: WkteamGateway): Handlers {
	const { people } = gateway.world;

	const getQrCode = (form: LoginForm) => (call: Call) => {
		// What a lenient gateway takes for the type that is missing.
		const deviceType = form === 'current' ? call.text('deviceType') || 'ipad' : undefined;
		const { wId, attempt } = gateway.startLogin(form, call.text('wcId'), deviceType);
		return success(call.fact, { wId, qrCodeUrl: attempt.qrCodeUrl });
	};

	return {
		iPadLogin: getQrCode('current'),
		iPadLogin2020: getQrCode('2020'),

		getIPadLoginInfo: {
			// The 2020 manual knows no autoCheck.
			waives: ({ wId }) =>
				typeof wId === 'string' && gateway.instance(wId)?.form === '2020' ? ['autoCheck'] : [],
			answer: (call) => {
				const instance = gateway.instance(call.text('wId'));
				if (!instance?.attempt) return failure('失败');
				return executeLogin(gateway, instance, instance.attempt, call);
			},
		},

		simpleIPadLoginInfo: (call) => {
			const instance = gateway.instance(call.text('wId'));
			if (!instance?.attempt?.person) return failure('失败');
			const { attempt, wId } = instance;
			const { person } = instance.attempt;
			if (attempt.state === 'confirmed') gateway.finish(instance, attempt, person);
			if (attempt.state !== 'loggedIn') return failure('失败');
			return success(call.fact, profileOf(people, person, wId));
		},
	};
}
