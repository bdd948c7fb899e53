import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import {
	exampleWorkflow,
	triggerOf,
	withCredentials,
} from '../../test/e2e/support/exampleWorkflow';
import type { ChosenCredentials, ExampleName } from '../../test/e2e/support/exampleWorkflow';
import type { Editor } from '../../test/e2e/support/editor';
import { mailedLink } from '../../test/e2e/support/mailedLink';
import { projectRoot } from '../../test/e2e/support/paths';
import { until } from '../../test/e2e/support/until';
import type { World } from '../../test/e2e/support/world';
import type { Studio } from './studio';

// What n8n lays over the canvas would hide nodes.
const HIDE_OVERLAYS = `
	[data-test-id=canvas-wrapper] > :not(:has([data-test-id=canvas])),
	[data-test-id=canvas-controls], .tab-bar-container { visibility: hidden; }
`;

const EXAMPLES = [
	'login-by-email',
	'login-page-by-email',
	'login-page-wecom-robot',
	'keep-account-online',
	'on-offline-log-in-again',
	'on-offline-notify-and-log-in',
	'ai-assistant-replies',
	'forward-to-email',
	'ask-a-human',
	'auto-accept-friends',
	'outbox',
	'customer-desk',
	'broadcast',
	'welcome-new-friend',
	'contacts-to-table',
	'ai-assistant-team',
	'group-keeper',
	'daily-moment',
	'join-requests',
] as const satisfies readonly ExampleName[];

const SCREENS = {
	desktop: { width: 1280, height: 800 },
	phone: { width: 390, height: 844 },
};

/** Takes every picture of README and examples anew. */
export async function takeDocumentPictures(studio: Studio): Promise<void> {
	const { world, browser, editor, chosen } = studio;
	const ids = await importExamples(world, chosen);
	for (const name of EXAMPLES) await canvas(editor, ids[name], `examples/images/${name}`);
	await parameters(editor, ids['login-by-email']);
	await credential(editor, world, chosen.wechatGatewayApi?.id ?? '');
	await mail(editor, world, ids['login-by-email']);
	await loginPage(await browser.newPage(), world, ids['login-page-by-email']);
}

async function importExamples(
	world: World,
	chosen: ChosenCredentials,
): Promise<Record<ExampleName, string>> {
	const ids = {} as Record<ExampleName, string>;
	for (const name of EXAMPLES) {
		const workflow = withCredentials(exampleWorkflow(name), chosen);
		ids[name] = await world.n8n.api.importWorkflow(workflow);
	}
	return ids;
}

async function canvas(editor: Editor, id: string, name: string): Promise<void> {
	await editor.page.setViewportSize({ width: 1700, height: 640 });
	await editor.openWorkflow(id);
	const shown = editor.page.getByTestId('canvas-wrapper');
	let before: Buffer | undefined;
	const picture = await until('the canvas to come to rest', async () => {
		const now = await shown.screenshot({ style: HIDE_OVERLAYS });
		const atRest = before?.equals(now);
		before = now;
		return atRest ? now : undefined;
	});
	await writeFile(await fileFor(name), picture);
}

async function parameters(editor: Editor, id: string): Promise<void> {
	await editor.page.setViewportSize({ width: 1440, height: 900 });
	await editor.openWorkflow(id);
	await editor.openNode('Get QR Code');
	await editor.page
		.getByTestId('ndv')
		.screenshot({ path: await fileFor('docs/images/node-parameters') });
}

async function credential(editor: Editor, world: World, id: string): Promise<void> {
	await editor.page.goto(`${world.n8n.url}/home/credentials/${id}`);
	const dialog = editor.page.getByTestId('editCredential-modal');
	await dialog.getByText('Connection tested successfully').waitFor();
	await dialog.screenshot({ path: await fileFor('docs/images/credential') });
}

async function mail(editor: Editor, world: World, workflowId: string): Promise<void> {
	const { n8n } = world;
	const execution = await n8n.api.run(workflowId, triggerOf(exampleWorkflow('login-by-email')));
	const { id } = await world.mail.waitForMail(() => true);
	await editor.page.setViewportSize({ width: 1100, height: 700 });
	await editor.page.goto(`${world.mail.url}/#/email/${id}`);

	await editor.page.frameLocator('iframe.panel-html').locator('img').waitFor();
	await editor.page.screenshot({ path: await fileFor('docs/images/mail-with-qr-code') });
	await n8n.api.stopExecution(execution);
}

/** The page that the link in a mail leads to, as its reader finds it. */
async function loginPage(page: Page, world: World, workflowId: string): Promise<void> {
	const { api } = world.n8n;
	const execution = await api.run(workflowId, triggerOf(exampleWorkflow('login-page-by-email')));
	const mailed = await world.mail.waitForMail((one) => mailedLink(one) !== undefined);
	const link = mailedLink(mailed) ?? '';
	// Right after the mail, the workflow is about to fall asleep and has no page yet.
	await api.executionWaiting(execution);
	for (const [screen, size] of Object.entries(SCREENS)) {
		await page.setViewportSize(size);
		await page.goto(link);
		await page.locator('#qr-code').waitFor();
		await page.screenshot({ path: await fileFor(`docs/images/login-page-${screen}`) });
	}
	await api.stopExecution(execution);
}

async function fileFor(name: string): Promise<string> {
	const file = path.join(projectRoot, `${name}.png`);
	await mkdir(path.dirname(file), { recursive: true });
	return file;
}
