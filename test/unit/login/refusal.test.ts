import fc from 'fast-check';
import { open } from '../../../gateway/login/open';
import { readLogin } from '../../../gateway/login/result';
import { wkteam } from '../../../gateway/login/wkteam';
import { GatewayRefusedError } from '../../../gateway/wire/errors';
import { refusalOf } from '../support/refusal';

const identity = { account: 'acc', loginId: 'id' };
const refused = (message: string) =>
	readLogin({ code: '1001', message, data: null }, identity, open.pending);

/** The status that a sentence leads to; that of an error is 'error'. */
function statusOf(message: string): string {
	try {
		return refused(message).status;
	} catch (error) {
		expect(error).toBeInstanceOf(GatewayRefusedError);
		return 'error';
	}
}

const DEAD = ['失效', '过期', '超时'];
const MARKS = ['，', '。', '！', '；', ',', ''];
const speaksOfQrCode = (text: string) => /二维码|登[录陆]信息|qr ?code|login info/i.test(text);

/** Words that stand around in such sentences, without the QR code and what else decides. */
const filler = fc.constantFrom(
	...[
		'本次登录',
		'已',
		'请重新扫码',
		'你的微信',
		'身份',
		'二次登录',
		'请重新获取',
		'会话',
		'网络',
		'',
	],
);
const chinese = fc.array(filler, { maxLength: 6 }).map((words) => words.join(''));

describe('A refusal of a login', () => {
	it.each([
		['用户取消登录', 'failed'],
		['用户拒绝', 'failed'],
		['Login cancelled by user', 'failed'],
		['二维码已过期', 'expired'],
		['二维码不存在或已过期', 'expired'],
		['登录信息不存在，请重新扫码', 'expired'],
		['登录超时，二维码已过期，请重新获取', 'expired'],
		['登录信息已失效，请重新扫码', 'expired'],
		['已过期的二维码', 'expired'],
		['请重新获取登录二维码', 'expired'],
		['QR code expired', 'expired'],
		['The QR code has timed out.', 'expired'],
		['QR-code is invalid', 'expired'],
		['二维码无效，请刷新', 'expired'],
		['二維碼已過期，請重新取得', 'expired'],
		['二维码未过期，请等待扫码', 'failed'],
		['二维码即将失效', 'failed'],
		['请在二维码过期前扫码', 'failed'],
		['你已退出微信', 'failed'],
		['系统繁忙，暂时无法登录', 'failed'],
		['timeout', 'failed'],
		['二次登录超时，请重新扫码登录', 'failed'],
		['本次登录已失效，请重新扫描二维码', 'failed'],
		['登录已过期', 'failed'],
		['请在ipad上输入验证码', 'verificationCodeRequired'],
		['请输入验证码', 'verificationCodeRequired'],
		['为了帐号安全，请在手机上输入验证码', 'verificationCodeRequired'],
		['为了帐号安全，请填写手机收到的验证码', 'verificationCodeRequired'],
		['为了帐号安全，验证码已发送到手机', 'verificationCodeRequired'],
		['Please enter the verification code', 'verificationCodeRequired'],
		['For your security, enter the verification code', 'verificationCodeRequired'],
		['验证码错误', 'failed'],
		['The code is incorrect', 'failed'],
		['系统异常', 'failed'],
		['未知异常，请稍后再试', 'failed'],
		['失败', 'failed'],
		['', 'failed'],
	])('"%s" has the status %s', (message, status) => {
		expect(refused(message)).toEqual({
			loggedIn: false,
			status,
			...identity,
			...(message && { message }),
		});
	});

	it.each([
		'参数错误：deviceId',
		'设备不存在',
		'deviceId不能为空',
		'账号不能为空',
		'missing field wId',
		'wId does not exist',
	])('that is about the call itself is an error: "%s"', (message) => {
		expect(refusalOf(() => refused(message))).toMatchObject({
			name: 'GatewayRefusedError',
			message,
			hint: expect.stringMatching(/The gateway answered with code 1001\.$/) as string,
		});
	});

	it('is no expired QR code unless it speaks of that or of the login information', () => {
		const sentence = fc
			.tuple(
				fc.oneof(chinese, fc.string()),
				fc.constantFrom(...DEAD, 'expired', 'timeout', 'timed out'),
				fc.constantFrom(...MARKS),
				fc.oneof(chinese, fc.string()),
			)
			.map((parts) => parts.join(''))
			.filter((message) => !speaksOfQrCode(message));
		fc.assert(fc.property(sentence, (message) => statusOf(message) !== 'expired'));
	});

	it('is an expired QR code when it says so of that or of the login information', () => {
		const subject = fc.constantFrom('二维码', '登录二维码', '登录信息', '登陆信息', '该登录信息');
		const sentence = fc
			.tuple(
				chinese,
				fc.constantFrom(...MARKS),
				subject,
				chinese,
				fc.constantFrom(...DEAD),
				chinese,
			)
			.map((parts) => parts.join(''));
		fc.assert(fc.property(sentence, (message) => statusOf(message) === 'expired'));
	});

	it('never is a login, whatever is said and sent along', () => {
		const code = fc.string().filter((text) => text !== '1000');
		fc.assert(
			fc.property(code, fc.string(), fc.jsonValue(), (one, message, data) => {
				try {
					const result = readLogin({ code: one, message, data }, identity, wkteam.pending);
					expect(result).toMatchObject({ loggedIn: false, ...identity });
				} catch (error) {
					expect(error).toBeInstanceOf(GatewayRefusedError);
				}
			}),
		);
	});
});

