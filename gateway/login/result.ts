import { STEP_NEEDED, SUCCESS, type Envelope } from '../wire/envelope';
import { isObject, textOf, type JsonObject } from '../wire/values';
import { readRefusal } from './refusal';

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
	/** The sentence warns of a risk for the account: another QR code now would add to it. */
	riskWarning?: true;
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
	if (code !== SUCCESS) {
		const { status, ...warning } = readRefusal(code, message);
		return notLoggedIn(identity, status, message, warning);
	}
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

export type QrCodeResult = {
	account: string;
	loginId: string;
	status: 'waitingForScan';
	qrCodeUrl: string;
	/** What is not known of other QR codes for the account. */
	message?: string;
};
