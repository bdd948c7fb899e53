import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import type { QrCodeMemory, RememberedQrCode } from '../../gateway';

const FORGET_AFTER_MS = 10 * 60 * 1000;
/** Far more than are logged in within that time. */
const MOST = 1000;

/** What this process has given out, by gateway and account, the oldest first; whatever the workflow. */
const inProcess = new Map<string, RememberedQrCode>();

/**
 * Remembers QR codes in two places. This process knows them at once and over all its executions, so a
 * worker gives out no second one. The workflow's static data keep them over a restart of n8n in regular
 * mode, where n8n saves them as an execution ends that a trigger started; a worker is given none.
 * Nothing is known of what another process gave out.
 *
 * @param gatewayAt the base URL: the same account elsewhere is another one
 */
export function qrCodeMemory(context: IExecuteFunctions, gatewayAt: string): QrCodeMemory {
	const data = context.getWorkflowStaticData('node');
	const stored = () => (data.qrCodes ?? {}) as Record<string, RememberedQrCode>;
	const keyOf = (account: string) => JSON.stringify([gatewayAt, account]);
	return {
		get(account) {
			const [here, there] = [inProcess.get(keyOf(account)), stored()[account]];
			// Another workflow may have given out a newer one.
			return here && there ? (here.at >= there.at ? here : there) : (here ?? there);
		},
		set(account, qrCode) {
			const now = Date.now();
			inProcess.delete(keyOf(account));
			for (const [key, { at }] of inProcess) {
				if (now - at > FORGET_AFTER_MS || inProcess.size >= MOST) inProcess.delete(key);
			}
			if (qrCode) inProcess.set(keyOf(account), qrCode);
			const others = Object.entries(stored()).filter(
				([name, { at }]) => name !== account && now - at < FORGET_AFTER_MS,
			);
			const kept = qrCode === undefined ? others : [...others, [account, qrCode]];
			data.qrCodes = Object.fromEntries(kept) as IDataObject;
		},
	};
}
