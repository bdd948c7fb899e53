import { byId, wechat, workflow } from '../engine/support/node';
import { drips, type HostileGateway, says } from './support/gateway';
import { hostileForEach } from './support/hostileForEach';
import { hurry, press, run, withPassword, withToken } from './support/node';
import { callbackTrigger, statusTrigger } from './support/triggers';

let gateway: HostileGateway;
hostileForEach((started) => (gateway = started));
beforeEach(hurry);

const status = wechat('account.getStatus', { account: byId('shop') });
const late = () => `The gateway at ${new URL(gateway.baseUrl).host} did not answer in time.`;
const HINT = 'It may have carried the call out all the same: look before you repeat it.';

describe.each(['body', 'header'] as const)(
	'A gateway that drips single bytes of the %s',
	(what) => {
		test('holds a call no longer than its time', async () => {
			gateway.at('/open/isOnline', drips(what));
			const { error } = await run(withToken(gateway), status);
			expect(error).toMatchObject({
				name: 'NodeApiError',
				message: `${late()} [item 0]`,
				description: HINT,
				context: { itemIndex: 0 },
			});
			expect(await gateway.wasLeft('/open/isOnline')).toBe(true);
		});

		test('holds the token no longer than its time', async () => {
			gateway.at('/auth/login', drips(what));
			const { error } = await run(withPassword(gateway), status);
			expect(error).toMatchObject({ message: `${late()} [item 0]` });
			expect(await gateway.wasLeft('/auth/login')).toBe(true);
		});

		test('holds publishing no longer than its time', async () => {
			gateway.at('/open/user/setHttpCallbackUrl', drips(what));
			await expect(callbackTrigger(withToken(gateway)).hook('create')).rejects.toMatchObject({
				name: 'NodeApiError',
				message: `${late()} ${HINT}`,
			});
			expect(await gateway.wasLeft('/open/user/setHttpCallbackUrl')).toBe(true);
		});

		test('holds a poll no longer than its time', async () => {
			gateway.at('/open/workstation', drips(what));
			await expect(statusTrigger(withToken(gateway)).poll()).rejects.toMatchObject({
				name: 'NodeApiError',
				message: `${late()} ${HINT}`,
			});
			expect(await gateway.wasLeft('/open/workstation')).toBe(true);
		});

		test('holds the test of a credential no longer than its time', async () => {
			gateway.at('/open/user/balance', drips(what));
			expect(await press(withToken(gateway))).toEqual({ status: 'Error', message: late() });
			expect(await gateway.wasLeft('/open/user/balance')).toBe(true);
		});

		test('holds n8n’s own part of that test no longer', async () => {
			gateway
				.at('/auth/login', says({ code: '1000', data: { authorization: 'fresh-token' } }))
				.at('/open/user/balance', drips(what));
			await press(withPassword(gateway));
			expect(await gateway.wasLeft('/open/user/balance')).toBe(true);
		});

		test('is left at once when somebody presses Stop', async () => {
			jest.restoreAllMocks();
			const called = new Promise<void>((resolve) => {
				gateway.at('/open/isOnline', (response, request) => {
					drips(what)(response, request);
					resolve();
				});
			});
			const { finished, stop } = workflow(withToken(gateway), status).start();
			await called;
			stop();
			await finished;
			expect(await gateway.wasLeft('/open/isOnline')).toBe(true);
		});
	},
);

test('A time limit with fractions of a millisecond is one like any other', async () => {
	jest.restoreAllMocks();
	gateway
		.at('/open/checkLogin', drips('body'))
		.at('/open/isOnline', says({ code: '1001', message: '设备不在线' }));
	const wait = wechat('login.waitForLogin', {
		account: byId('shop'),
		loginId: 'shop',
		timeout: 0.5003,
	});
	const done = await run(withToken(gateway), wait);
	expect(done.error).toBeUndefined();
	expect(done.json('login.waitForLogin')).toEqual([
		expect.objectContaining({ loggedIn: false, status: 'timedOut' }),
	]);
});
