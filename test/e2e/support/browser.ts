import { execFile } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { chromium, selectors } from 'playwright-core';
import type { Browser as Chromium, BrowserContextOptions, Page } from 'playwright-core';
import type { CachedBrowser } from './cache';
import { ClosedDoor } from './closedDoor';
import { artifactsFolder } from './paths';

const FLAGS = [
	'--headless',
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
];

export const SCREENS = {
	editor: { viewport: { width: 1440, height: 900 } },
	desktop: { viewport: { width: 1280, height: 800 } },
	phone: {
		viewport: { width: 390, height: 844 },
		deviceScaleFactor: 2,
		hasTouch: true,
		isMobile: true,
	},
} satisfies Record<string, BrowserContextOptions>;

/** Whose browser it is. */
export interface Visitor {
	/** Default: `editor`, a large desktop window. */
	screen?: keyof typeof SCREENS;
	/** What the browser asks for in Accept-Language. Default: `en-US`. */
	locale?: 'en-US' | 'zh-CN';
	/** Default: `light`. */
	colorScheme?: 'light' | 'dark';
	/** Default: true. */
	javaScript?: boolean;
}

/** A headless Chromium that shows Chinese text and cannot leave this machine. */
export class Browser {
	private constructor(
		private readonly chromium: Chromium,
		private readonly door: ClosedDoor,
	) {}

	static async launch(cached: CachedBrowser): Promise<Browser> {
		// What n8n's editor calls the handles that it keeps for tests.
		selectors.setTestIdAttribute('data-test-id');
		const door = await ClosedDoor.open();
		const launched = await chromium.launch({
			executablePath: cached.executable,
			args: FLAGS,
			proxy: { server: door.env().HTTP_PROXY ?? '', bypass: '127.0.0.1,localhost' },
			env: {
				...process.env,
				FONTCONFIG_FILE: cached.fontconfigFile,
				...(await librariesEnv(cached)),
			},
		});
		return new Browser(launched, door);
	}

	/** A page in a browser of its own: it shares no cookies with the others. */
	async newPage(visitor: Visitor = {}): Promise<Page> {
		const {
			screen = 'editor',
			locale = 'en-US',
			colorScheme = 'light',
			javaScript = true,
		} = visitor;
		const context = await this.chromium.newContext({
			...SCREENS[screen],
			locale,
			colorScheme,
			javaScriptEnabled: javaScript,
		});
		return await context.newPage();
	}

	/** Hosts elsewhere that a page tried to reach, in vain. */
	get refusedHosts(): readonly string[] {
		return this.door.refused;
	}

	/**
	 * Keeps a picture of the page under artifacts/ and gives its path.
	 *
	 * @param options.fullPage more than the window shows
	 */
	async screenshot(
		page: Page,
		name: string,
		options: { fullPage?: boolean } = {},
	): Promise<string> {
		const file = path.join(artifactsFolder, `${name}.png`);
		await mkdir(path.dirname(file), { recursive: true });
		await page.screenshot({ path: file, ...options });
		return file;
	}

	async close(): Promise<void> {
		await this.chromium.close();
		await this.door.close();
	}
}

/** System libraries are preferred; the package's own stand in only where some are missing. */
async function librariesEnv(cached: CachedBrowser): Promise<Record<string, string>> {
	const { stdout } = await promisify(execFile)('ldd', [cached.executable]);
	if (!stdout.includes('not found')) return {};
	const folders = [cached.spareLibraries, process.env.LD_LIBRARY_PATH].filter(Boolean);
	return { LD_LIBRARY_PATH: folders.join(path.delimiter) };
}
