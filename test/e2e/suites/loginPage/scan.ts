import type { GatewayName } from '../../../simulator';
import type { World } from '../../support/world';
import { setStage } from './stage';

/** From the link to the login, as most people go. */
export function scanSuite(world: () => World): void {
	describe.each<GatewayName>(['open', 'wkteam'])('the login page on %s', (gateway) => {
		const stage = setStage(world);

		test('goes with the phone from scan to login, and the workflow goes on', async () => {
			const login = await stage.sleep(gateway);
			const { simulator, loginId } = login;
			const page = await stage.visit(login.resumeUrl);
			expect([await page.phase(), await page.qrText()]).toEqual(['waiting', login.qrContent]);

			login.scan('alice');
			// wkteam does not tell of the scan.
			if (gateway === 'open') {
				await page.waitForPhase('scanned');
				expect(await page.text()).toContain(simulator.people.alice.nickName);
			}
			login.confirm();
			await page.waitForPhase('loggedIn');

			const execution = await login.end();
			expect([execution.status, execution.lastNode]).toEqual(['success', 'Logged In']);
			expect(execution.json('Logged In')).toEqual([
				expect.objectContaining({
					loggedIn: true,
					status: 'loggedIn',
					loginId,
					wcId: simulator.people.alice.wcId,
					nickName: simulator.people.alice.nickName,
				}),
			]);
			expect([page.requestsElsewhere(), page.consoleErrors, simulator.violations]).toEqual([
				[],
				[],
				[],
			]);
		});

		test('works with JavaScript off', async () => {
			const login = await stage.sleep(gateway);
			const page = await stage.visit(login.resumeUrl, { javaScript: false });
			expect(await page.qrText()).toBe(login.qrContent);

			login.scan('alice');
			login.confirm();
			await page.press('confirmed');
			await page.waitForPhase('loggedIn');
			expect((await login.end()).lastNode).toBe('Logged In');
			expect(login.simulator.violations).toEqual([]);
		});
	});
}
