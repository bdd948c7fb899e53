import type { GatewayName } from '../../../simulator';
import type { RealN8n } from '../../support/realN8n';
import type { World } from '../../support/world';
import { setStage } from './stage';

/** n8n dies while people look at their pages. To be described last: nothing else that runs in n8n outlives it. */
export function restartSuite(world: () => World<RealN8n>): void {
	describe('n8n killed and started again', () => {
		const stage = setStage(world);

		test('the page says so, recovers by itself, and the login goes on', async () => {
			const { n8n } = world();
			const gateways: GatewayName[] = ['open', 'wkteam'];
			const visits = await Promise.all(
				gateways.map(async (gateway) => {
					const login = await stage.sleep(gateway);
					const page = await stage.visit(login.resumeUrl);
					return { login, page, qrContent: login.qrContent };
				}),
			);

			await n8n.shutDown({ kill: true });
			for (const { page, qrContent } of visits) {
				await page.statusIs('No connection to n8n. This page keeps trying');
				expect(await page.qrText()).toBe(qrContent);
			}
			await n8n.startAgain();
			for (const { login, page } of visits) {
				await page.statusIs('Waiting for you to scan the QR code');
				login.scan('alice');
				login.confirm();
			}
			for (const { login, page } of visits) {
				await page.waitForPhase('loggedIn');
				const execution = await login.end();
				expect([execution.status, execution.lastNode]).toEqual(['success', 'Logged In']);
				expect(login.simulator.violations).toEqual([]);
			}
		});
	});
}
