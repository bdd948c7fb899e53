/** An HTTP answer other than the vendors' usual 200. */
export interface HttpAnswer {
	status: number;
	body: unknown;
	headers?: Record<string, string>;
}

/**
 * How a bad token is answered. No manual says; clients report HTTP errors as well as codes.
 * `code`: HTTP 200 with code "1001"; `numericCode`: HTTP 200 with the number 401.
 */
export type RefusalForm = 'code' | 'numericCode' | 'http401' | 'http403';

const reasons: Record<number, string> = {
	400: 'Bad Request',
	401: 'Unauthorized',
	403: 'Forbidden',
	404: 'Not Found',
	405: 'Method Not Allowed',
	413: 'Payload Too Large',
	415: 'Unsupported Media Type',
	500: 'Internal Server Error',
};

/** The error page of Spring Boot, on which both vendors' servers are taken to run. */
export function springError(status: number, path: string, now: number): HttpAnswer {
	const timestamp = new Date(now).toISOString().replace('Z', '+00:00');
	return { status, body: { timestamp, status, error: reasons[status] ?? 'Error', path } };
}

export function tokenRefusal(form: RefusalForm, path: string, now: number): HttpAnswer {
	const message = 'Authorization无效，请重新获取';
	switch (form) {
		case 'code':
			return { status: 200, body: { code: '1001', message, data: null } };
		case 'numericCode':
			return { status: 200, body: { code: 401, message, data: null } };
		case 'http401':
			return springError(401, path, now);
		case 'http403':
			return springError(403, path, now);
	}
}
