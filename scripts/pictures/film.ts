import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { decode, encode, toRGBA8 } from 'upng-js';
import type { Editor } from '../../test/e2e/support/editor';
import { exampleWorkflow, withCredentials } from '../../test/e2e/support/exampleWorkflow';
import { LoginPage } from '../../test/e2e/support/loginPage';
import { mailedLink } from '../../test/e2e/support/mailedLink';
import type { WorkflowFile } from '../../test/e2e/support/n8nApi';
import { projectRoot } from '../../test/e2e/support/paths';
import { until } from '../../test/e2e/support/until';
import { SCENE, staged } from './stage';
import type { Studio } from './studio';

const FILE = path.join(projectRoot, 'docs', 'images', 'login.png');

const EXAMPLE = 'login-page-by-email';

/** How near the nodes stand to each other, so that their names can be read in a narrow picture. */
const NEARER = 0.7;

/** What n8n has around the canvas in a window, in pixels. */
const AROUND = { width: 42, height: 102 };

/** What n8n lays over the canvas, but for the button that starts the workflow. */
const HIDE_OVERLAYS = `
	[data-test-id=canvas-controls], .tab-bar-container, [data-test-id=node-creator-plus-button],
	[class*=nodeButtonsWrapper], [class*=_actions_], .minimap { visibility: hidden !important; }
`;

interface Scene {
	place: string;
	caption: string;
	picture: Buffer;
	forMs: number;
}

/**
 * The chain in moving pictures: a workflow mails the link of a login page, somebody scans and confirms there, and
 * the next node runs. Everything in it is real but the gateway and the phone.
 */
export async function takeFilm(studio: Studio): Promise<void> {
	const scenes = await act(studio);
	const page = await studio.browser.newPage();
	const pictures: Buffer[] = [];
	for (const [at, { picture, ...words }] of scenes.entries()) {
		pictures.push(await staged(page, picture, { ...words, at, of: scenes.length }));
	}
	const film = filmOf(
		pictures,
		scenes.map(({ forMs }) => forMs),
	);
	await writeFile(FILE, film);
	process.stdout.write(
		`${path.relative(projectRoot, FILE)}: ${pictures.length} pictures, ${Math.ceil(film.length / 1024)} KB\n`,
	);
}

/** An animated PNG without any loss; who cannot show it shows its first picture. */
function filmOf(pictures: Buffer[], forMs: number[]): Buffer {
	const decoded = pictures.map((bytes) => decode(new Uint8Array(bytes).buffer));
	const { width, height } = decoded[0] ?? { width: 0, height: 0 };
	const frames = decoded.flatMap((picture) => toRGBA8(picture));
	const allColours = 0;
	return Buffer.from(encode(frames, width, height, allColours, forMs));
}

async function act({ world, browser, editor, chosen }: Studio): Promise<Scene[]> {
	const { phone } = world.simulator;
	const scenes: Scene[] = [];
	const show = (place: string, caption: string, picture: Buffer, forMs = 2400) =>
		scenes.push({ place, caption, picture, forMs });

	const workflow = narrowed(withCredentials(exampleWorkflow(EXAMPLE), chosen));
	await editor.page.setViewportSize({
		width: SCENE.width + AROUND.width,
		height: SCENE.height + AROUND.height,
	});
	await editor.openWorkflow(await world.n8n.api.importWorkflow(workflow));
	show('n8n', 'A workflow that needs a WeChat account', await canvas(editor));

	await editor.execute();
	const mail = await world.mail.waitForMail((one) => mailedLink(one) !== undefined);
	await ranThrough(editor, 'Send Email');
	show('n8n', 'It fetches a login QR code and mails a link', await canvas(editor));

	const screen = await browser.newPage();
	await screen.setViewportSize(SCENE);
	await screen.goto(`${world.mail.url}/#/email/${mail.id}`);
	await screen.frameLocator('iframe.panel-html').locator('a').waitFor();
	show('Mailbox', 'The person with the phone gets it', await screen.screenshot());

	const login = await LoginPage.open(screen, mailedLink(mail) ?? '');
	await screen.locator('#qr-code').waitFor();
	show('Login page', 'The QR code, always a fresh one', await screen.screenshot());
	const qrText = await login.qrText();
	const scanned = phone.scanCode(qrText, 'alice');
	await login.waitForPhase('scanned');
	show('Login page', 'Scanned: confirm on the phone', await screen.screenshot(), 2000);
	phone.confirm(scanned);
	await login.waitForPhase('loggedIn');
	show('Login page', 'Confirmed', await screen.screenshot(), 2000);

	await ranThrough(editor, 'Logged In');
	show('n8n', 'The workflow wakes up, and the next node runs', await canvas(editor));
	await editor.openNode('Logged In');
	show('n8n', 'With the account that has logged in', await restOf(editor.page), 3600);
	return scenes;
}

/** The workflow without its notes, drawn together. */
function narrowed(workflow: WorkflowFile): WorkflowFile {
	const nodes = workflow.nodes
		.filter(({ type }) => type !== 'n8n-nodes-base.stickyNote')
		.map((node) => ({
			...node,
			position: [node.position[0] * NEARER, node.position[1]] as [number, number],
		}));
	return { ...workflow, nodes };
}

async function ranThrough({ page }: Editor, node: string): Promise<void> {
	await page
		.locator(`[data-test-id="canvas-node"][data-node-name="${node}"]`)
		.getByTestId('canvas-node-status-success')
		.waitFor();
}

const canvas = async ({ page }: Editor): Promise<Buffer> =>
	await atRest(
		async () =>
			await page
				.getByTestId('canvas-wrapper')
				.screenshot({ style: HIDE_OVERLAYS, animations: 'disabled' }),
	);

const restOf = async (page: Page): Promise<Buffer> =>
	await atRest(async () => await page.screenshot({ animations: 'disabled' }));

/** What moves into place comes to rest first. */
async function atRest(take: () => Promise<Buffer>): Promise<Buffer> {
	let before: Buffer | undefined;
	return await until('the picture to come to rest', async () => {
		const now = await take();
		const same = before?.equals(now);
		before = now;
		return same ? now : undefined;
	});
}
