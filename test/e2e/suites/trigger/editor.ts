import type { Browser } from '../../support/browser';
import { Editor } from '../../support/editor';
import { expectedItem } from '../../support/expectedItem';
import type { WorkflowFile } from '../../support/n8nApi';
import { statusTriggerWorkflow, TRIGGER, triggerWorkflow } from '../../support/triggerWorkflow';
import type { World } from '../../support/world';
import { setStage } from './stage';

const SECRET = 'a-secret-of-my-own-1';

/** The triggers in n8n's editor. Pictures of it are kept under artifacts/. */
export function triggerEditorSuite(world: () => World): void {
	describe('the triggers in the editor', () => {
		const stage = setStage(world);
		let browser: Browser;
		let editor: Editor;

		beforeAll(async () => {
			browser = await world().browser();
			editor = await Editor.signIn(await browser.newPage(), world().n8n);
		}, 10 * 60_000);
		afterAll(async () => {
			await editor?.page.context().close();
		});

		const open = async (workflow: WorkflowFile) => {
			const imported = await stage.import('open', workflow);
			await editor.openWorkflow(imported.id);
			await editor.openNode(TRIGGER);
			return imported;
		};

		test('the trigger says what publishing does to the one callback URL, and shows no URL to copy', async () => {
			await open(triggerWorkflow());
			expect(await editor.parameters('events')).toEqual([
				'registerCallback',
				'events',
				'ignoreOwn',
			]);
			expect(await editor.notices()).toEqual([
				expect.stringMatching(
					/one callback URL for all its WeChat accounts.*A test run borrows the URL and gives it back/,
				),
			]);
			expect(await editor.page.getByTestId('ndv').innerText()).not.toContain('Webhook URLs');
			await browser.screenshot(editor.page, 'editor-trigger');
		});

		test('a URL that the trigger does not register can be copied from it and pasted at the vendor', async () => {
			const receiver = stage.logIn('open');
			const workflow = await open(triggerWorkflow({ registerCallback: false, secret: SECRET }));
			const url = await editor.webhookUrl();
			await browser.screenshot(editor.page, 'editor-trigger-pasted');
			await workflow.publish();
			expect(stage.callbackUrl('open')).toBeNull();

			stage.simulator.vendors.open.callbackUrl = url;
			const message = stage.simulator.push('open', 'message.text', { text: 'pasted' });
			const [execution] = await workflow.executions();
			expect(execution?.json(TRIGGER)).toEqual([expectedItem(receiver, message, 'private')]);

			await workflow.unpublish();
			expect(stage.callbackUrl('open')).toBe(url);
		});

		test('the status trigger shows its parameters, and a test run the accounts as they are', async () => {
			const { account } = stage.logIn('open', 'bob');
			const pollTimes = { item: [{ mode: 'everyMinute' }] };
			const imported = await open(statusTriggerWorkflow({ pollTimes }));
			expect(await editor.parameters('mode')).toEqual(['mode', 'watch', 'events']);
			expect(await editor.notices()).toEqual([
				expect.stringContaining('offline when two polls in a row find it so'),
			]);
			await browser.screenshot(editor.page, 'editor-status-trigger');

			const { api } = world().n8n;
			const execution = await api.executionEnd(await api.run(imported.id, TRIGGER));
			expect(execution.json(TRIGGER)).toEqual([
				expect.objectContaining({ gateway: 'open', account, state: 'online' }),
			]);
		});
	});
}
