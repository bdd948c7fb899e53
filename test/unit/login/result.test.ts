import fc from 'fast-check';
import { GatewayRefusedError } from '../../../gateway/wire/errors';
import { open } from '../../../gateway/login/open';
import { readLogin } from '../../../gateway/login/result';
import { wkteam } from '../../../gateway/login/wkteam';
const identity = { account: 'acc', loginId: 'id' };
const refused = (message: string) =>
	readLogin({ code: '1001', message, data: null }, identity, open.pending);
const answered = (data: unknown, code = '1000', message = '成功', { pending } = open) =>
	readLogin({ code, message, data }, identity, pending);

describe('The answer to a confirm call', () => {
	it('with a wcId is a login, told in one vocabulary', () => {
		expect(
			answered({
				wcId: 'wxid_a',
				wId: 'w-1',
				wAccount: 'alice520',
				nickName: 'Alice',
				sex: 2,
				country: 'CN',
				city: 'Guangzhou',
				signature: 'not told',
				headUrl: 'http://x/0',
				smallHeadImgUrl: 'http://x/132',
			}),
		).toEqual({
			loggedIn: true,
			status: 'loggedIn',
			account: 'acc',
			loginId: 'id',
			wcId: 'wxid_a',
			wId: 'w-1',
			nickName: 'Alice',
			wechatNumber: 'alice520',
			avatarUrl: 'http://x/0',
			sex: 2,
			country: 'CN',
			city: 'Guangzhou',
		});
	});

	it('leaves out what the gateway does not know', () => {
		expect(answered({ wcId: 'wxid_a', nickName: ' ', sex: null, city: '' })).toEqual({
			loggedIn: true,
			status: 'loggedIn',
			...identity,
			wcId: 'wxid_a',
		});
	});

	it('tells an unknown sex (0) as such', () => {
		expect(answered({ wcId: 'wxid_a', sex: 0 })).toMatchObject({ sex: 0 });
	});

	it.each([[null], [{}], [{ wcId: '', nickName: '' }], ['text'], [[]]])(
		'that is empty (%j) means that nobody has scanned yet',
		(data) => {
			expect(answered(data)).toEqual({ loggedIn: false, status: 'waitingForScan', ...identity });
		},
	);

	it('with a picture and no wcId means scanned', () => {
		expect(answered({ smallHeadImgUrl: 'http://x/132', nickName: 'A' })).toEqual({
			loggedIn: false,
			status: 'scanned',
			...identity,
			nickName: 'A',
			avatarUrl: 'http://x/132',
		});
	});

	it.each([
		[1, 'waitingForScan'],
		['2', 'scanned'],
	])('with status %j on wkteam is not a login yet, even with a wcId', (state, status) => {
		const data = { wcId: 'wxid_a', status: state };
		expect(answered(data, '1000', '', wkteam)).toMatchObject({ loggedIn: false, status });
	});

	it('ignores the status on open, as its manual says', () => {
		expect(answered({ wcId: 'wxid_a', status: 1 })).toMatchObject({ loggedIn: true });
		expect(answered({ status: 2 })).toMatchObject({ status: 'waitingForScan' });
	});

	it('with code 200 wants a verification, and hands on the link', () => {
		expect(answered({ url: 'https://weixin110.qq.com/s/x' }, '200', '需要验证')).toEqual({
			loggedIn: false,
			status: 'verificationRequired',
			...identity,
			verificationUrl: 'https://weixin110.qq.com/s/x',
			message: '需要验证',
		});
	});

	it('that wraps a refusal in a success is a refusal', () => {
		expect(answered({ code: '1001', message: '二次登录失败', data: null })).toEqual({
			loggedIn: false,
			status: 'failed',
			...identity,
			message: '二次登录失败',
		});
	});

	it('that wraps a login in a success is a login', () => {
		expect(answered({ code: 1000, message: '', data: { wcId: 'wxid_a' } })).toMatchObject({
			loggedIn: true,
			wcId: 'wxid_a',
		});
	});
});

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
		['QR code expired', 'expired'],
		['timeout', 'expired'],
		['请在ipad上输入验证码', 'verificationCodeRequired'],
		['请输入验证码', 'verificationCodeRequired'],
		['Please enter the verification code', 'verificationCodeRequired'],
		['验证码错误', 'failed'],
		['The code is incorrect', 'failed'],
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
		'missing field wId',
		'wId does not exist',
	])('that is about the call itself is an error: "%s"', (message) => {
		expect(() => refused(message)).toThrow(new GatewayRefusedError('1001', message));
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
