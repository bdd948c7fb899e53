import axe from 'axe-core';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const RULES: RunOptions = {
	runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};

/**
 * What axe-core finds wrong with a page for people who cannot see or use it as others do.
 *
 * @returns one line for each fault and element, e.g. `color-contrast (serious): <button …>`; empty when all is well
 */
export async function accessibility(page: Page): Promise<string[]> {
	// As texts: a page's Content-Security-Policy keeps other scripts out, but not these.
	await page.evaluate(axe.source);
	const script = `axe.run(document, ${JSON.stringify(RULES)})`;
	const { violations } = await page.evaluate<AxeResults>(script);
	return violations.flatMap(({ id, impact, nodes }) =>
		nodes.map(({ html, any }) => {
			const reasons = any.map(({ message }) => message).join('; ');
			return `${id} (${impact ?? 'minor'}): ${html} – ${reasons}`;
		}),
	);
}
