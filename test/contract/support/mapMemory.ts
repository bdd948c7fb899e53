import type { QrCodeMemory, RememberedQrCode } from '../../../gateway';

/** Remembers QR codes as long as the test runs. */
export class MapMemory implements QrCodeMemory {
	private readonly qrCodes = new Map<string, RememberedQrCode>();

	get(account: string): RememberedQrCode | undefined {
		return this.qrCodes.get(account);
	}

	set(account: string, qrCode: RememberedQrCode | undefined): void {
		if (qrCode === undefined) this.qrCodes.delete(account);
		else this.qrCodes.set(account, qrCode);
	}
}
