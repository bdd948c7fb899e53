import type { GatewayName } from '../../../simulator';
import type { World } from '../../support/world';
import { setStage } from './stage';

/** What comes after a QR code that is of no more use. */
export function newQrCodeSuite(world: () => World): void {
	describe.each<GatewayName>(['open', 'wkteam'])('a dead QR code on %s', (gateway) => {
		const stage = setStage(world);

		test('is replaced on the page, which keeps the new one when it is loaded again', async () => {
			const login = await stage.sleep(gateway);
			const former = login.qrContent;
			const page = await stage.visit(login.resumeUrl);
			const other = await stage.visit(login.resumeUrl, { screen: 'phone' });
			login.expire();
			await page.waitForPhase('expired');
			await page.press('newQrCode');
			await page.waitForPhase('waiting');

			expect(login.qrContent).not.toBe(former);
			expect(await page.qrText()).toBe(login.qrContent);
			await page.page.reload();
			await page.waitForPhase('waiting');
			await page.qrCodeIs(login.qrContent);
			await other.qrCodeIs(login.qrContent);

			const { loginId } = login;
			login.scan('bob');
			login.confirm();
			await page.waitForPhase('loggedIn');
			const execution = await login.end();
			expect(execution.json('Logged In')).toEqual([
				expect.objectContaining({
					loggedIn: true,
					loginId,
					wcId: login.simulator.people.bob.wcId,
				}),
			]);
			expect(login.simulator.violations).toEqual([]);
		});

		test('is replaced after a refusal', async () => {
			const login = await stage.sleep(gateway);
			const page = await stage.visit(login.resumeUrl);
			login.scan('carol');
			login.refuse();
			await page.waitForPhase('refused');
			expect(await page.text()).toContain('用户取消登录');

			await page.press('newQrCode');
			await page.waitForPhase('waiting');
			expect(await page.qrText()).toBe(login.qrContent);
			login.scan('carol');
			login.confirm();
			await page.waitForPhase('loggedIn');
			expect((await login.end()).lastNode).toBe('Logged In');
			expect(login.simulator.violations).toEqual([]);
		});

		test('can be left as it is: the workflow goes on without a login', async () => {
			const login = await stage.sleep(gateway);
			const { loginId } = login;
			const page = await stage.visit(login.resumeUrl);
			login.scan('carol');
			login.refuse();
			await page.waitForPhase('refused');
			await page.press('end');
			await page.waitForPhase('ended');

			const execution = await login.end();
			expect([execution.status, execution.lastNode]).toEqual(['success', 'Not Logged In']);
			expect(execution.json('Not Logged In')).toEqual([
				expect.objectContaining({
					loggedIn: false,
					status: 'failed',
					loginId,
					message: '用户取消登录',
				}),
			]);
		});
	});
}
