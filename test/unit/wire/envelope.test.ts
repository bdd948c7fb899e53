import fc from 'fast-check';
import { expectSuccess, mayMeanToken, readEnvelope } from '../../../gateway/wire/envelope';
import { GatewayError, TokenRefusedError } from '../../../gateway/wire/errors';
import { refusalOf } from '../support/refusal';

const answer = (body: unknown, status = 200) => ({
	status,
	headers: {},
	text: typeof body === 'string' ? body : JSON.stringify(body),
});

describe('The envelope of an answer', () => {
	it('has its code as text, its sentence and its data', () => {
		expect(readEnvelope(answer({ code: 1000, message: ' 成功 ', data: [1] }))).toEqual({
			code: '1000',
			message: '成功',
			data: [1],
		});
	});

	it('may call its sentence "msg"', () => {
		expect(readEnvelope(answer({ code: '1001', message: null, msg: '失败' }))).toEqual({
			code: '1001',
			message: '失败',
			data: null,
		});
	});

	it.each([[null], [''], [' '], [{}], [undefined]])('has no data when they are %j', (data) => {
		expect(readEnvelope(answer({ code: '1000', message: '', data })).data).toBeNull();
	});

	it.each([[0], [false], [[]], ['x'], [{ a: null }]])('keeps the data %j', (data) => {
		expect(readEnvelope(answer({ code: '1000', message: '', data })).data).toEqual(data);
	});

	it('may come with a byte order mark or blanks around it', () => {
		expect(readEnvelope(answer('\uFEFF {"code":"1000"}\n')).code).toBe('1000');
	});

	it('keeps long ids', () => {
		const text = '{"code":"1000","data":{"newMsgId":1234567890123456789}}';
		expect(readEnvelope(answer(text)).data).toEqual({ newMsgId: '1234567890123456789' });
	});

	it.each([
		'Authorization无效，请重新获取',
		'token expired',
		'Invalid Token',
		'接口凭证已失效',
		'令牌错误',
		'鉴权失败',
		'未授权',
		'认证信息有误',
	])('refuses the token by saying "%s"', (message) => {
		expect(() => readEnvelope(answer({ code: '1001', message }))).toThrow(TokenRefusedError);
	});

	it.each(['用户取消授权', '人脸认证失败', '请在手机上完成安全认证信息'])(
		'does not take "%s" for a refused token when the call is about a login',
		(message) => {
			const told = readEnvelope(answer({ code: '1001', message }), { speaksOfLogin: true });
			expect(told).toEqual({ code: '1001', message, data: null });
		},
	);

	it.each([
		['请先登录', true],
		['登录已失效，请重新登录', true],
		['登录状态已经失效', true],
		['身份信息校验已过期', true],
		['please log in again', true],
		['please login again', true],
		['用户未登录', true],
		['身份验证失败', true],
		['session expired', true],
		['余额不足', false],
	])('may mean the token by saying "%s": %j', (message, may) => {
		expect(mayMeanToken({ code: '1001', message, data: null })).toBe(may);
		expect(mayMeanToken({ code: '1000', message, data: null })).toBe(false);
		expect(mayMeanToken({ code: '200', message, data: null })).toBe(false);
	});

	it('may mean the token by what it says in its first thousand characters', () => {
		const message = (before: number) => `${'x'.repeat(before)}session`;
		expect(mayMeanToken({ code: '1001', message: message(993), data: null })).toBe(true);
		expect(mayMeanToken({ code: '1001', message: message(994), data: null })).toBe(false);
	});

	it.each([
		['401', 'Sorry', 'Sorry'],
		['401', '', 'code 401'],
		[403, 'Sorry', 'Sorry'],
		[403, ' ', 'code 403'],
	])('refuses the token by code %p and "%s"', (code, message, said) => {
		expect(refusalOf(() => readEnvelope(answer({ code, message })))).toMatchObject({
			name: 'TokenRefusedError',
			message: `The gateway does not accept the token: ${said}`,
		});
	});

	it.each([
		'二维码已过期',
		'登录信息已失效，请重新扫码',
		'登录超时，二维码已过期，请重新获取',
		'请输入验证码',
		'tokens are not enough',
		'用户取消登录',
	])('does not refuse the token by saying "%s"', (message) => {
		expect(readEnvelope(answer({ code: '1001', message })).message).toBe(message);
	});

	it('of a success refuses nothing, whatever it says', () => {
		expect(readEnvelope(answer({ code: '1000', message: 'token ok' })).code).toBe('1000');
		expect(readEnvelope(answer({ code: '200', message: 'token ok' })).code).toBe('200');
	});

	it.each([401, 403])(
		'refuses the token by HTTP %i, with the sentence that comes along',
		(status) => {
			expect(refusalOf(() => readEnvelope(answer({ message: 'bad key' }, status)))).toEqual({
				name: 'TokenRefusedError',
				message: 'The gateway does not accept the token: bad key',
				hint: 'Open the credential, enter a current token (or user name and password) and test it.',
			});
			expect(() => readEnvelope(answer('<html>', status))).toThrow(`HTTP ${status}`);
		},
	);
});

