import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * Names the QR code that a page shows, and counts what was tried. The pages carry it, as a waiting
 * execution cannot be changed.
 */
export interface Ticket {
	/** When the QR code was issued, in milliseconds since 1970; 0 for the QR code of the workflow. */
	at: number;
	loginId: string;
	qrCodeUrl: string;
	/** How often another QR code was asked for with this link, whatever came of it. */
	tried: number;
	/** How many verification codes were handed in for this QR code. */
	codes: number;
	/** Until when the gateway wants to be left alone, in milliseconds since 1970. */
	restUntil: number;
}

const signature = (text: string, key: string): string =>
	createHmac('sha256', key).update(text).digest('base64url');

export function sealed(ticket: Ticket, key: string): string {
	const { at, loginId, qrCodeUrl, tried, codes, restUntil } = ticket;
	const content = JSON.stringify([at, loginId, qrCodeUrl, tried, codes, restUntil]);
	const text = Buffer.from(content).toString('base64url');
	return `${text}.${signature(text, key)}`;
}

/** The ticket, if it is one of ours: who holds the link must not point n8n at another login or address. */
export function unsealed(seal: string, key: string): Ticket | undefined {
	const [text = '', given = ''] = seal.split('.');
	const right = Buffer.from(signature(text, key));
	const found = Buffer.from(given);
	if (found.length !== right.length || !timingSafeEqual(found, right)) return undefined;
	const [at, loginId, qrCodeUrl, tried, codes, restUntil] = JSON.parse(
		Buffer.from(text, 'base64url').toString(),
	) as [number, string, string, number, number, number];
	return { at, loginId, qrCodeUrl, tried, codes, restUntil };
}
