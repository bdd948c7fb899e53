import type { GatewayName } from '../../../simulator';
import type { SleepingLogin } from '../../support/sleepingLogin';
import { until } from '../../support/until';
import type { World } from '../../support/world';
import { setStage } from './stage';

/** How a login is looked at, how often that is watched here, and the shortest time between two looks. */
const LOOKS: Array<[GatewayName, { endpoint: string; count: number; leastMs: number }]> = [
	['open', { endpoint: 'POST /open/checkLoginShort', count: 4, leastMs: 3_000 }],
	['wkteam', { endpoint: 'POST /getIPadLoginInfo', count: 2, leastMs: 9_000 }],
];

// A timer of Node may be early by a millisecond.
const TIMER_MS = 5;

/** Several people, or one with several tabs, look at the same page. */
export function tabsSuite(world: () => World): void {
	describe.each(LOOKS)('three tabs with one login page on %s', (gateway, look) => {
		const stage = setStage(world);

		const momentOf = async ({ simulator }: SleepingLogin, count: number) => {
			await simulator.received(look.endpoint, count);
			return Date.now();
		};

		test('ask the gateway no more often than one, and all learn of the login', async () => {
			const login = await stage.sleep(gateway);
			// Get QR Code has looked as well.
			login.simulator.clearRequests();
			const numbers = Array.from({ length: look.count }, (_, index) => index + 1);
			const looks = Promise.all(numbers.map(async (count) => await momentOf(login, count)));
			const tabs = await Promise.all(
				['1', '2', '3'].map(async () => await stage.visit(login.resumeUrl)),
			);
			const moments = await looks;
			const pauses = moments.slice(1).map((moment, index) => moment - (moments[index] ?? 0));
			expect(pauses.filter((pause) => pause < look.leastMs - TIMER_MS)).toEqual([]);
			for (const tab of tabs) {
				expect([await tab.phase(), await tab.qrText()]).toEqual(['waiting', login.qrContent]);
			}

			login.scan('alice');
			login.confirm();
			// The one that noticed says so; the others may find that the workflow has gone on.
			for (const tab of tabs) {
				await until('a tab to learn of the login', async () => {
					const phase: string = await tab.phase();
					return ['loggedIn', 'linkUsed'].includes(phase) || undefined;
				});
			}
			const phases = await Promise.all(tabs.map(async (tab) => await tab.phase()));
			expect(phases).toContain('loggedIn');
			expect((await login.end()).nodesRun.filter((node) => node === 'Logged In')).toHaveLength(1);
			expect(login.simulator.violations).toEqual([]);
		});
	});
}
