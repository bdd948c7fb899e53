import type { IExecuteFunctions } from 'n8n-workflow';
import type { QrCodeMemory, RememberedQrCode } from '../../gateway';
import { QrCodeClaims } from './qrCodeClaims';

const FORGET_AFTER_MS = 10 * 60 * 1000;
/** Far more than are logged in within that time. */
const MOST = 1000;

/** What this process has given out, by gateway and account, the oldest first; whatever the workflow. */
const inProcess = new Map<string, RememberedQrCode>();

/**
 * Remembers QR codes in two places. This process knows which one it was, over all its executions. n8n's
 * database knows for each node that there was one, whichever process gave it out.
 *
 * @param gatewayAt the base URL: the same account elsewhere is another one
 */
export function qrCodeMemory(
	context: Pick<IExecuteFunctions, 'helpers'>,
	gatewayAt: string,
): QrCodeMemory {
	const claims = new QrCodeClaims(context, gatewayAt);
	const keyOf = (account: string) => JSON.stringify([gatewayAt, account]);
	return {
		get: (account) => inProcess.get(keyOf(account)),
		set(account, qrCode) {
			const now = Date.now();
			inProcess.delete(keyOf(account));
			for (const [key, { at }] of inProcess) {
				if (now - at > FORGET_AFTER_MS || inProcess.size >= MOST) inProcess.delete(key);
			}
			inProcess.set(keyOf(account), qrCode);
		},
		async forget(account, seconds) {
			const { at = Date.now() } = inProcess.get(keyOf(account)) ?? {};
			inProcess.delete(keyOf(account));
			await claims.release(account, seconds, at);
		},
		claim: async (account, seconds) => await claims.claim(account, seconds),
	};
}
