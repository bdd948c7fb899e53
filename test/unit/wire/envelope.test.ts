import fc from 'fast-check';
import { expectSuccess, mayMeanToken, readEnvelope } from '../../../gateway/wire/envelope';
import {
	GatewayError,
	GatewayRefusedError,
	NotGatewayAnswerError,
	TokenRefusedError,
} from '../../../gateway/wire/errors';

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
		['用户未登录', true],
		['身份验证失败', true],
		['session expired', true],
		['余额不足', false],
	])('may mean the token by saying "%s": %j', (message, may) => {
		expect(mayMeanToken({ code: '1001', message, data: null })).toBe(may);
		expect(mayMeanToken({ code: '1000', message, data: null })).toBe(false);
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
			expect(() => readEnvelope(answer({ message: 'bad key' }, status))).toThrow(
				'The gateway does not accept the token: bad key',
			);
			expect(() => readEnvelope(answer('<html>', status))).toThrow(`HTTP ${status}`);
		},
	);
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
		expect(() => readEnvelope(nested(100))).toThrow(
			new NotGatewayAnswerError(200, 'The answer nests deeper than 100 levels.', ''),
		);
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
		expect(() => expectSuccess({ code, message: '失败', data: null })).toThrow(
			new GatewayRefusedError(code, '失败'),
		);
	});
});
