import { open } from '../../../gateway/login/open';
import { readLogin } from '../../../gateway/login/result';
import { wkteam } from '../../../gateway/login/wkteam';
const identity = { account: 'acc', loginId: 'id' };
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
