import { GatewaySimulator } from '../simulator';
import { Browser } from './support/browser';
import { cachedBrowser } from './support/cache';
import { OpenApiViewer } from './support/openApiViewer';

// On a machine whose cache is empty, the browser is installed first.
const START_MS = 30 * 60_000;
jest.setTimeout(120_000);

let simulator: GatewaySimulator;
let browser: Browser;
beforeAll(async () => {
	simulator = await GatewaySimulator.start();
	browser = await Browser.launch(await cachedBrowser());
}, START_MS);
afterAll(async () => {
	await browser.close();
	await simulator.stop();
});

interface Document {
	paths: Record<string, object>;
	webhooks?: Record<string, object>;
}

test.each(['open', 'wkteam'])('Swagger UI shows all of %s without a warning', async (gateway) => {
	const address = `${simulator.baseUrl}/openapi/${gateway}.json`;
	const { paths, webhooks = {} } = (await (await fetch(address)).json()) as Document;
	const operations = [paths, webhooks].flatMap(Object.values).flatMap(Object.keys);
	const viewer = new OpenApiViewer(await browser.newPage({ screen: 'desktop' }));

	await viewer.show(address);

	expect(await viewer.openFirst()).toContain('Responses');
	await browser.screenshot(viewer.page, `openapi-${gateway}`);
	expect((await viewer.read(operations.length)).size).toBe(operations.length);
	expect(await viewer.errors()).toEqual([]);
	expect(viewer.complaints).toEqual([]);
	expect(browser.refusedHosts).toEqual([]);
});
