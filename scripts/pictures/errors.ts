import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Editor } from '../../test/e2e/support/editor';
import type { WorkflowFile } from '../../test/e2e/support/n8nApi';
import { projectRoot } from '../../test/e2e/support/paths';
import type { World } from '../../test/e2e/support/world';
import { ACCOUNTS, ERROR_CASES, type ErrorCase } from './errorCases';
import { sheetOf, type Picture } from './sheet';
import type { Studio } from './studio';

const SHEET = path.join(projectRoot, 'docs', 'images', 'errors.png');

/** A run that takes longer is taken for one without an error. */
const LONGEST_RUN_MS = 60_000;

/** What there is to see above the details and n8n's own notes. */
const MESSAGE_HEIGHT = 260;

/** The most likely errors as the editor shows them, each triggered in a real n8n, on one sheet. */
export async function takeErrors({ world, browser, editor }: Studio): Promise<void> {
	const { simulator } = world;
	simulator.login('open', ACCOUNTS.open, 'alice');
	simulator.addDevice(ACCOUNTS.unused);
	await editor.page.setViewportSize({ width: 1280, height: 900 });
	await editor.openWorkflow(await world.n8n.api.importWorkflow(await workflowOf(world)));
	const pictures: Picture[] = [];
	const without: string[] = [];
	for (const one of ERROR_CASES) {
		one.before?.(simulator);
		await editor.openNode(one.title);
		const bytes = await errorOf(editor);
		if (bytes) pictures.push({ title: one.title, bytes });
		else without.push(one.title);
		process.stdout.write(`${one.title}${bytes ? '' : ': no error'}\n`);
		await editor.closeNode();
	}
	await writeFile(SHEET, await sheetOf(await browser.newPage(), pictures, 'light', 3));
	if (without.length > 0) throw new Error(`There was no error with: ${without.join(', ')}`);
}

/** What the open node says after its run; undefined when that went well. */
async function errorOf({ page }: Editor): Promise<Buffer | undefined> {
	await page.getByTestId('node-execute-button').click();
	const error = page.getByTestId('node-error-message');
	const isThere = await error.waitFor({ timeout: LONGEST_RUN_MS }).then(
		() => true,
		() => false,
	);
	if (!isThere) return undefined;
	const panel = await page.getByTestId('output-panel').boundingBox();
	const clip = panel ? { ...panel, height: MESSAGE_HEIGHT } : undefined;
	return await page.screenshot({ clip, animations: 'disabled' });
}

/** For each error a start and the node behind it. */
async function workflowOf(world: World): Promise<WorkflowFile> {
	const nodes = await Promise.all(
		ERROR_CASES.map(async (one, at): Promise<WorkflowFile['nodes'][number]> => {
			const [resource = '', operation = ''] = one.does.split('.');
			return {
				// n8n finds an open node by the beginning of its ID.
				id: `${at}`.padStart(40, '0'),
				name: one.title,
				type: 'n8n-nodes-wechat-gateway.wechatGateway',
				typeVersion: 1,
				position: [220 + (at % 5) * 220, Math.floor(at / 5) * 180],
				parameters: { resource, operation, ...one.parameters },
				credentials: { wechatGatewayApi: await credentialFor(world, one) },
			};
		}),
	);
	// n8n 2.41 goes on from a former run of a start only in a workflow with pinned data.
	const starts = nodes.map((node): WorkflowFile['nodes'][number] => ({
		id: `start-${node.id}`,
		name: `Start of ${node.name}`,
		type: 'n8n-nodes-base.manualTrigger',
		typeVersion: 1,
		position: [node.position[0] - 110, node.position[1] + 90],
		parameters: {},
	}));
	const connections = Object.fromEntries(
		nodes.map(({ name }) => [
			`Start of ${name}`,
			{ main: [[{ node: name, type: 'main' as const, index: 0 }]] },
		]),
	);
	return { name: 'Errors', nodes: [...starts, ...nodes], connections, settings: {} };
}

async function credentialFor(world: World, { title, gateway = 'open', credential }: ErrorCase) {
	const right = world.gatewayCredential(gateway);
	const data = { ...right.data, ...credential?.(world.simulator.baseUrl) };
	return { id: await world.n8n.api.createCredential({ ...right, name: title, data }), name: title };
}
