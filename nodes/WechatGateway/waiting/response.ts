import { randomBytes } from 'node:crypto';
import type { IWebhookFunctions } from 'n8n-workflow';

/** A new one for every document. */
export const newNonce = (): string => randomBytes(18).toString('base64url');

/** The page may run its own script and style and talk to n8n, and that is all. */
const policy = (nonce: string): string =>
	[
		"default-src 'none'",
		`script-src 'nonce-${nonce}'`,
		`style-src 'nonce-${nonce}'`,
		'img-src data:',
		"connect-src 'self'",
		"form-action 'self'",
		"base-uri 'none'",
		"frame-ancestors 'none'",
		// Cuts it off from n8n's own pages, which have the same address.
		'sandbox allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox',
	].join('; ');

type Response = ReturnType<IWebhookFunctions['getResponseObject']>;

/** The link is a key: it is neither kept nor passed on. */
export function secure(response: Response): Response {
	return response
		.setHeader('Cache-Control', 'no-store')
		.setHeader('Referrer-Policy', 'no-referrer')
		.setHeader('X-Content-Type-Options', 'nosniff')
		.setHeader('X-Robots-Tag', 'noindex, nofollow');
}

export function sendDocument(response: Response, html: string, nonce: string): void {
	secure(response)
		.setHeader('Content-Security-Policy', policy(nonce))
		.setHeader('X-Frame-Options', 'DENY')
		.type('html')
		.send(html);
}
