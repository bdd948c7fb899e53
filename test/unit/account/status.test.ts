import fc from 'fast-check';
import { readOpenStatus } from '../../../gateway/account/openStatus';
import { readWkteamStatus } from '../../../gateway/account/wkteamStatus';
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

describe('What wkteam says about an account', () => {
	const stateIn = (data: unknown) =>
		readWkteamStatus('shop', { code: '1000', message: '', data }).state;

	it.each([
		[true, 'online'],
		['true', 'online'],
		[false, 'offline'],
		['false', 'offline'],
	])('is the word for it: %j is %s', (isOnline, state) => {
		expect(stateIn({ isOnline })).toBe(state);
	});

	it('is unknown with anything else, whatever its text would be', () => {
		const words: unknown[] = [true, 'true', false, 'false'];
		const others = fc.oneof(
			fc.jsonValue().filter((value) => !words.includes(value)),
			fc.constantFrom(['true'], [false], { toString: 1 }, { toString: 'true', valueOf: 1 }),
		);
		fc.assert(
			fc.property(others, (isOnline) => {
				expect(stateIn({ isOnline })).toBe('unknown');
			}),
		);
		for (const data of [null, [], 'true', true, {}]) expect(stateIn(data)).toBe('unknown');
	});
});
