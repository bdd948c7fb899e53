import { Browser } from '../support/browser';
import { cachedBrowser } from '../support/cache';
import { Editor } from '../support/editor';
import { exampleWorkflow, withCredentials } from '../support/exampleWorkflow';
import { until } from '../support/until';
import type { World } from '../support/world';

/** n8n's editor in a real browser. Pictures of it are kept under artifacts/. */
export function editorSuite(world: () => World): void {
	describe('in the editor', () => {
		let browser: Browser;
		let editor: Editor;

		beforeAll(async () => {
			browser = await Browser.launch(await cachedBrowser());
			editor = await Editor.signIn(await browser.newPage(), world().n8n);
		}, 10 * 60_000);

		afterAll(async () => {
			await browser?.close();
		});

		test('a search for "wechat" finds the node, which shows its parameters', async () => {
			await editor.newWorkflow();
			expect((await editor.searchNodes('wechat'))[0]).toBe('WeChat Gateway');
			await browser.screenshot(editor.page, 'editor-search');

			await editor.pick('WeChat Gateway');
			await editor.pick('Get login QR code');
			expect(await editor.parameters()).toEqual([
				'resource',
				'operation',
				'account',
				'province',
				'city',
				'proxyLine',
			]);
			expect([await editor.shown('resource'), await editor.shown('operation')]).toEqual([
				'Login',
				'Get QR Code',
			]);
			await browser.screenshot(editor.page, 'editor-parameters');
		});

		test('an imported example shows no fault, and the Account list what the gateway has', async () => {
			world().simulator.login('open', 'reception', 'alice');
			const chosen = await world().chooseCredentials('open');
			const workflow = withCredentials(exampleWorkflow('login-by-email'), chosen);
			await editor.openWorkflow(await world().n8n.api.importWorkflow(workflow));
			await browser.screenshot(editor.page, 'editor-canvas');

			await editor.openNode('Get QR Code');
			// A list whose default is none of its entries is marked as a fault.
			await until(
				'the list of proxy lines to show its default',
				async () => (await editor.shown('proxyLine')) === 'None' || undefined,
			);
			expect(await editor.accountList()).toContain('my-wechat (offline)');
			await browser.screenshot(editor.page, 'editor-accounts');
		});
	});
}
