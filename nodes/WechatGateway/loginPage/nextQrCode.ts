import {
	attempt,
	catalogue,
	QrCodeInUseError,
	type GatewayClient,
	type JsonObject,
	type LoginResult,
	type QrCodeResult,
} from '../../../gateway';
import type { Outcome } from './pace';
import type { Ticket } from './tickets';

const GET_QR_CODE = catalogue.login.operations.getQrCode;

/** A QR code that was just given out. */
export type NewQrCode = Pick<Ticket, 'at' | 'loginId' | 'qrCodeUrl'>;

/**
 * Another QR code by Get QR Code, in the same way as the first and with all its guards.
 *
 * @param last how the login with the QR code before stands
 * @returns the QR code, or only what the guards found: a login, or somebody who is scanning
 */
export async function nextQrCode(
	client: GatewayClient,
	recipe: JsonObject,
	last: LoginResult,
): Promise<{ outcome: Outcome; qrCode?: NewQrCode }> {
	const input = { ...recipe, checkOnlineFirst: true };
	const given = await attempt(
		async () => (await client.execute(GET_QR_CODE, input)) as QrCodeResult | LoginResult,
	);
	const { account } = last;
	if (given.reason instanceof QrCodeInUseError) {
		const { loginId } = last;
		return { outcome: { value: { loggedIn: false, status: 'scanned', account, loginId } } };
	}
	if (given.reason) return { outcome: given };
	if (!('qrCodeUrl' in given.value)) return { outcome: { value: given.value } };
	const { loginId, qrCodeUrl } = given.value;
	const value: LoginResult = { loggedIn: false, status: 'waitingForScan', account, loginId };
	const at = client.surroundings.clock.now();
	return { outcome: { value }, qrCode: { at, loginId, qrCodeUrl } };
}
