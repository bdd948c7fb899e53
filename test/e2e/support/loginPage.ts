import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import type { Action, Phase } from '../../../nodes/WechatGateway/loginPage/view';
import { readQrCode } from '../../support/phoneCamera';
import { until } from './until';

/** The login page in a browser, with the words of a person who looks at it. */
export class LoginPage {
	private readonly addresses: URL[] = [];
	private readonly faults: string[] = [];

	private constructor(
		readonly page: Page,
		private readonly origin: string,
	) {
		page.on('request', (request) => this.addresses.push(new URL(request.url())));
		page.on('pageerror', (error) => this.faults.push(error.message));
		page.on('console', (message) => {
			if (message.type() === 'error') this.faults.push(message.text());
		});
	}

	/** Follows a link to the login page; right after it was sent, the workflow may not be waiting yet. */
	static async open(page: Page, url: string): Promise<LoginPage> {
		const loginPage = new LoginPage(page, new URL(url).origin);
		await until('the login page', async () => {
			const answer = await page.goto(url);
			const text = await page.locator('body').innerText();
			if (await loginPage.isThere()) return true;
			if (answer?.ok() || text.includes('running already')) return undefined;
			throw new Error(`The link leads to ${answer?.status()}: ${text}`);
		});
		loginPage.faults.length = 0;
		return loginPage;
	}

	/** How the login stands. */
	async phase(): Promise<Phase> {
		return (await this.page.locator('body').getAttribute('data-phase')) as Phase;
	}

	/** @param phase also one that only the page's script knows */
	async waitForPhase(phase: Phase | (string & {}), timeoutMs = 60_000): Promise<void> {
		await this.page
			.locator(`body[data-phase="${phase}"]`)
			.waitFor({ timeout: timeoutMs })
			.catch(async (cause: Error) => {
				throw new Error(`The page shows "${await this.phase()}", not "${phase}"`, { cause });
			});
	}

	/** What is read out to a person who does not see the page. */
	async status(): Promise<string> {
		return (await this.page.locator('#status').innerText()).trim();
	}

	/** Waits until this is read out. */
	async statusIs(text: string): Promise<void> {
		await this.page
			.locator('#status', { hasText: text })
			.waitFor({ timeout: 60_000 })
			.catch(async (cause: Error) => {
				throw new Error(`The page says "${await this.status()}", not "${text}"`, { cause });
			});
	}

	/** All that the page says. */
	async text(): Promise<string> {
		return await this.page.locator('body').innerText();
	}

	/** Waits until the page says this anywhere. */
	async shows(text: string): Promise<void> {
		await this.page.getByText(text).first().waitFor({ timeout: 60_000 });
	}

	/** The buttons in sight, by what they ask for. */
	async actions(): Promise<Action[]> {
		const buttons = await this.page.locator('button[name=action]:visible').all();
		return (await Promise.all(
			buttons.map(async (button) => await button.getAttribute('value')),
		)) as Action[];
	}

	async press(action: Action): Promise<void> {
		await this.page.locator(`button[name=action][value="${action}"]:visible`).click();
	}

	async switchLanguage(): Promise<void> {
		await this.page.locator('#language').click();
	}

	/** Types the code that the phone shows and hands it in. */
	async enterCode(digits: string): Promise<void> {
		await this.page.locator('input[name=code]').fill(digits);
		await this.press('code');
	}

	/** Types another one, as soon as it may be sent: codes go out three seconds apart. */
	async enterNextCode(digits: string): Promise<void> {
		await sleep(3_000);
		await this.enterCode(digits);
	}

	/** What a phone's camera reads on the screen. */
	async qrText(): Promise<string> {
		return readQrCode(await this.page.locator('img#qr-code').screenshot());
	}

	/** Waits until the QR code on the screen is this one. */
	async qrCodeIs(text: string): Promise<void> {
		await until('the QR code on the page', async () => {
			const read = await this.qrText().catch(() => undefined);
			return read === text || undefined;
		});
	}

	/** Goes to another tab, or comes back. The browser here always shows the page, so the page is told so. */
	async setVisible(visible: boolean): Promise<void> {
		const state = visible ? 'visible' : 'hidden';
		await this.page.evaluate(`
			Object.defineProperty(document, 'visibilityState', { value: '${state}', configurable: true });
			Object.defineProperty(document, 'hidden', { value: ${!visible}, configurable: true });
			document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
		`);
	}

	/** Every address outside n8n that the page asked for. */
	requestsElsewhere(): string[] {
		return this.addresses
			.filter(({ protocol, origin }) => protocol !== 'data:' && origin !== this.origin)
			.map(({ href }) => href);
	}

	/** How often the page has asked n8n for something. */
	get requestCount(): number {
		return this.addresses.filter(({ origin }) => origin === this.origin).length;
	}

	/** Errors in the browser's console, among them breaches of the Content-Security-Policy. */
	get consoleErrors(): readonly string[] {
		return this.faults;
	}

	private async isThere(): Promise<boolean> {
		return (await this.page.locator('body[data-phase]').count()) > 0;
	}
}
