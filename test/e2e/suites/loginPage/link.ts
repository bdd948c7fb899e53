import type { World } from '../../support/world';
import type { SleepingLogin } from '../../support/sleepingLogin';
import { setStage } from './stage';

const LINKS = ['resumeUrl', 'resumeFormUrl'] as const;

/** Another token of the same length. */
const guessed = (url: string) =>
	url.replace(/signature=(.)/, (_, first) => `signature=${first === '0' ? '1' : '0'}`);

/** Whom the link lets in, and when. */
export function linkSuite(world: () => World): void {
	describe('the link of a login page', () => {
		const stage = setStage(world);

		const post = async (login: SleepingLogin, action: string) => {
			const { href } = new URL(login.resumeUrl.replace('?', '/wechat-login?'));
			return await fetch(href, {
				method: 'POST',
				headers: { accept: 'application/json' },
				body: new URLSearchParams({ action }),
			});
		};

		test.each(LINKS)('changes nothing when a chat or a bot follows %s', async (name) => {
			const login = await stage.sleep('open');
			const [, before] = [login.simulator.clearRequests(), await login.now()];
			for (const method of ['GET', 'HEAD', 'GET']) {
				const headers = { 'user-agent': 'Slackbot-LinkExpanding 1.0' };
				const answer = await fetch(login[name], { method, headers });
				await answer.text();
			}
			const { status, waitTill } = await login.now();
			expect({ status, waitTill, calls: login.calls }).toEqual({
				status: 'waiting',
				waitTill: before.waitTill,
				calls: [],
			});
		});

		test('opens with its own token only', async () => {
			const login = await stage.sleep('open');
			const answer = await fetch(guessed(login.resumeUrl));
			expect([answer.status, await answer.json()]).toEqual([401, { error: 'Invalid token' }]);

			const page = await stage.newPage();
			const shown = await page.goto(guessed(login.resumeFormUrl));
			expect(shown?.status()).toBe(401);
			expect(await page.locator('body').innerText()).toMatch(/invalid/i);
			expect((await login.now()).status).toBe('waiting');
		});

		test('is used up after the login', async () => {
			const login = await stage.sleep('open');
			login.scan('alice');
			login.confirm();
			expect((await post(login, 'check')).status).toBe(200);
			await login.end();

			const opened = await fetch(login.resumeUrl);
			expect([opened.status, await opened.text()]).toEqual([
				409,
				expect.stringContaining('has finished already'),
			]);
			expect((await post(login, 'check')).status).toBe(409);
			const page = await stage.newPage();
			const shown = await page.goto(login.resumeFormUrl);
			expect([shown?.status(), await page.locator('body').innerText()]).toEqual([
				200,
				expect.stringContaining('Form Submitted'),
			]);
		});

		test('is of no more use when the workflow is stopped', async () => {
			const login = await stage.sleep('open');
			await login.stop();
			login.simulator.clearRequests();
			const answers = [await fetch(login.resumeUrl), await post(login, 'check')];
			expect(answers.map(({ status }) => status)).toEqual([409, 409]);
			expect(login.calls).toEqual([]);
		});

		test('works at $execution.resumeFormUrl too, also with JavaScript off', async () => {
			const login = await stage.sleep('wkteam');
			const page = await stage.visit(login.resumeFormUrl, { javaScript: false });
			login.scan('bob');
			login.confirm();
			await page.press('confirmed');
			await page.waitForPhase('loggedIn');
			expect((await login.end()).lastNode).toBe('Logged In');
		});

		test('tells a page that was left open when it is used up', async () => {
			const login = await stage.sleep('open');
			const page = await stage.visit(login.resumeUrl);
			await page.page.context().setOffline(true);
			await page.statusIs('No connection to n8n. This page keeps trying');
			login.scan('alice');
			login.confirm();
			await post(login, 'confirmed');
			await login.end();
			await page.page.context().setOffline(false);
			await page.waitForPhase('linkUsed');
			expect(await page.status()).toBe('This link is of no more use');
		});
	});
}
