import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { chromium, selectors } from 'playwright-core';
import type { BrowserContext, Page } from 'playwright-core';
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

/** A headless Chromium that shows Chinese text and cannot leave this machine. */
export class Browser {
	private constructor(
		private readonly context: BrowserContext,
		private readonly door: ClosedDoor,
		private readonly profile: string,
	) {}

	static async launch(cached: CachedBrowser): Promise<Browser> {
		// What n8n's editor calls the handles that it keeps for tests.
		selectors.setTestIdAttribute('data-test-id');
		const door = await ClosedDoor.open();
		const profile = await mkdtemp(path.join(tmpdir(), 'wechat-gateway-browser-'));
		const context = await chromium.launchPersistentContext(profile, {
			executablePath: cached.executable,
			args: FLAGS,
			proxy: { server: door.env().HTTP_PROXY ?? '', bypass: '127.0.0.1,localhost' },
			viewport: { width: 1440, height: 900 },
			locale: 'en-US',
			env: {
				...process.env,
				FONTCONFIG_FILE: cached.fontconfigFile,
				...(await librariesEnv(cached)),
			},
		});
		return new Browser(context, door, profile);
	}

	async newPage(): Promise<Page> {
		return await this.context.newPage();
	}

	/** Keeps a picture of the page under artifacts/ and gives its path. */
	async screenshot(page: Page, name: string): Promise<string> {
		await mkdir(artifactsFolder, { recursive: true });
		const file = path.join(artifactsFolder, `${name}.png`);
		await page.screenshot({ path: file });
		return file;
	}

	async close(): Promise<void> {
		await this.context.close();
		await this.door.close();
		await rm(this.profile, { recursive: true, force: true, maxRetries: 3 });
	}
}

/** System libraries are preferred; the package's own stand in only where some are missing. */
async function librariesEnv(cached: CachedBrowser): Promise<Record<string, string>> {
	const { stdout } = await promisify(execFile)('ldd', [cached.executable]);
	if (!stdout.includes('not found')) return {};
	const folders = [cached.spareLibraries, process.env.LD_LIBRARY_PATH].filter(Boolean);
	return { LD_LIBRARY_PATH: folders.join(path.delimiter) };
}
