import type { Browser } from '../support/browser';
import { Editor } from '../support/editor';
import { exampleWorkflow, withAccount, withCredentials } from '../support/exampleWorkflow';
import { until } from '../support/until';
import type { World } from '../support/world';

/** n8n's editor in a real browser. Pictures of it are kept under artifacts/. */
export function editorSuite(world: () => World): void {
	describe('in the editor', () => {
		let browser: Browser;
		let editor: Editor;

		beforeAll(async () => {
			browser = await world().browser();
			editor = await Editor.signIn(await browser.newPage(), world().n8n);
		}, 10 * 60_000);

		afterAll(async () => {
			await editor?.page.context().close();
		});

		test('a search for "wechat" finds the node, which shows its parameters', async () => {
			await editor.newWorkflow();
			expect((await editor.searchNodes('wechat'))[0]).toBe('WeChat Gateway');
			await browser.screenshot(editor.page, 'editor-search');

			await editor.pick('WeChat Gateway');
			await editor.showActions();
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

		test('Wait for Login asks for what its Wait Mode needs', async () => {
			await editor.newWorkflow();
			await editor.searchNodes('wechat');
			await editor.pick('WeChat Gateway');
			await editor.showActions();
			await editor.pick('Wait for login');
			const common = ['resource', 'operation', 'loginId', 'waitMode', 'timeout'];
			expect(await editor.parameters()).toEqual([...common, 'simplify']);
			expect(await editor.shown('timeout')).toBe('300');

			await editor.choose('waitMode', 'Login Page');
			expect(await editor.parameters()).toEqual([...common, 'qrCodeUrl', 'simplify']);
			expect(await editor.shown('timeout')).toBe('3600');
			// That section is about webhooks which start a workflow.
			expect(await editor.page.getByTestId('ndv').innerText()).not.toMatch(/Webhook URLs/i);
			await browser.screenshot(editor.page, 'editor-login-page');
		});

		test('a node that waits shows the link of its login page, and opens nothing by itself', async () => {
			const { simulator, n8n } = world();
			simulator.addDevice('edited');
			const chosen = await world().chooseCredentials('open');
			const example = withAccount(exampleWorkflow('login-page-by-email'), 'edited');
			const id = await n8n.api.importWorkflow(withCredentials(example, chosen));
			await editor.openWorkflow(id);
			await editor.execute();
			const executionId = await until(
				'the execution',
				async () => (await n8n.api.executionIds(id))[0],
			);
			const { resumeUrl } = await n8n.api.executionWaiting(executionId);

			await editor.openNode('Wait for Login');
			const link = editor.page.getByTestId('output-panel').getByRole('link', { name: 'its page' });
			expect(await link.getAttribute('href')).toBe(resumeUrl);
			expect(editor.page.context().pages()).toEqual([editor.page]);
			await browser.screenshot(editor.page, 'editor-waiting');
			await n8n.api.stopExecution(executionId);
		});
	});
}
