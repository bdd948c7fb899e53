import type { World } from '../../support/world';
import { setStage } from './stage';

/** The page speaks its reader's language. */
export function languagesSuite(world: () => World): void {
	describe('the language of the login page', () => {
		const stage = setStage(world);

		test.each([
			['en-US', 'Waiting for you to scan the QR code'],
			['zh-CN', '请用微信扫描二维码'],
		] as const)('is that of the browser: %s', async (locale, status) => {
			const login = await stage.sleep('open');
			const page = await stage.visit(login.resumeFormUrl, { locale });
			expect(await page.status()).toBe(status);
		});

		test.each(['resumeUrl', 'resumeFormUrl'] as const)(
			'can be switched without losing anything at %s',
			async (name) => {
				const login = await stage.sleep('wkteam');
				const page = await stage.visit(login[name], { locale: 'zh-CN' });
				login.expire();
				await page.waitForPhase('expired');
				await page.press('newQrCode');
				await page.waitForPhase('waiting');
				await page.switchLanguage();

				await page.statusIs('Waiting for you to scan the QR code');
				await page.qrCodeIs(login.qrContent);
				login.scan('alice');
				login.confirm();
				await page.waitForPhase('loggedIn');
				expect(await page.status()).toBe('You are logged in');
			},
		);
	});
}
