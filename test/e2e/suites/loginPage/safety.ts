import type { Page } from 'playwright-core';
import type { World } from '../../support/world';
import { setStage } from './stage';

const NICK_NAME = '<script>hacked=1</script><img src=x onerror=hacked=1>';

/** Puts HTML into the page, as a fault in our escaping would, and gives what the browser's policy refused of it. */
const inject = async (page: Page): Promise<{ refused: string[]; hacked: unknown }> =>
	await page.evaluate(`(async () => {
		const refused = [];
		document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
			refused.push(effectiveDirective));
		const script = document.createElement('script');
		script.textContent = 'window.hacked = 1';
		document.body.append(script);
		const holder = document.createElement('div');
		holder.innerHTML = '<img src="https://elsewhere.example/x.png" onerror="window.hacked = 1">' +
			'<p style="color: red">x</p>';
		document.body.append(holder);
		await fetch('https://elsewhere.example/').catch(() => undefined);
		while (refused.length < 5) await new Promise((resolve) => setTimeout(resolve, 20));
		return { refused: [...new Set(refused)].sort(), hacked: window.hacked };
	})()`);

/** What a gateway, or a page around ours, could try. */
export function safetySuite(world: () => World): void {
	describe('the login page keeps safe', () => {
		const stage = setStage(world);

		test('shows markup in a nickname as the text that it is', async () => {
			const login = await stage.sleep('open', {
				prepare: ({ people }) => (people.alice.nickName = NICK_NAME),
			});
			const page = await stage.visit(login.resumeUrl);
			login.scan('alice');
			await page.waitForPhase('scanned');
			expect(await page.text()).toContain(NICK_NAME);
			login.confirm();
			await page.press('confirmed');
			await page.waitForPhase('loggedIn');

			expect(await page.text()).toContain(NICK_NAME);
			expect(await page.page.evaluate('window.hacked')).toBeUndefined();
			expect([page.requestsElsewhere(), page.consoleErrors]).toEqual([[], []]);
		});

		test('its policy stops scripts, handlers, styles and requests that got into the page', async () => {
			const login = await stage.sleep('open');
			const page = await stage.visit(login.resumeUrl);
			expect(await inject(page.page)).toEqual({
				refused: ['connect-src', 'img-src', 'script-src-attr', 'script-src-elem', 'style-src-attr'],
				hacked: undefined,
			});
		});

		test.each(['resumeUrl', 'resumeFormUrl'] as const)(
			'is not shown in a frame (%s)',
			async (name) => {
				const login = await stage.sleep('open');
				const page = await stage.newPage();
				const refused = page.waitForEvent('requestfailed');
				// Any page of somebody else.
				await page.goto(login.simulator.phoneUrl, { waitUntil: 'commit' });
				await page.evaluate(
					`document.body.append(Object.assign(document.createElement('iframe'), { src: '${login[name]}' }))`,
				);
				expect((await refused).failure()?.errorText).toBe('net::ERR_BLOCKED_BY_RESPONSE');
			},
		);

		test('is neither kept nor told to others', async () => {
			const login = await stage.sleep('open');
			const { headers } = await fetch(login.resumeUrl);
			expect(headers.get('cache-control')).toBe('no-store');
			expect(headers.get('referrer-policy')).toBe('no-referrer');
			expect(headers.get('x-robots-tag')).toBe('noindex, nofollow');
		});
	});
}
