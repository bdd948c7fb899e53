import { GatewaySimulator } from '../../simulator';
import { holdTheClock } from './time';

/**
 * A simulator with the device "shop" for each test, while the time of day stands still. After it no
 * rule of the vendors may have been broken.
 */
export function simulatorForEach(use: (simulator: GatewaySimulator) => void): void {
	let simulator: GatewaySimulator;
	beforeEach(async () => {
		holdTheClock();
		simulator = await GatewaySimulator.start();
		simulator.addDevice('shop');
		use(simulator);
	});
	afterEach(async () => {
		jest.useRealTimers();
		jest.restoreAllMocks();
		expect(simulator.violations).toEqual([]);
		await simulator.stop();
	});
}
