import type { Page } from 'playwright-core';
import { until } from '../../e2e/support/until';

/** So long the fields must have stayed as they are. */
const REST_MS = 1_000;

export interface Shown {
	/** Milliseconds from the click until the last of the fields was painted. */
	took: number;
	/** The parameters that the form shows, those in collections among them. */
	fields: number;
}

/** In the page: starts with each click, and stops when the fields of the open node have changed and been painted. */
const INSTALL = `(() => {
	const read = () => [...document.querySelectorAll(
		'[data-test-id=node-parameters] [data-test-id^=parameter-input-]',
	)].map((field) => field.getAttribute('data-test-id'));
	const watch = (window.formStopwatch = { started: 0, painted: 0, fields: [] });
	const start = (event) => Object.assign(watch, { started: event.timeStamp, painted: 0, fields: read() });
	addEventListener('click', start, true);
	addEventListener('dblclick', start, true);
	new MutationObserver(() => {
		const now = read();
		if (now.join() === watch.fields.join()) return;
		watch.fields = now;
		requestAnimationFrame(() => setTimeout(() => { watch.painted = performance.now(); }));
	}).observe(document, { subtree: true, childList: true });
})()`;

const READ = `(() => {
	const { started, painted, fields } = window.formStopwatch;
	if (painted === 0 || performance.now() - painted < ${REST_MS}) return null;
	return { took: painted - started, fields: fields.length };
})()`;

/** Measures how long the editor takes to show a form. */
export class Stopwatch {
	private constructor(private readonly page: Page) {}

	/** For a page that is not left any more. */
	static async install(page: Page): Promise<Stopwatch> {
		await page.evaluate(INSTALL);
		return new Stopwatch(page);
	}

	/** @param act ends with the click after which the form is shown */
	async time(act: () => Promise<void>): Promise<Shown> {
		await act();
		return await until(
			'the form to be complete',
			async () => (await this.page.evaluate<Shown | null>(READ)) ?? undefined,
		);
	}
}
