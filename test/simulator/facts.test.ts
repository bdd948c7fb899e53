import { GatewaySimulator } from './index';
import { facts } from './protocol/facts';
import { VendorClient } from './support/vendorClient';

describe('The simulator and the vendor manuals', () => {
	let simulator: GatewaySimulator;
	let client: VendorClient;

	beforeEach(async () => {
		simulator = await GatewaySimulator.start();
		client = new VendorClient(simulator);
	});
	afterEach(() => simulator.stop());

	it.each([...facts.open, ...facts.wkteam].map((fact) => [`${fact.method} ${fact.path}`, fact]))(
		'serves %s and asks for a token wherever the manual does',
		async (_name, fact) => {
			if (typeof fact === 'string') return;
			const contentType =
				fact.encoding === 'json' ? 'application/json' : 'application/x-www-form-urlencoded';

			const { status, body } = await client.send(
				fact.method,
				fact.path.replace('{deviceId}', 'my-device'),
				fact.encoding === 'json' ? '{}' : undefined,
				{ 'content-type': contentType },
			);

			expect(status).toBe(200);
			expect(body).toEqual({
				code: '1001',
				message:
					fact.authorised === false
						? `参数错误：${fact.params[0]?.name}不能为空`
						: 'Authorization无效，请重新获取',
				data: null,
			});
		},
	);
});