describe('A warning of risk', () => {
	const WARNINGS = [
		'你的微信登录环境存在异常。为了帐号安全，本次登录已失效',
		'当前登录环境异常',
		'你的帐号存在异常登录行为',
		'账号状态异常',
		'当前网络环境存在风险',
		'该操作已被风控',
		'为了帐号安全，本次登录已失效',
		'该账号已被限制登录',
		'由于违规，该账号已被封禁',
		'账户已冻结',
		'你的账号无法通过扫码方式登录其他设备。详情请查看微信团队消息。',
		'该微信号因当前登录环境存在异常，当前无法使用扫码登录其他设备。该限制为临时限制。',
		'该微信号因使用了非官方客户端，暂时被限制扫码登录',
		'登录环境非常用或存在危险，请保持登录地一致后再尝试',
		'此微信号已不允许登录网页微信',
		'登录过于频繁，请明天再试',
		'帐号涉嫌违反使用规范，已被锁定',
		'Suspicious login',
		'Your login may be compromised.',
		'Your WeChat account has been temporarily blocked',
		'Your login environment is abnormal',
		'This login puts your account at risk',
	];

	it.each(WARNINGS)('is a login that failed, with the sentence: "%s"', (message) => {
		expect(refused(message)).toEqual({
			loggedIn: false,
			status: 'failed',
			...identity,
			riskWarning: true,
			message,
		});
	});

	it('stays one whatever else the sentence says', () => {
		const more = fc.oneof(
			chinese,
			fc.string(),
			fc.constantFrom(
				...[
					'二维码已失效，请重新获取',
					'登录信息已过期',
					'用户取消登录',
					'设备不存在',
					'系统繁忙，请稍后再试',
				],
				...['验证码错误', 'QR code expired', '参数错误'],
			),
		);
		const mark = fc.constantFrom(...MARKS);
		const sentence = fc
			.tuple(more, mark, fc.constantFrom(...WARNINGS), mark, more)
			.map((parts) => parts.join(''));
		fc.assert(
			fc.property(sentence, (message) => {
				expect(refused(message)).toMatchObject({ status: 'failed', riskWarning: true, message });
			}),
		);
	});

	it('wrapped in a success is one as well', () => {
		const data = { code: '1001', message: WARNINGS[0], data: null };
		expect(
			readLogin({ code: '1000', message: '成功', data }, identity, wkteam.pending),
		).toMatchObject({ status: 'failed', riskWarning: true, message: WARNINGS[0] });
	});
});

it.each(['二维码', '登录', '账号', '过期', 'login', 'account '])(
	'reads a sentence of megabytes that repeats “%s” to its end',
	(word) => {
		expect(statusOf(word.repeat(1_000_000))).toBe('failed');
	},
);
