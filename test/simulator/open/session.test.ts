import { GatewaySimulator } from '../index';
import { dataOf, VendorClient } from '../support/vendorClient';

const device = { deviceId: 'my-device' };
const refused = (message: string) => ({ code: '1001', message, data: null });

describe('An account that had logged in at the open gateway', () => {
	let simulator: GatewaySimulator;
	let client: VendorClient;

	beforeEach(async () => {
		simulator = await GatewaySimulator.start();
		client = new VendorClient(simulator);
		simulator.addDevice('my-device');
	});
	afterEach(() => simulator.stop());

	describe('logs in again without a QR code and', () => {
		beforeEach(() => {
			simulator.login('open', 'my-device', 'alice');
			simulator.drop('my-device');
		});

		async function heldLoginAgain() {
			const answer = client.form('/open/loginAgain', device);
			await simulator.received('POST /open/loginAgain');
			return { answer };
		}

		it('waits for the confirm box on the phone', async () => {
			const { answer } = await heldLoginAgain();
			expect(simulator.phone.pending()).toEqual([
				{
					gateway: 'open',
					loginId: 'my-device',
					ticket: '',
					qrContent: '',
					state: 'secondLogin',
					secondsLeft: 180,
					person: simulator.people.alice,
				},
			]);
			simulator.phone.confirm('my-device');

			expect(await answer).toEqual({
				code: '1000',
				message: '成功',
				data: { ...simulator.people.alice, status: 3, wId: expect.any(String) as string },
			});
			expect(await client.form('/open/isOnline', device)).toMatchObject({ code: '1000' });
		});

		it('answers at once when the person always confirms', async () => {
			simulator.phone.onSecondLogin('alice', 'confirm');

			expect(await client.form('/open/loginAgain', device)).toMatchObject({ code: '1000' });
		});

		it('fails when the phone refuses, or nobody answers for three minutes', async () => {
			simulator.phone.onSecondLogin('alice', 'refuse');
			expect(await client.form('/open/loginAgain', device)).toEqual(
				refused('二次登录失败，请重新扫码登录'),
			);

			simulator.phone.onSecondLogin('alice', 'ask');
			const answer = client.form('/open/loginAgain', device);
			await simulator.received('POST /open/loginAgain', 2);
			simulator.clock.advance(180);
			expect(await answer).toEqual(refused('二次登录超时，请重新扫码登录'));
		});

		it('needs a former login on the device', async () => {
			await client.form('/open/workstation/resetDevice', device);

			expect(await client.form('/open/loginAgain', device)).toEqual(
				refused('该设备未登录过微信，请先扫码登录'),
			);
		});
	});

	it('tells why it is offline, as long as it is', async () => {
		simulator.login('open', 'my-device', 'alice');
		const reason = async () => dataOf(await client.form('/open/offlineReason', device));

		expect(await reason()).toEqual({ reason: null });
		simulator.drop('my-device', '登录环境异常');
		expect(await reason()).toEqual({ reason: '登录环境异常' });
		simulator.login('open', 'my-device', 'alice');
		expect(await reason()).toEqual({ reason: null });
	});

	it('can be in a state that the gateway cannot tell', async () => {
		simulator.login('open', 'my-device', 'alice');
		simulator.unknownOnline('my-device', 2);

		expect(await client.form('/open/isOnline', device)).toEqual(refused('未知异常'));
		expect(await client.form('/open/isOnline', device)).toEqual(refused('未知异常'));
		expect(await client.form('/open/isOnline', device)).toMatchObject({ code: '1000' });
	});

	it('goes offline a minute after the log-out call', async () => {
		simulator.login('open', 'my-device', 'alice');

		expect(await client.form('/open/logout', device)).toEqual({
			code: '1000',
			message: '成功',
			data: '',
		});
		simulator.clock.advance(59);
		expect(await client.form('/open/isOnline', device)).toMatchObject({ code: '1000' });
		simulator.clock.advance(1);
		expect(await client.form('/open/isOnline', device)).toEqual(refused('已离线'));
		expect(await client.form('/open/logout', device)).toEqual(refused('设备已离线'));
	});
});
