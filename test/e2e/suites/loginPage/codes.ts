import type { World } from '../../support/world';
import { setStage } from './stage';

/** What WeChat may ask for besides a scan. */
export function codesSuite(world: () => World): void {
	describe('the login page when the phone shows a code', () => {
		const stage = setStage(world);

		test('hands in what the person types, on open before any other call', async () => {
			const login = await stage.sleep('open');
			const { simulator, loginId } = login;
			const page = await stage.visit(login.resumeUrl);
			login.scan('alice');
			await page.waitForPhase('scanned');
			await page.press('hold');
			await page.waitForPhase('codeNeeded');
			simulator.phone.askForCode(loginId, '420815');
			simulator.clearRequests();

			await page.enterCode('111111');
			await page.shows('验证码错误');
			await page.enterNextCode('420815');
			await page.waitForPhase('loggedIn');

			expect(login.calls).toEqual(['POST /open/loginVerifyCode', 'POST /open/loginVerifyCode']);
			expect((await login.end()).json('Logged In')).toEqual([
				expect.objectContaining({ loggedIn: true, wcId: simulator.people.alice.wcId }),
			]);
			expect(simulator.violations).toEqual([]);
		});

		test('finds that out by itself on wkteam, and hands in what the person types', async () => {
			const login = await stage.sleep('wkteam');
			const { simulator, loginId } = login;
			const page = await stage.visit(login.resumeUrl);
			login.scan('bob');
			simulator.phone.askForCode(loginId, '420815');
			await page.waitForPhase('codeNeeded');

			await page.enterCode('111111');
			await page.shows('验证码错误');
			await page.enterNextCode('420815');
			await page.waitForPhase('loggedIn');

			expect((await login.end()).json('Logged In')).toEqual([
				expect.objectContaining({ loggedIn: true, wcId: simulator.people.bob.wcId }),
			]);
			expect(simulator.violations).toEqual([]);
		});
	});

	describe('the login page when WeChat wants a verification', () => {
		const stage = setStage(world);

		test('links to it in a tab of its own, and goes on afterwards', async () => {
			const login = await stage.sleep('wkteam');
			const { simulator, loginId } = login;
			const page = await stage.visit(login.resumeUrl);
			login.scan('carol');
			simulator.phone.askForVerification(loginId, 'https://verify.example/s/1?a=1&b=2');
			await page.waitForPhase('verificationNeeded');
			const link = page.page.locator('#panel a');
			const attributes = ['href', 'target', 'rel'].map(
				async (name) => await link.getAttribute(name),
			);
			expect(await Promise.all(attributes)).toEqual([
				'https://verify.example/s/1?a=1&b=2',
				'_blank',
				'noopener noreferrer',
			]);

			simulator.phone.passVerification(loginId);
			login.confirm();
			await page.press('confirmed');
			await page.waitForPhase('loggedIn');
			expect((await login.end()).lastNode).toBe('Logged In');
			expect([page.requestsElsewhere(), simulator.violations]).toEqual([[], []]);
		});
	});
}
