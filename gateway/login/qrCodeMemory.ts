/** A QR code that was given out for an account. */
export interface RememberedQrCode {
	loginId: string;
	/** Milliseconds since 1970. */
	at: number;
}

/** Keeps the last QR code of each account; the node puts it where n8n keeps a workflow's own data. */
export interface QrCodeMemory {
	get(account: string): RememberedQrCode | undefined;
	set(account: string, qrCode: RememberedQrCode | undefined): void;
}
