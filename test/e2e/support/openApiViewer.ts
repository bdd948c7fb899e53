import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { projectRoot } from './paths';

const parts = {
	'swagger-ui.css': 'text/css',
	'swagger-ui-bundle.js': 'text/javascript',
} as const;

/** Every operation in sight and closed; the validator of the vendor's site is not asked. */
const html = (address: string): string => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<link rel="icon" href="data:,">
<title>Swagger UI</title>
<link rel="stylesheet" href="/viewer/swagger-ui.css">
<div id="viewer"></div>
<script src="/viewer/swagger-ui-bundle.js"></script>
<script>SwaggerUIBundle({
	url: ${JSON.stringify(address)},
	dom_id: '#viewer',
	docExpansion: 'list',
	validatorUrl: null,
});</script>
</html>`;

/** Swagger UI in a page of a browser, as if it stood beside the document. */
export class OpenApiViewer {
	/** What the browser's console and Swagger UI have to say against the document. */
	readonly complaints: string[] = [];

	constructor(readonly page: Page) {
		page.on('console', (message) => {
			if (['warning', 'error'].includes(message.type())) this.complaints.push(message.text());
		});
		page.on('pageerror', (error) => this.complaints.push(String(error)));
	}

	/** Shows the document at an address. */
	async show(address: string): Promise<void> {
		const { page } = this;
		await page.route('**/viewer/', async (route) => {
			await route.fulfill({ contentType: 'text/html', body: html(address) });
		});
		for (const [name, contentType] of Object.entries(parts)) {
			const file = path.join(projectRoot, 'node_modules/swagger-ui-dist', name);
			const body = await readFile(file, 'utf8');
			await page.route(`**/viewer/${name}`, async (route) => {
				await route.fulfill({ contentType, body });
			});
		}
		await page.goto(new URL('/viewer/', address).href);
		await this.operations.first().waitFor();
	}

	/** Scrolls through it until so many operations were there, for those out of sight are not drawn; gives their names. */
	async read(count: number): Promise<Set<string>> {
		const names = new Set<string>();
		while (names.size < count) {
			for (const name of await this.page.evaluate<string[]>(namesThenOn)) names.add(name);
		}
		return names;
	}

	/** Opens the first operation; gives all that it says. */
	async openFirst(): Promise<string> {
		const operation = this.operations.first();
		await operation.locator('.opblock-summary-control').click();
		await operation.locator('.responses-table').first().waitFor();
		return await operation.innerText();
	}

	/** What Swagger UI itself reports above the document. */
	async errors(): Promise<string[]> {
		return await this.page.locator('.errors-wrapper').allInnerTexts();
	}

	private get operations() {
		return this.page.locator('.opblock');
	}
}

/** What is there now, and half a window further, or from the top again. */
const namesThenOn = `(async () => {
	const names = [...document.querySelectorAll('.opblock')].map(({ id }) => id);
	const before = scrollY;
	scrollBy(0, innerHeight / 2);
	if (scrollY === before) scrollTo(0, 0);
	await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
	return names;
})()`;
