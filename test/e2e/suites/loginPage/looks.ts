import type { GatewayName } from '../../../simulator';
import { accessibility } from '../../support/accessibility';
import { SCREENS } from '../../support/browser';
import type { Visitor } from '../../support/browser';
import type { LoginPage } from '../../support/loginPage';
import type { World } from '../../support/world';
import { setStage } from './stage';
import type { Stage } from './stage';

const WAYS = [
	{ screen: 'desktop', colorScheme: 'light' },
	{ screen: 'phone', colorScheme: 'dark' },
	{ screen: 'phone', colorScheme: 'light' },
	{ screen: 'desktop', colorScheme: 'dark' },
] as const;

/** Keeps pictures of a page as it is now, and gives what axe-core finds wrong with it. */
const looks =
	(stage: Stage, prefix: string) =>
	async ({ page }: LoginPage, name: string): Promise<string[]> => {
		const browser = await stage.browser();
		const found: string[] = [];
		for (const { screen, colorScheme } of WAYS) {
			await page.setViewportSize(SCREENS[screen].viewport);
			await page.emulateMedia({ colorScheme });
			const way = `${prefix}-${name}-${screen}-${colorScheme}`;
			await browser.screenshot(page, `login-page/${way}`, { fullPage: true });
			found.push(...(await accessibility(page)).map((fault) => `${way}: ${fault}`));
		}
		return found;
	};

type Locale = NonNullable<Visitor['locale']>;

const READERS: Array<[GatewayName, Locale]> = [
	['open', 'en-US'],
	['wkteam', 'zh-CN'],
	['open', 'zh-CN'],
	['wkteam', 'en-US'],
];

const LOCALES: Locale[] = ['en-US', 'zh-CN'];

/** Every state of the page, looked at on all screens and in both languages. Pictures are kept under artifacts/. */
export function looksSuite(world: () => World): void {
	describe.each(READERS)('the looks of the login page on %s in %s', (gateway, locale) => {
		const stage = setStage(world);

		const faults = looks(stage, `${gateway}-${locale}`);

		test('have no barriers from scan to login', async () => {
			const login = await stage.sleep(gateway);
			const page = await stage.visit(login.resumeUrl, { locale });
			const found = [await faults(page, 'waiting')];
			login.scan('alice');
			if (gateway === 'open') {
				await page.waitForPhase('scanned');
				found.push(await faults(page, 'scanned'));
				await page.press('hold');
			}
			login.simulator.phone.askForCode(login.loginId, '420815');
			await page.waitForPhase('codeNeeded');
			found.push(await faults(page, 'codeNeeded'));
			await page.enterCode('111111');
			await page.shows('验证码错误');
			found.push(await faults(page, 'codeWrong'));
			await page.enterNextCode('420815');
			await page.waitForPhase('loggedIn');
			found.push(await faults(page, 'loggedIn'));
			expect(found.flat()).toEqual([]);
		});

		test('have no barriers when something goes wrong', async () => {
			const login = await stage.sleep(gateway);
			const page = await stage.visit(login.resumeUrl, { locale });
			login.expire();
			await page.waitForPhase('expired');
			const found = [await faults(page, 'expired')];
			await page.press('newQrCode');
			await page.waitForPhase('waiting');
			login.scan('bob');
			if (gateway === 'wkteam') {
				login.simulator.phone.askForVerification(login.loginId, 'https://verify.example/s/1');
				await page.waitForPhase('verificationNeeded');
				found.push(await faults(page, 'verificationNeeded'));
			}
			login.refuse();
			if (gateway === 'wkteam') await page.press('confirmed');
			await page.waitForPhase('refused');
			found.push(await faults(page, 'refused'));
			await page.press('end');
			await page.waitForPhase('ended');
			found.push(await faults(page, 'ended'));
			expect(found.flat()).toEqual([]);
		});
	});

	describe('the looks of the login page', () => {
		const stage = setStage(world);

		test('have no barriers when somebody does not answer', async () => {
			const login = await stage.sleep('open');
			const { simulator } = login;
			const readers = await Promise.all(
				LOCALES.map(async (locale) => ({
					page: await stage.visit(login.resumeUrl, { locale }),
					faults: looks(stage, `open-${locale}`),
				})),
			);
			/** Brings every page into a state, then looks at them. */
			const faults = async (name: string, bring: (page: LoginPage) => Promise<void>) => {
				await Promise.all(readers.map(async ({ page }) => await bring(page)));
				return await Promise.all(
					readers.map(async (reader) => await reader.faults(reader.page, name)),
				);
			};
			const found: string[][] = [];

			simulator.faults.next('POST /open/checkLoginShort', 'drop', 3);
			const unreachable = faults('gatewayUnreachable', async (page) => {
				await page.waitForPhase('gatewayUnreachable');
			});
			found.push(...(await unreachable));
			const offline = faults('n8nUnreachable', async ({ page }) => {
				await page.context().setOffline(true);
				await page.locator('body[data-connection=lost]').waitFor({ timeout: 60_000 });
			});
			found.push(...(await offline));
			const running = faults('goesOn', async (page) => {
				await page.page.route('**/wechat-login?*', async (route) => {
					const message = 'The execution "1" is running already.';
					await route.fulfill({ status: 409, json: { code: 0, message } });
				});
				await page.page.context().setOffline(false);
				await page.waitForPhase('goesOn');
			});
			found.push(...(await running));
			await login.stop();
			const used = faults('linkUsed', async (page) => {
				await page.page.unrouteAll();
				await page.waitForPhase('linkUsed');
			});
			found.push(...(await used));
			expect(found.flat()).toEqual([]);
		});
	});

	describe.each(LOCALES)('the looks of the login page in %s', (locale) => {
		const stage = setStage(world);
		const faults = looks(stage, `open-${locale}`);

		test('have no barriers when nothing is left to do', async () => {
			const login = await stage.sleep('open');
			const page = await stage.visit(login.resumeUrl, { locale });
			login.expire();
			await page.waitForPhase('expired');
			login.simulator.login('open', 'reception', 'alice');
			await page.press('newQrCode');
			await page.waitForPhase('alreadyLoggedIn');
			const found = await faults(page, 'alreadyLoggedIn');
			expect((await login.end()).lastNode).toBe('Logged In');
			expect(found).toEqual([]);
		});

		test('have no barriers when the gateway refuses n8n', async () => {
			const login = await stage.sleep('open');
			login.simulator.vendors.open.replaceToken();
			const page = await stage.visit(login.resumeUrl, { locale });
			await page.waitForPhase('stuck');
			expect(await faults(page, 'stuck')).toEqual([]);
		});
	});
}
