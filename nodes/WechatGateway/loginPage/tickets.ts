import { createHmac, timingSafeEqual } from 'node:crypto';

/** Names the QR code that a page shows. The pages carry it, as a waiting execution cannot be changed. */
export interface Ticket {
	/** 0 for the QR code of the workflow, then counted up. */
	number: number;
	loginId: string;
	qrCodeUrl: string;
}

const signature = (text: string, key: string): string =>
	createHmac('sha256', key).update(text).digest('base64url');

export function sealed({ number, loginId, qrCodeUrl }: Ticket, key: string): string {
	const text = Buffer.from(JSON.stringify([number, loginId, qrCodeUrl])).toString('base64url');
	return `${text}.${signature(text, key)}`;
}

/** The ticket, if it is one of ours: who holds the link must not point n8n at another login or address. */
export function unsealed(seal: string, key: string): Ticket | undefined {
	const [text = '', given = ''] = seal.split('.');
	const right = Buffer.from(signature(text, key));
	const found = Buffer.from(given);
	if (found.length !== right.length || !timingSafeEqual(found, right)) return undefined;
	const [number, loginId, qrCodeUrl] = JSON.parse(Buffer.from(text, 'base64url').toString()) as [
		number,
		string,
		string,
	];
	return { number, loginId, qrCodeUrl };
}
