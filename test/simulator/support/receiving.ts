import { GatewaySimulator } from '../index';
import { Receiver } from './receiver';
import { VendorClient } from './vendorClient';

/** What a test about pushes works with. */
export interface Receiving {
	simulator: GatewaySimulator;
	client: VendorClient;
	receiver: Receiver;
	registerOpen: () => ReturnType<VendorClient['form']>;
	registerWkteam: () => ReturnType<VendorClient['json']>;
}

/** What wkteam tries a new address with. */
export const probe = (wcId: string) =>
	`{"account":"17200000000","data":{"content":"验证回调地址是否可用"},"messageType":"00000","wcId":"${wcId}"}`;

/** For each test, Alice online at both gateways and a receiver that can be registered. */
export function receivingForEach(use: (receiving: Receiving) => void): void {
	let simulator: GatewaySimulator;
	let receiver: Receiver;
	beforeEach(async () => {
		simulator = await GatewaySimulator.start();
		const client = new VendorClient(simulator);
		receiver = await Receiver.listen();
		simulator.login('open', 'my-device', 'alice');
		simulator.login('wkteam', 'alice');
		use({
			simulator,
			client,
			receiver,
			registerOpen: async () =>
				await client.form('/open/user/setHttpCallbackUrl', { callbackUrl: receiver.url }),
			async registerWkteam() {
				const body = { httpUrl: receiver.url, type: 2 };
				const answer = await client.json('/setHttpCallbackUrl', body);
				await simulator.delivered();
				return answer;
			},
		});
	});
	afterEach(async () => {
		await simulator.stop();
		await receiver.close();
	});
}
