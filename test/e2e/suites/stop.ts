import type { GatewayName } from '../../simulator';
import { ExampleRun } from '../support/exampleRun';
import { until } from '../support/until';
import type { World } from '../support/world';

const POLL: Record<GatewayName, string> = {
	open: 'POST /open/checkLogin',
	wkteam: 'POST /getIPadLoginInfo',
};

// "Within a second", with room for a busy machine; a poll that is not stopped lasts minutes.
const SOON_MS = 5_000;

/** n8n's Stop button while a node waits for a person. */
export function stopSuite(world: () => World): void {
	test.each<GatewayName>(['open', 'wkteam'])('Stop in n8n ends the poll on %s', async (gateway) => {
		const { simulator, simulatorLog } = world();
		if (gateway === 'open') simulator.addDevice('stopped');
		simulator.clearRequests();
		const account = gateway === 'open' ? 'stopped' : '';
		const run = await ExampleRun.start(world(), 'login-by-email', gateway, account);
		await simulator.received(POLL[gateway]);

		const linesBefore = simulatorLog.length;
		await run.stop();
		const hungUp = await until(
			'the end of the poll',
			() => simulatorLog.slice(linesBefore).find((line) => line.startsWith(POLL[gateway])),
			SOON_MS,
		);
		expect(hungUp).toBe(`${POLL[gateway]} → the client hung up`);
		expect((await run.end()).status).toBe('canceled');
	});
}