describe('An answer that is no envelope', () => {
	const address = 'Check that Base URL is the gateway itself, not its web console or a proxy.';
	const prefix =
		'Check Gateway and Base URL in the credential: the vendor may have given you a path prefix.';
	const form =
		'Check Gateway and Base URL in the credential: the other gateway wants calls in another form.';
	const later =
		'Try again in a minute. If it stays so, ask the vendor whether the gateway is in maintenance.';
	const pauses = 'Wait a minute and put pauses between the calls.';

	it.each([
		[200, '', 'The gateway sent an empty answer.', address],
		[200, ' \n', 'The gateway sent an empty answer.', address],
		[299, ' <html>', 'A web page answered instead of the gateway.', address],
		[200, '{"code":', 'The answer is not complete JSON.', 'Try again; it may have been cut off.'],
		[200, '[]', 'The answer has no "code", so it is not a gateway\'s.', address],
		[200, '{"code":" "}', 'The answer has no "code", so it is not a gateway\'s.', address],
		[400, '', 'The gateway turned the call down (HTTP 400).', form],
		[404, '', 'The gateway does not know this path (HTTP 404).', prefix],
		[405, '{}', 'The gateway does not know this path (HTTP 405).', prefix],
		[418, 'x', 'The gateway turned the call down (HTTP 418).', form],
		[429, '', 'The gateway wants fewer calls (HTTP 429).', pauses],
		[499, '', 'The gateway turned the call down (HTTP 499).', form],
		[500, '', 'The gateway could not handle the call (HTTP 500).', later],
		[502, '<html>', 'The gateway could not handle the call (HTTP 502).', later],
	])('with HTTP %i and %j says what may be wrong', (status, text, message, hint) => {
		expect(refusalOf(() => readEnvelope(answer(text, status)))).toEqual({
			name: 'NotGatewayAnswerError',
			status,
			message,
			hint,
		});
	});

	it.each([
		[300, 'https://other.example/login?next=1', 'other.example'],
		[302, '/login', 'another path'],
		[399, undefined, 'another address'],
	])('with HTTP %i to %s says where the token was not sent', (status, location, target) => {
		const response = { status, headers: { location }, text: '' };
		expect(refusalOf(() => readEnvelope(response))).toEqual({
			name: 'NotGatewayAnswerError',
			status,
			message: `The gateway redirects to ${target} (HTTP ${status}); the token was not sent there.`,
			hint: 'If that is the right gateway, put its address into Base URL.',
		});
	});
});

describe('Any answer at all', () => {
	const isEnvelopeOrGatewayError = (status: number, text: string) => {
		try {
			const envelope = readEnvelope({ status, headers: {}, text });
			expect(Object.keys(envelope)).toEqual(['code', 'message', 'data']);
			expect(envelope.code).not.toBe('');
		} catch (error) {
			expect(error).toBeInstanceOf(GatewayError);
		}
	};
	const status = fc.integer({ min: 100, max: 599 });

	it('that is bytes is an envelope or one of our errors', () => {
		fc.assert(
			fc.property(status, fc.uint8Array(), (code, bytes) =>
				isEnvelopeOrGatewayError(code, Buffer.from(bytes).toString('utf8')),
			),
		);
	});

	it('that is JSON is an envelope or one of our errors', () => {
		fc.assert(fc.property(status, fc.json(), isEnvelopeOrGatewayError));
	});

	it('that looks like an envelope is one, or one of our errors', () => {
		const envelope = fc.record(
			{ code: fc.anything(), message: fc.anything(), msg: fc.anything(), data: fc.anything() },
			{ requiredKeys: [] },
		);
		const written = envelope
			.filter((value) => {
				try {
					return JSON.stringify(value) !== undefined;
				} catch {
					return false;
				}
			})
			.map((value) => JSON.stringify(value));
		fc.assert(fc.property(status, written, isEnvelopeOrGatewayError));
	});

	it('is none when it nests deeper than whoever writes it down again could follow', () => {
		const nested = (levels: number) =>
			answer(`{"code":"1000","data":${'['.repeat(levels)}${']'.repeat(levels)}}`);
		expect(readEnvelope(nested(99)).code).toBe('1000');
		expect(refusalOf(() => readEnvelope(nested(100)))).toEqual({
			name: 'NotGatewayAnswerError',
			status: 200,
			message: 'The answer nests deeper than 100 levels.',
			hint: 'Check that Base URL is the gateway itself, not its web console or a proxy.',
		});
	});

	it('nested as deep as it likes is an envelope or one of our errors', () => {
		isEnvelopeOrGatewayError(200, '['.repeat(200_000));
		isEnvelopeOrGatewayError(
			200,
			`{"code":"1000","data":${'['.repeat(5_000)}${']'.repeat(5_000)}}`,
		);
	});
});

describe('Success', () => {
	it('gives the data', () => {
		expect(expectSuccess({ code: '1000', message: '', data: { a: 1 } })).toEqual({ a: 1 });
	});

	it.each(['1001', '200', '', '01000'])('is not code "%s"', (code) => {
		expect(refusalOf(() => expectSuccess({ code, message: '失败', data: null }))).toEqual({
			name: 'GatewayRefusedError',
			code,
			message: '失败',
			hint: `The gateway answered with code ${code}.`,
		});
	});

	it('is not there without a reason either', () => {
		expect(refusalOf(() => expectSuccess({ code: '1001', message: '', data: null }))).toEqual({
			name: 'GatewayRefusedError',
			code: '1001',
			message: 'The gateway refused without a reason (code 1001).',
			hint: 'The gateway answered with code 1001.',
		});
	});
});
