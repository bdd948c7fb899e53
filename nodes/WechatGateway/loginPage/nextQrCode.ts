import {
	attempt,
	catalogue,
	QrCodeInUseError,
	type GatewayClient,
	type JsonObject,
	type LoginResult,
	type QrCodeResult,
} from '../../../gateway';
import type { Newest } from './newest';
import type { Outcome } from './pace';
import { fetchInline } from './picture';

const GET_QR_CODE = catalogue.login.operations.getQrCode;

/**
 * Another QR code by Get QR Code, in the same way as the first and with all its guards.
 *
 * @param last how the login with the QR code before stands
 * @returns the QR code, or only what the guards found: a login, or somebody who is scanning
 */
export async function nextQrCode(
	client: GatewayClient,
	recipe: JsonObject,
	number: number,
	last: LoginResult,
): Promise<{ outcome: Outcome; newest?: Newest }> {
	const input = { ...recipe, checkOnlineFirst: true };
	const given = await attempt(
		async () => (await client.execute(GET_QR_CODE, input)) as QrCodeResult | LoginResult,
	);
	if (given.reason instanceof QrCodeInUseError) {
		const { account, loginId } = last;
		return { outcome: { value: { loggedIn: false, status: 'scanned', account, loginId } } };
	}
	if (given.reason) return { outcome: given };
	if (!('qrCodeUrl' in given.value)) return { outcome: { value: given.value } };
	const { loginId, qrCodeUrl } = given.value;
	const { clock, transport } = client.surroundings;
	const ticket = { number, at: clock.now(), loginId, qrCodeUrl };
	const qrCode = await fetchInline(transport, qrCodeUrl);
	const value: LoginResult = {
		loggedIn: false,
		status: 'waitingForScan',
		account: last.account,
		loginId,
	};
	return { outcome: { value }, newest: { ticket, qrCode } };
}
