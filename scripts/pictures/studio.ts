import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Browser } from '../../test/e2e/support/browser';
import { cachedBrowser } from '../../test/e2e/support/cache';
import { packProject } from '../../test/e2e/support/communityPackage';
import { Editor } from '../../test/e2e/support/editor';
import type { ChosenCredentials } from '../../test/e2e/support/exampleWorkflow';
import type { CredentialInput } from '../../test/e2e/support/n8nApi';
import { World } from '../../test/e2e/support/world';

/** A real n8n with the package, and a person who has signed in to it. */
export interface Studio {
	world: World;
	browser: Browser;
	editor: Editor;
	chosen: ChosenCredentials;
}

/** Whatever happens, nothing is left running. */
export async function inStudio(work: (studio: Studio) => Promise<void>): Promise<void> {
	const folder = await mkdtemp(path.join(tmpdir(), 'wechat-gateway-pictures-'));
	const world = await World.start({ tarball: await packProject(folder), logName: 'pictures' });
	const browser = await Browser.launch(await cachedBrowser());
	try {
		const editor = await Editor.signIn(await browser.newPage(), world.n8n);
		const chosen: ChosenCredentials = {
			...(await world.chooseCredentials('open')),
			openAiApi: await uncalled(world, 'openAiApi', {
				apiKey: 'any',
				url: 'http://127.0.0.1:1/v1',
			}),
			postgres: await uncalled(world, 'postgres', { host: '127.0.0.1', port: 1 }),
		};
		await work({ world, browser, editor, chosen });
	} finally {
		await browser.close();
		await world.stop();
		await rm(folder, { recursive: true, force: true });
	}
}

/** n8n marks nodes without a credential; nobody calls this one. */
async function uncalled(
	world: World,
	type: string,
	data: CredentialInput['data'],
): Promise<{ id: string; name: string }> {
	return { id: await world.n8n.api.createCredential({ name: type, type, data }), name: type };
}
