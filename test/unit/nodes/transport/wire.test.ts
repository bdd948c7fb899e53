import { Readable } from 'node:stream';
import {
	AnswerTooLargeError,
	GatewayError,
	TimedOutError,
	UnreachableError,
	type HttpRequest,
} from '../../../../gateway';
import { responseOf, unansweredBecause, wireOptions } from '../../../../nodes/transport/wire';

const url = 'http://gw.example:9899/open/isOnline';
const because = (reason: unknown) => unansweredBecause(reason, { url });
const failing = (code: string, more: object = {}) =>
	Object.assign(new Error(`with the token tok-123`), { code, ...more });

describe('Why no answer came', () => {
	it.each([
		['ECONNREFUSED', 'nothing listens there'],
		['ENOTFOUND', 'there is no such host'],
		['EAI_AGAIN', 'the name of the host could not be looked up'],
		['EHOSTUNREACH', 'there is no way to the host'],
		['ENETUNREACH', 'there is no way to the network'],
		['EPROTO', 'it does not speak HTTPS'],
		['ERR_INVALID_URL', 'the address is malformed'],
		['CERT_HAS_EXPIRED', 'its certificate has expired'],
		['DEPTH_ZERO_SELF_SIGNED_CERT', 'its certificate is self-signed'],
		['SELF_SIGNED_CERT_IN_CHAIN', 'its certificate is self-signed'],
		['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'its certificate cannot be verified'],
		['ERR_TLS_CERT_ALTNAME_INVALID', 'its certificate is for another host'],
	])('%s: nothing was done, because %s', (code, why) => {
		const error = because(failing(code));
		expect(error).toBeInstanceOf(UnreachableError);
		expect(error).toMatchObject({
			message: `The gateway at gw.example:9899 cannot be reached: ${why}.`,
			hint: 'Check Base URL in the credential and whether n8n may reach that host.',
			mayHaveArrived: false,
		});
	});

	it('a connection that is not taken in time: nothing was done', () => {
		expect(because(failing('ETIMEDOUT', { syscall: 'connect' }))).toMatchObject({
			name: 'UnreachableError',
			message:
				'The gateway at gw.example:9899 cannot be reached: the connection was not accepted in time.',
			mayHaveArrived: false,
		});
	});

	it.each(['ECONNABORTED', 'ETIMEDOUT'])('%s: it took too long', (code) => {
		const error = because(failing(code));
		expect(error).toBeInstanceOf(TimedOutError);
		expect(error).toMatchObject({
			message: 'The gateway at gw.example:9899 did not answer in time.',
			hint: 'It may have carried the call out all the same: look before you repeat it.',
		});
	});

	it.each([
		failing('ECONNRESET'),
		failing('EPIPE'),
		failing('constructor'),
		new Error('x'),
		'x',
		null,
	])('anything else (%p): it may have been done', (reason) => {
		expect(because(reason)).toMatchObject({
			name: 'UnreachableError',
			message: 'The connection to the gateway at gw.example:9899 was lost before it answered.',
			hint: 'It may have carried the call out all the same: look before you repeat it.',
			mayHaveArrived: true,
		});
	});

	it('is found however often it was wrapped', () => {
		const wrapped = new Error('n8n', {
			cause: new Error('axios', { cause: failing('ENOTFOUND') }),
		});
		expect(because(wrapped).message).toContain('there is no such host');
	});

	it('is found in an error that wraps itself', () => {
		const circular = new Error('x');
		circular.cause = circular;
		expect(because(circular)).toBeInstanceOf(UnreachableError);
	});

	it.each([
		Object.assign(new Error('blocked'), { constructor: class SsrfBlockedIpError {} }),
		new Error('wrapped', { cause: new Error('Domain not allowed: gw.example') }),
	])('n8n may not allow the host: %p', (reason) => {
		expect(because(reason)).toMatchObject({
			name: 'UnreachableError',
			message: 'n8n does not allow calls to gw.example:9899.',
			hint: 'Whoever runs n8n can allow that host: see N8N_SSRF_ALLOWED_HOSTNAMES, and Allowed Domains in the credential.',
			mayHaveArrived: false,
		});
	});

	it('what somebody else says of a domain is no word of n8n', () => {
		expect(because(new Error('It says: domain not allowed'))).toMatchObject({
			mayHaveArrived: true,
		});
	});

	it('is told without the original, which holds the request with the token', () => {
		const error = because(
			failing('ECONNRESET', { config: { headers: { Authorization: 'tok-123' } } }),
		);
		expect(error).toBeInstanceOf(GatewayError);
		expect(`${JSON.stringify(error)} ${error.message} ${error.hint}`).not.toContain('tok-123');
		expect(error.cause).toBeUndefined();
	});
});

describe('A request in n8n’s form', () => {
	const request: HttpRequest = {
		method: 'POST',
		url,
		headers: { 'Content-Type': 'application/json' },
		body: '{}',
		timeoutMs: 230_000,
	};

	it('takes every status for an answer, follows no redirect and waits as long as it must', () => {
		expect(wireOptions(request)).toEqual({
			method: 'POST',
			url,
			headers: { 'Content-Type': 'application/json' },
			body: '{}',
			timeout: 230_000,
			encoding: 'stream',
			json: false,
			returnFullResponse: true,
			ignoreHttpStatusErrors: true,
			disableFollowRedirect: true,
		});
	});

	it('carries bytes as they are, and nothing of the memory around them', () => {
		const around = new Uint8Array([1, 2, 3, 4, 5]);
		const { body } = wireOptions({ ...request, body: around.subarray(1, 3) });
		expect(body).toEqual(Buffer.from([2, 3]));
		expect(Buffer.isBuffer(body)).toBe(true);
	});

	it('has no body when there is none', () => {
		const { body: _, ...bare } = request;
		expect('body' in wireOptions(bare)).toBe(false);
	});

	it('is a fresh one each time, because n8n changes it', () => {
		const first = wireOptions(request);
		Object.assign(first.headers ?? {}, { Authorization: 'tok' });
		expect(wireOptions(request).headers).toEqual({ 'Content-Type': 'application/json' });
		expect(request.headers).toEqual({ 'Content-Type': 'application/json' });
	});

	it('is answered by status, headers and text', async () => {
		const body = Readable.from([Buffer.from('n'), Buffer.from('o')]);
		const headers = { 'Content-Type': 'text/plain' };
		expect(await responseOf({ statusCode: 503, headers, body })).toEqual({
			status: 503,
			headers: { 'content-type': 'text/plain' },
			text: 'no',
		});
	});

	it('is answered in the characters that the answer names', async () => {
		const body = Readable.from([Buffer.from([0xd6, 0xd0, 0xce, 0xc4])]);
		const headers = { 'content-type': 'text/plain; charset=GBK' };
		const { text } = await responseOf({ statusCode: 200, headers, body });
		expect(text).toBe('中文');
	});

	it('is answered by 16 MB at most, and the connection closed before the rest', async () => {
		const piece = Buffer.alloc(1024 * 1024, ' ');
		const exactly = Readable.from(Array.from({ length: 16 }, () => piece));
		const { text } = await responseOf({ statusCode: 200, headers: {}, body: exactly });
		expect(text).toHaveLength(16 * piece.length);

		const endless = new Readable({ read: () => endless.push(piece) && undefined });
		const read = responseOf({ statusCode: 200, headers: {}, body: endless });
		await expect(read).rejects.toEqual(new AnswerTooLargeError(16 * piece.length));
		expect(endless.destroyed).toBe(true);
	});
});
