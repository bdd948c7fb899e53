import { byId, wechat, workflow } from '../engine/support/node';
import { type HostileGateway, says, sends } from './support/gateway';
import { hostileForEach } from './support/hostileForEach';
import { run, withToken } from './support/node';

let gateway: HostileGateway;
hostileForEach((started) => (gateway = started));

test('A long answer below the limit is read whole: 130,000 rows', async () => {
	const lists = Array.from({ length: 130_000 }, (_, id) => ({ deviceId: `device-${id}` }));
	gateway.at('/open/workstation', says({ code: '1000', data: { lists, totalPages: 1 } }));
	const many = wechat('device.getMany', { returnAll: true });
	const done = await run(withToken(gateway), many);
	expect(done.error).toBeUndefined();
	expect(done.json('device.getMany')).toHaveLength(130_000);
});

test.each([101, 5_000, 100_000])('An answer nested %i deep is said to be one', async (depth) => {
	const deep = '['.repeat(depth) + ']'.repeat(depth);
	const text = `{"code":"1000","data":{"id":1744742064935438618,"a":${deep}}}`;
	gateway.at('/open/user/balance', sends(text, 'application/json'));
	const { error } = await run(withToken(gateway), wechat('account.getBalance'));
	expect(error).toMatchObject({
		name: 'NodeApiError',
		message: 'The answer nests deeper than 100 levels. [item 0]',
		description: 'Check that Base URL is the gateway itself, not its web console or a proxy.',
		context: { itemIndex: 0 },
	});
});

test.each(['二维码', '登录', '授权', '验证码'])(
	'A refusal of 8 MB of “%s” is one',
	async (word) => {
		const message = word.repeat(900_000);
		gateway.at('/open/user/balance', says({ code: '1001', message }));
		const { error } = await run(withToken(gateway), wechat('account.getBalance'));
		expect(error).toMatchObject({ name: 'NodeApiError', context: { itemIndex: 0 } });
	},
);

describe('Half a character', () => {
	const half = 'shop\ud800';

	test('in an ID is sent or refused, and never an error of JavaScript', async () => {
		gateway.at('/open/isOnline', says({ code: '1001', message: '设备不存在' }));
		const node = wechat('account.getStatus', { account: byId(half) });
		const { error } = await run(withToken(gateway), node);
		expect(error?.message).toBe('设备不存在 [item 0]');
	});
});

test('What nobody has thought of is one of our errors, with its item', async () => {
	jest.spyOn(URLSearchParams.prototype, 'toString').mockImplementation(() => {
		throw new RangeError('Maximum call stack size exceeded');
	});
	const node = wechat('account.getStatus', { account: byId('shop') });
	const { error } = await workflow(withToken(gateway), node).run([{}, {}]);
	jest.restoreAllMocks();
	expect(error).toMatchObject({
		name: 'NodeOperationError',
		message:
			'Something went wrong that was not foreseen: Maximum call stack size exceeded [item 0]',
		description: 'Please report it, with the settings of the node and what the gateway answers.',
		context: { itemIndex: 0 },
	});
	expect(gateway.calls).toEqual([]);
});
