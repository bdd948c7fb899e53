import type { Response } from 'express';

/** An error that n8n itself answers with. */
export class HttpError extends Error {
	constructor(
		readonly status: number,
		message: string,
	) {
		super(message);
	}
}

/** n8n sends a text as it is, anything else as JSON (webhook-request-handler.js, 2.41). */
export function reply(response: Response, body: unknown, status = 200): void {
	response.locals.sentByN8n = true;
	response.status(status);
	if (typeof body === 'string') response.send(body);
	else response.json(body);
}

/** n8n's error page; only errors of its own keep their status (http-error-serializers.js, 2.41). */
export function replyError(response: Response, error: Error): void {
	const { status, code } =
		error instanceof HttpError
			? { status: error.status, code: error.status }
			: { status: 500, code: 0 };
	reply(response, { code, message: error.message }, status);
}
