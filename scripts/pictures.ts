import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Browser } from '../test/e2e/support/browser';
import { cachedBrowser } from '../test/e2e/support/cache';
import { packProject } from '../test/e2e/support/communityPackage';
import { Editor } from '../test/e2e/support/editor';
import { exampleWorkflow, triggerOf, withCredentials } from '../test/e2e/support/exampleWorkflow';
import type { ChosenCredentials, ExampleName } from '../test/e2e/support/exampleWorkflow';
import { projectRoot } from '../test/e2e/support/paths';
import { until } from '../test/e2e/support/until';
import { World } from '../test/e2e/support/world';

// What n8n lays over the canvas would hide nodes.
const HIDE_OVERLAYS = `
	[data-test-id=canvas-wrapper] > :not(:has([data-test-id=canvas])),
	[data-test-id=canvas-controls], .tab-bar-container { visibility: hidden; }
`;

const EXAMPLES: ExampleName[] = ['login-by-email', 'keep-account-online'];

/** Takes every picture of README and examples anew, from a real n8n. */
async function takePictures(): Promise<void> {
	const folder = await mkdtemp(path.join(tmpdir(), 'wechat-gateway-pictures-'));
	const world = await World.start({ tarball: await packProject(folder), logName: 'pictures' });
	const browser = await Browser.launch(await cachedBrowser());
	try {
		const editor = await Editor.signIn(await browser.newPage(), world.n8n);
		const chosen = await world.chooseCredentials('open');
		const ids = await importExamples(world, chosen);
		for (const name of EXAMPLES) await canvas(editor, ids[name], `examples/images/${name}`);
		await canvas(editor, ids['login-by-email'], 'docs/images/canvas-login-by-email');
		await parameters(editor, ids['login-by-email']);
		await credential(editor, world, chosen.wechatGatewayApi?.id ?? '');
		await mail(editor, world, ids['login-by-email']);
	} finally {
		await browser.close();
		await world.stop();
		await rm(folder, { recursive: true, force: true });
	}
}

async function importExamples(
	world: World,
	chosen: ChosenCredentials,
): Promise<Record<ExampleName, string>> {
	const store = async (name: ExampleName) =>
		await world.n8n.api.importWorkflow(withCredentials(exampleWorkflow(name), chosen));
	return {
		'login-by-email': await store('login-by-email'),
		'keep-account-online': await store('keep-account-online'),
	};
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

async function fileFor(name: string): Promise<string> {
	const file = path.join(projectRoot, `${name}.png`);
	await mkdir(path.dirname(file), { recursive: true });
	return file;
}

takePictures().then(
	() => process.exit(0),
	(error: Error) => {
		console.error(error.message);
		process.exit(1);
	},
);
