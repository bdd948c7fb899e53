import type { QrCodeMemory, RememberedQrCode } from '../../../gateway';

type Claim = Awaited<ReturnType<QrCodeMemory['claim']>>;

/** Remembers QR codes as long as the test runs. */
export class MapMemory implements QrCodeMemory {
	/** What other processes have left. */
	elsewhere: Claim = 'free';
	/** Accounts whose QR code is on its way or may be scanned. */
	readonly claimed = new Set<string>();
	private readonly qrCodes = new Map<string, RememberedQrCode>();

	get(account: string): RememberedQrCode | undefined {
		return this.qrCodes.get(account);
	}

	set(account: string, qrCode: RememberedQrCode): void {
		this.qrCodes.set(account, qrCode);
	}

	async forget(account: string): Promise<void> {
		this.qrCodes.delete(account);
		this.claimed.delete(account);
		await Promise.resolve();
	}

	async claim(account: string): Promise<Claim> {
		if (this.elsewhere !== 'taken') this.claimed.add(account);
		return await Promise.resolve(this.elsewhere);
	}
}
