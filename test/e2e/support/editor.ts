import type { Locator, Page } from 'playwright-core';
import { until } from './until';
import type { RunningN8n } from './world';

/** An element of the page, which these types know nothing more of. */
interface Attributed {
	getAttribute(name: string): string | null;
}

/** n8n's editor in a browser, with the words of a person who uses it. */
export class Editor {
	private constructor(
		readonly page: Page,
		private readonly url: string,
	) {}

	/** Opens n8n in a fresh page and signs in as its owner. */
	static async signIn(page: Page, { url, owner }: RunningN8n): Promise<Editor> {
		await page.goto(`${url}/signin`);
		await page.locator('input[type=email]').fill(owner.email);
		await page.locator('input[type=password]').fill(owner.password);
		await page.getByRole('button', { name: 'Sign in' }).click();
		await page.waitForURL(({ pathname }) => pathname !== '/signin');
		return new Editor(page, url);
	}

	async newWorkflow(): Promise<void> {
		await this.page.goto(`${this.url}/workflow/new`);
		await this.page.getByTestId('canvas-add-button').waitFor();
	}

	/** Opens a stored workflow with all of it in view. */
	async openWorkflow(id: string): Promise<void> {
		await this.page.goto(`${this.url}/workflow/${id}`);
		await this.page.getByTestId('canvas-node').first().waitFor();
		await this.page.getByTestId('zoom-to-fit').click();
	}

	/** Types into the nodes panel and gives the names it lists. */
	async searchNodes(word: string): Promise<string[]> {
		await this.page.getByTestId('canvas-add-button').click();
		await this.page.getByTestId('node-creator-search-bar').waitFor();
		await this.page.keyboard.type(word);
		const names = this.page.getByTestId('node-creator-item-name');
		await names
			.filter({ hasText: new RegExp(word, 'i') })
			.first()
			.waitFor();
		return (await names.allTextContents()).map((name) => name.trim());
	}

	/** Picks an entry of the nodes panel: a node, or then one of its actions. */
	async pick(name: string): Promise<void> {
		await this.page.getByTestId('node-creator-item-name').getByText(name, { exact: true }).click();
	}

	/** Unfolds the actions of a node in the nodes panel, which an empty workflow shows behind its triggers. */
	async showActions(): Promise<void> {
		await this.page.getByText(/^Actions \(\d+\)/).click();
	}

	/** Opens the parameters of a node on the canvas. */
	async openNode(name: string): Promise<void> {
		await this.page.locator(`[data-test-id="canvas-node"][data-node-name="${name}"]`).dblclick();
		await this.page.getByTestId('node-parameters').waitFor();
	}

	/** Back to the canvas. */
	async closeNode(): Promise<void> {
		const panel = this.page.getByTestId('node-parameters');
		// The first one may only take the focus away from a field.
		await until('the canvas', async () => {
			await this.page.keyboard.press('Escape');
			return (await panel.isHidden()) || undefined;
		});
	}

	/** Starts the workflow by hand. */
	async execute(): Promise<void> {
		await this.page.getByTestId('execute-workflow-button').click();
	}

	/**
	 * The parameters that the open node shows, from top to bottom, by the names that workflows store.
	 *
	 * @param first one that is there as soon as all are
	 */
	async parameters(first = 'resource'): Promise<string[]> {
		await this.parameter(first).waitFor();
		const fields = this.page.locator('[data-test-id^="parameter-input-"]:visible');
		const read = async () =>
			await fields.evaluateAll((all: Attributed[]) =>
				all.map((field) => field.getAttribute('data-test-id')),
			);
		// A node that was just added shows its default operation before the one that was picked.
		let before: string | undefined;
		const ids = await until('the fields to come to rest', async () => {
			const now = await read();
			const atRest = before === now.join();
			before = now.join();
			return atRest ? now : undefined;
		});
		const names = ids.map((id) => (id ?? '').replace('parameter-input-', ''));
		return names.filter((name) => !['field', 'item'].includes(name));
	}

	/** A field of the open node, by the name that workflows store. */
	parameter(name: string): Locator {
		return this.page.getByTestId(`parameter-input-${name}`);
	}

	/** What a field of the open node shows. */
	async shown(name: string): Promise<string> {
		return await this.parameter(name).locator('input').last().inputValue();
	}

	/** What the notices of the open node say. */
	async notices(): Promise<string[]> {
		const notices = this.page.getByTestId('ndv').locator('.notice:visible');
		return (await notices.allInnerTexts()).map((text) => text.trim());
	}

	/** Unfolds the section of an open trigger that shows its production URL, and gives it. */
	async webhookUrl(): Promise<string> {
		const panel = this.page.getByTestId('ndv');
		await panel.getByText('Webhook URLs', { exact: true }).click();
		await panel.getByTestId('radio-button-production').click();
		const url = panel.getByText(/^https?:\/\/\S+\/webhook\/\S+$/);
		return (await url.first().innerText()).trim();
	}

	/** Chooses an entry in a list of the open node. */
	async choose(name: string, entry: string): Promise<void> {
		await this.parameter(name).click();
		await this.page.getByRole('option', { name: entry }).click();
	}

	/** Opens the Account list of the open node and gives its entries. */
	async accountList(): Promise<string[]> {
		const locator = this.page.getByTestId('resource-locator-account');
		await locator.getByTestId('rlc-mode-selector').click();
		await this.page.getByTestId('mode-list').click();
		await locator.getByTestId('rlc-input').click();
		const entries = this.page.getByTestId('rlc-item');
		await entries.first().waitFor();
		return (await entries.allTextContents()).map((entry) => entry.trim());
	}
}
