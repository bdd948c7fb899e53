import { byId, wechat } from '../engine/support/node';
import { floods, type HostileGateway, says, type Packing } from './support/gateway';
import { hostileForEach } from './support/hostileForEach';
import { hurry, press, run, withPassword, withToken } from './support/node';

const TOO_LARGE = 'The answer of the gateway is larger than 16 MB.';
const HINT =
	'Check that Base URL is the gateway itself. It may have carried the call out all the same: look before you repeat it.';

let gateway: HostileGateway;
hostileForEach((started) => (gateway = started));

const status = wechat('account.getStatus', { account: byId('shop') });

describe.each<Packing>(['plain', 'gzip', 'br'])(
	'An answer without end, packed as %s',
	(packing) => {
		test('is read no further than 16 MB, whatever is called', async () => {
			gateway.at('/open/isOnline', floods(packing));
			const { error } = await run(withToken(gateway), status);
			expect(error).toMatchObject({
				name: 'NodeApiError',
				message: `${TOO_LARGE} [item 0]`,
				description: HINT,
				context: { itemIndex: 0 },
			});
			expect(await gateway.wasLeft('/open/isOnline')).toBe(true);
		});

		test('gives no token', async () => {
			gateway.at('/auth/login', floods(packing));
			const { error } = await run(withPassword(gateway), status);
			expect(error).toMatchObject({ message: `${TOO_LARGE} [item 0]`, description: HINT });
			expect(await gateway.wasLeft('/auth/login')).toBe(true);
			expect(gateway.calls).toEqual(['POST /auth/login']);
		});

		test('does not pass the test of a credential', async () => {
			gateway.at('/open/user/balance', floods(packing));
			expect(await press(withToken(gateway))).toEqual({ status: 'Error', message: TOO_LARGE });
			expect(await gateway.wasLeft('/open/user/balance')).toBe(true);
		});

		test('stays unread where n8n itself asks, in the test of a user name and password', async () => {
			hurry();
			gateway
				.at('/auth/login', says({ code: '1000', data: { authorization: 'fresh-token' } }))
				.at('/open/user/balance', floods(packing));
			expect(await press(withPassword(gateway))).toMatchObject({ status: 'OK' });
			expect(await gateway.wasLeft('/open/user/balance')).toBe(true);
		});
	},
);
