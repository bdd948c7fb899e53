import { expectSuccess } from '../wire/envelope';
import type { Call } from '../operation/call';
import { isObject, textOf, type JsonObject } from '../wire/values';
import { confirm } from './confirm';
import type { LoginResult } from './result';
import type { LoginWay } from './way';

/**
 * wkteam, 账号密码登录: the first call gives a QR code for the account's own phone, the second, with
 * the wId of the first, waits for the login.
 */
export async function logInWithPassword(
	call: Call,
	way: LoginWay,
): Promise<LoginResult | JsonObject> {
	if (call.text('loginId') !== '') {
		const message = 'Nobody scanned and confirmed in time.';
		return await confirm(call, way, { silence: { status: 'timedOut', message }, watch: true });
	}
	const data = expectSuccess(await call.send());
	const { wId, base64 } = isObject(data) ? data : {};
	return {
		account: call.text('account'),
		loginId: textOf(wId),
		status: 'waitingForScan',
		base64: textOf(base64),
	};
}
