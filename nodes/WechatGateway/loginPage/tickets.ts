import { createHmac, timingSafeEqual } from 'node:crypto';

/** Names the QR code that a page shows. The pages carry it, as a waiting execution cannot be changed. */
export interface Ticket {
	/** 0 for the QR code of the workflow, then counted up. */
	number: number;
	/** When it was issued, in milliseconds since 1970; 0 for the QR code of the workflow. */
	at: number;
	loginId: string;
	qrCodeUrl: string;
}

const signature = (text: string, key: string): string =>
	createHmac('sha256', key).update(text).digest('base64url');

export function sealed({ number, at, loginId, qrCodeUrl }: Ticket, key: string): string {
	const text = Buffer.from(JSON.stringify([number, at, loginId, qrCodeUrl])).toString('base64url');
	return `${text}.${signature(text, key)}`;
}

/** The ticket, if it is one of ours: who holds the link must not point n8n at another login or address. */
export function unsealed(seal: string, key: string): Ticket | undefined {
	const [text = '', given = ''] = seal.split('.');
	const right = Buffer.from(signature(text, key));
	const found = Buffer.from(given);
	if (found.length !== right.length || !timingSafeEqual(found, right)) return undefined;
	const [number, at, loginId, qrCodeUrl] = JSON.parse(
		Buffer.from(text, 'base64url').toString(),
	) as [number, number, string, string];
	return { number, at, loginId, qrCodeUrl };
}
