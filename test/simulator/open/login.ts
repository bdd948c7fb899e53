import type { Call, Handlers } from '../protocol/call';
import { failure, success, type Reply } from '../protocol/envelope';
import { hold } from '../state/hold';
import type { LoginAttempt } from '../state/loginAttempt';
import { secondLoginSeconds } from '../state/secondLogin';
import type { Device, OpenGateway } from './gateway';
import { onDevice } from './onDevice';
import { emptyProfile, profileOf, scannedProfile, secondProfileOf } from './profile';

/** Longest a confirm call is held (第四步：确认登录). */
const confirmSeconds = 215;

const noQrCode = '请先获取二维码';
const qrCodeDead = '登录超时，二维码已过期，请重新获取';
const loginDead = '登录信息已失效，请重新扫码';
const codeWanted = '请输入验证码';
const cancelled = '用户取消登录';

/** Logging a device in and out, and whether it is online. */
export function openLogin(gateway: OpenGateway): Handlers {
	const { clock, journal } = gateway.world;

	/** What a confirm call ends with, or nothing while the phone has not decided. */
	function outcome(device: Device, attempt: LoginAttempt, call: Call): Reply | undefined {
		switch (attempt.state) {
			case 'confirmed':
			case 'loggedIn': {
				const { person } = attempt;
				if (!person) return failure(loginDead);
				if (attempt.state === 'confirmed') gateway.finish(device, attempt, person);
				return success(call.fact, profileOf(person));
			}
			case 'refused':
				return failure(cancelled);
			case 'codeAsked':
				return failure(codeWanted);
			default:
				return undefined;
		}
	}

	/** Rules about confirm calls that are answered all the same. */
	function judgeConfirmCall(device: Device, attempt: LoginAttempt): void {
		if (attempt.state === 'codeAsked') {
			attempt.codeIsVoid = true;
			journal.violate(`A confirm call for ${device.deviceId} came before the verification code`);
		}
		if (attempt.state === 'loggedIn' && ++attempt.callsAfterSuccess > 1) {
			journal.violate(`A confirm call for ${device.deviceId} came after it had logged in`);
		}
	}

	return {
		getLoginQrCode: onDevice(gateway, (device, call) => {
			const deviceType = call.text('deviceType') || undefined;
			const attempt = gateway.startLogin(device, deviceType);
			return success(call.fact, { qrCodeUrl: attempt.qrCodeUrl });
		}),

		checkLogin: onDevice(gateway, (device, call) => {
			const { attempt } = device;
			if (!attempt) return failure(noQrCode);
			judgeConfirmCall(device, attempt);
			return gateway.longPolls.run(device.deviceId, () =>
				hold<Reply>({
					watched: attempt,
					look: () =>
						attempt.state === 'expired' || attempt.state === 'replaced'
							? failure(qrCodeDead)
							: outcome(device, attempt, call),
					seconds: confirmSeconds,
					timedOut: () => {
						// Not logged in when the longest call ends: the manual calls that code dead.
						attempt.expire();
						return failure(qrCodeDead);
					},
					clock,
					gone: call.gone,
				}),
			);
		}),

		checkLoginShort: onDevice(gateway, (device, call) => {
			const { attempt } = device;
			if (!attempt) return failure(noQrCode);
			judgeConfirmCall(device, attempt);
			if (attempt.state === 'expired' || attempt.state === 'replaced') return failure(loginDead);
			if (attempt.state === 'waiting') return success(call.fact, emptyProfile);
			const decided = outcome(device, attempt, call);
			if (decided) return decided;
			return success(call.fact, attempt.person ? scannedProfile(attempt.person) : emptyProfile);
		}),

		loginVerifyCode: onDevice(gateway, (device, call) => {
			const { attempt } = device;
			if (!attempt) return failure(noQrCode);
			if (attempt.state === 'expired') return failure(loginDead);
			if (attempt.state !== 'codeAsked' || !attempt.person) return failure('无需输入验证码');
			if (attempt.codeIsVoid) return failure('验证码已失效');
			if (!attempt.submitCode(call.text('code'))) return failure('验证码错误');
			return outcome(device, attempt, call);
		}),

		isOnline: onDevice(gateway, (device, call) => {
			if (device.unknownAnswers > 0) {
				device.unknownAnswers -= 1;
				return failure('未知异常');
			}
			return device.online ? success(call.fact) : failure('已离线');
		}),

		offlineReason: onDevice(gateway, (device, call) =>
			success(call.fact, { reason: device.online ? null : device.offlineReason }),
		),

		loginAgain: onDevice(gateway, (device, call) => {
			const { owner } = device;
			if (!owner) return failure('该设备未登录过微信，请先扫码登录');
			const second = gateway.startSecondLogin(device, owner);
			return gateway.longPolls.run(device.deviceId, () =>
				hold<Reply>({
					watched: second,
					look: () => {
						if (second.state === 'asked') return undefined;
						if (second.state === 'lapsed') return failure('二次登录超时，请重新扫码登录');
						if (second.state === 'refused') return failure('二次登录失败，请重新扫码登录');
						return success(call.fact, secondProfileOf(owner, device.wId));
					},
					seconds: secondLoginSeconds,
					timedOut: () => failure('二次登录超时，请重新扫码登录'),
					clock,
					gone: call.gone,
				}),
			);
		}),

		logout: onDevice(gateway, (device, call) => {
			if (!device.online) return failure('设备已离线');
			gateway.logOutSoon(device);
			return success(call.fact);
		}),
	};
}
