import { readOpenStatus } from '../../../gateway/account/openStatus';
import { GatewayRefusedError } from '../../../gateway/wire/errors';

const read = (message: string, code = '1001') =>
	readOpenStatus('shop', { code, message, data: null });

describe('What open says about an account', () => {
	it.each(['已离线', '不在线', '设备未登录', '微信已掉线', '账号已下线', 'offline', 'not online'])(
		'is offline in the words "%s"',
		(message) => {
			expect(read(message)).toEqual({
				account: 'shop',
				online: false,
				state: 'offline',
				reason: message,
			});
		},
	);

	it.each(['未知异常', '系统繁忙', ''])('is unknown in the words "%s"', (message) => {
		const reason = message === '' ? {} : { reason: message };
		expect(read(message)).toEqual({ account: 'shop', online: null, state: 'unknown', ...reason });
	});

	it('is online with code 1000, whatever the words', () => {
		expect(read('已离线', '1000')).toEqual({ account: 'shop', online: true, state: 'online' });
	});

	it('is neither when the call was wrong', () => {
		expect(() => read('设备不存在')).toThrow(new GatewayRefusedError('1001', '设备不存在'));
	});
});
