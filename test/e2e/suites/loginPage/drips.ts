import type { GatewayName } from '../../../simulator';
import type { World } from '../../support/world';
import { setStage } from './stage';

const LOOKS: Record<GatewayName, string> = {
	open: 'POST /open/checkLoginShort',
	wkteam: 'POST /getIPadLoginInfo',
};

/** The page lets go of a look after 15 s on open and 8 s on wkteam, and rests for up to 9 s after it. */
const GOES_ON_WITHIN_MS = 40_000;

/** One answer of the gateway that gets on and never ends. */
export function dripsSuite(world: () => World): void {
	describe('an answer to the login page that drips a byte a second', () => {
		const stage = setStage(world);

		test('keeps nobody from the login that is confirmed meanwhile', async () => {
			const gateways: GatewayName[] = ['open', 'wkteam'];
			const visits = await Promise.all(
				gateways.map(async (gateway) => {
					const login = await stage.sleep(gateway);
					// Get QR Code has looked as well.
					login.simulator.clearRequests();
					login.simulator.faults.next(LOOKS[gateway], 'drips');
					const page = await stage.visit(login.resumeUrl);
					await login.simulator.received(LOOKS[gateway]);
					login.scan('alice');
					login.confirm();
					return { gateway, login, page };
				}),
			);

			for (const { gateway, login, page } of visits) {
				await page.waitForPhase('loggedIn', GOES_ON_WITHIN_MS);
				const execution = await login.end();
				expect([execution.status, execution.lastNode]).toEqual(['success', 'Logged In']);
				expect(execution.json('Logged In')).toEqual([
					expect.objectContaining({
						loggedIn: true,
						wcId: login.simulator.people.alice.wcId,
					}),
				]);
				// The one that drips and the one after it, at the pace of the page.
				expect(login.calls).toEqual([LOOKS[gateway], LOOKS[gateway]]);
				expect(login.simulator.violations).toEqual([]);
				expect(page.consoleErrors).toEqual([]);
			}
		});
	});
}
