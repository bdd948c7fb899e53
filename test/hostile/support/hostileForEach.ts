import { HostileGateway } from './gateway';

/** A hostile gateway for each test. */
export function hostileForEach(use: (gateway: HostileGateway) => void): void {
	let gateway: HostileGateway;
	beforeEach(async () => {
		gateway = await HostileGateway.start();
		use(gateway);
	});
	afterEach(async () => {
		jest.restoreAllMocks();
		await gateway.stop();
	});
}
