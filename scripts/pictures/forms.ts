import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { catalogue, type Resource } from '../../gateway';
import type { Editor } from '../../test/e2e/support/editor';
import { withCredentials } from '../../test/e2e/support/exampleWorkflow';
import type { WorkflowFile } from '../../test/e2e/support/n8nApi';
import { projectRoot } from '../../test/e2e/support/paths';
import { sheetOf, type Picture, type Scheme } from './sheet';
import type { Studio } from './studio';

const FOLDER = path.join(projectRoot, 'artifacts', 'forms');
const resourcesByName: Record<string, Resource> = catalogue;
const SCHEMES: Scheme[] = ['light', 'dark'];

/** An element of the page, which these types know nothing more of. */
interface Placed {
	getBoundingClientRect(): { bottom: number };
}

/** What a picture must hold: the fields, and the list that is open. */
const ENDS = '.parameter-input-list-wrapper > :visible, [role=listbox]:visible';

/** High enough for the longest form and the longest list of operations. */
const WINDOW = { width: 1280, height: 1600 };

/**
 * The resources that are named; all when none is.
 *
 * @throws Error for one that there is not
 */
export function resourcesAmong(names: string[]): string[] {
	const all = Object.keys(resourcesByName);
	const unknown = names.find((name) => !all.includes(name));
	if (unknown === undefined) return names.length > 0 ? names : all;
	throw new Error(`There is no resource "${unknown}". There are: ${all.join(', ')}`);
}

/**
 * The form of every operation as the editor shows it when nothing is filled in, and the opened list of
 * operations after them: a sheet for each resource and colour scheme in artifacts/forms.
 */
export async function takeForms(studio: Studio, resources: string[]): Promise<void> {
	const { browser, editor } = studio;
	await mkdir(FOLDER, { recursive: true });
	const table = await browser.newPage();
	for (const resource of resources) {
		const pictures = await formsOf(studio, resource);
		for (const scheme of SCHEMES) {
			const file = path.join(FOLDER, `${resource}-${scheme}.png`);
			await writeFile(file, await sheetOf(table, pictures[scheme], scheme));
			process.stdout.write(`${path.relative(projectRoot, file)}\n`);
		}
	}
	await editor.page.emulateMedia({ colorScheme: null });
}

async function formsOf({ world, editor, chosen }: Studio, resource: string) {
	const operations = Object.keys(resourcesByName[resource]?.operations ?? {});
	const workflow = withCredentials(withEvery(resource, operations), chosen);
	const pictures: Record<Scheme, Picture[]> = { light: [], dark: [] };
	const take = async (title: string) => {
		for (const scheme of SCHEMES)
			pictures[scheme].push({ title, bytes: await formIn(editor, scheme) });
	};
	await editor.page.setViewportSize(WINDOW);
	await editor.openWorkflow(await world.n8n.api.importWorkflow(workflow));
	for (const operation of operations) {
		await editor.openNode(operation);
		// Fields come one after the other.
		await editor.parameters();
		await take(operation);
		if (operation !== operations.at(-1)) await editor.closeNode();
	}
	await editor.parameter('operation').click();
	await editor.page.getByRole('option').first().waitFor();
	await take('The list of operations');
	return pictures;
}

async function formIn({ page }: Editor, scheme: Scheme): Promise<Buffer> {
	await page.emulateMedia({ colorScheme: scheme });
	const panel = await page.getByTestId('node-parameters').boundingBox();
	if (!panel) throw new Error('No node is open');
	const ends = await page
		.locator(ENDS)
		.evaluateAll((all: Placed[]) => all.map((one) => one.getBoundingClientRect().bottom));
	const clip = { ...panel, height: Math.max(...ends) - panel.y + 8 };
	return await page.screenshot({ clip, animations: 'disabled' });
}

function withEvery(resource: string, operations: string[]): WorkflowFile {
	return {
		name: `Forms of ${resource}`,
		nodes: operations.map((operation, at) => ({
			// n8n finds an open node by the beginning of its ID.
			id: `${at}-${operation}`.padStart(40, '0'),
			name: operation,
			type: 'n8n-nodes-wechat-gateway.wechatGateway',
			typeVersion: 1,
			position: [(at % 6) * 220, Math.floor(at / 6) * 180],
			parameters: { resource, operation },
		})),
		connections: {},
		settings: {},
	};
}
