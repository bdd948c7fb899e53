import { STEP_NEEDED, SUCCESS, type Envelope } from '../wire/envelope';
import { GatewayRefusedError } from '../wire/errors';
import { isObject, textOf, type JsonObject } from '../wire/values';

export type LoginStatus =
	| 'loggedIn'
	| 'waitingForScan'
	| 'scanned'
	| 'verificationCodeRequired'
	| 'verificationRequired'
	| 'expired'
	| 'timedOut'
	| 'failed';

/** How a login stands. One that did not happen is a result too, so that a workflow can branch. */
export type LoginResult = {
	loggedIn: boolean;
	status: LoginStatus;
	account: string;
	loginId: string;
	wcId?: string;
	wId?: string;
	nickName?: string;
	wechatNumber?: string;
	avatarUrl?: string;
	/** 1 male, 2 female, 0 unknown (wkteam). */
	sex?: number;
	country?: string;
	city?: string;
	verificationUrl?: string;
	/** The gateway's own sentence, when it gave one that matters. */
	message?: string;
	/** The gateway's data, when they are asked for. */
	raw?: unknown;
};

/** Ties a login to what the caller knows it by. */
export interface LoginIdentity {
	account: string;
	loginId: string;
}

/** Nothing more comes of that QR code. */
export const isOver = ({ status }: LoginResult): boolean =>
	status === 'expired' || status === 'failed';

/**
 * Reads the answer of any confirm call (open: 第四步：确认登录, wkteam: zhi-xing-wei-xin-deng-lu).
 *
 * @throws GatewayRefusedError when the gateway complains about the call itself, not the login
 */
export function readLogin(
	envelope: Envelope,
	identity: LoginIdentity,
	pendingIn: (profile: JsonObject) => 'waitingForScan' | 'scanned' | undefined,
): LoginResult {
	const { code, message, data } = unnested(envelope);
	const profile = isObject(data) ? data : {};
	if (code === STEP_NEEDED) {
		const verificationUrl = textOf(profile.url);
		return notLoggedIn(identity, 'verificationRequired', message, { verificationUrl });
	}
	if (code !== SUCCESS) return notLoggedIn(identity, refusalStatus(code, message), message);
	const pending = pendingIn(profile);
	if (textOf(profile.wcId) !== '' && !pending) return loggedIn(identity, profile);
	const picture = textOf(profile.smallHeadImgUrl) !== '' ? 'scanned' : 'waitingForScan';
	return notLoggedIn(identity, pending ?? picture, '', seen(profile));
}

export function loggedIn(identity: LoginIdentity, profile: JsonObject): LoginResult {
	const { wcId, wId, ...rest } = seen(profile);
	return {
		loggedIn: true,
		status: 'loggedIn',
		...identity,
		...(wcId !== undefined && { wcId }),
		...(wId !== undefined && { wId }),
		...rest,
	};
}

export function notLoggedIn(
	identity: LoginIdentity,
	status: Exclude<LoginStatus, 'loggedIn'>,
	message = '',
	more: Partial<LoginResult> = {},
): LoginResult {
	return { loggedIn: false, status, ...identity, ...more, ...(message !== '' && { message }) };
}

/** wkteam: a second login may wrap its refusal inside a successful answer; the inner one decides. */
function unnested(envelope: Envelope): Envelope {
	const { data } = envelope;
	if (envelope.code !== SUCCESS || !isObject(data) || textOf(data.code) === '') return envelope;
	return {
		code: textOf(data.code),
		message: textOf(data.message) || textOf(data.msg),
		data: data.data ?? null,
	};
}

/** The profile fields that are filled; before the scan both gateways send them empty. */
function seen(profile: JsonObject): Partial<LoginResult> {
	const texts = {
		wcId: textOf(profile.wcId),
		wId: textOf(profile.wId),
		nickName: textOf(profile.nickName),
		wechatNumber: textOf(profile.wAccount),
		avatarUrl: textOf(profile.headUrl) || textOf(profile.smallHeadImgUrl),
	};
	const places = { country: textOf(profile.country), city: textOf(profile.city) };
	const filled = (entries: Record<string, string>) =>
		Object.fromEntries(Object.entries(entries).filter(([, text]) => text !== ''));
	const sex = textOf(profile.sex);
	return { ...filled(texts), ...(sex !== '' && { sex: Number(sex) }), ...filled(places) };
}

/** Neither gateway has a code for why a login did not happen; its sentence tells. */
function refusalStatus(code: string, message: string): Exclude<LoginStatus, 'loggedIn'> {
	if (/(二维码|登录信息).*不存在/.test(message)) return 'expired';
	if (/参数|不存在|不能为空|missing|invalid param|does ?n.t exist|not exist/i.test(message)) {
		throw new GatewayRefusedError(code, message, `The gateway answered with code ${code}.`);
	}
	if (/验证码错误|code.*(wrong|incorrect)/i.test(message)) return 'failed';
	if (/验证码|verification code/i.test(message)) return 'verificationCodeRequired';
	if (/取消|拒绝|cancel|refuse|declin/i.test(message)) return 'failed';
	if (/过期|失效|超时|重新获取|expired|time.?out/i.test(message)) return 'expired';
	return 'failed';
}

export type QrCodeResult = {
	account: string;
	loginId: string;
	status: 'waitingForScan';
	qrCodeUrl: string;
};
