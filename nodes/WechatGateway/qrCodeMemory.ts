import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import type { QrCodeMemory, RememberedQrCode } from '../../gateway';

const FORGET_AFTER_MS = 10 * 60 * 1000;

/** Keeps the QR codes in the workflow's static data: n8n saves these for workflows that are published. */
export function qrCodeMemory(context: IExecuteFunctions): QrCodeMemory {
	const data = context.getWorkflowStaticData('node');
	const all = () => (data.qrCodes ?? {}) as Record<string, RememberedQrCode>;
	return {
		get: (account) => all()[account],
		set(account, qrCode) {
			const now = Date.now();
			const others = Object.entries(all()).filter(
				([name, { at }]) => name !== account && now - at < FORGET_AFTER_MS,
			);
			const kept = qrCode === undefined ? others : [...others, [account, qrCode]];
			data.qrCodes = Object.fromEntries(kept) as IDataObject;
		},
	};
}
