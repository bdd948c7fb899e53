import type { LoginPage } from '../../e2e/support/loginPage';

/** One time that a page asked, by the browser's own clock. */
export interface Try {
	startedMs: number;
	endedMs: number;
	/** 0 if no answer came, or one that the browser keeps from the page, such as n8n's own errors. */
	status: number;
}

/** Notes from now on how often the page asks; the browser itself hides the answers of a sandboxed page. */
export async function noteTries({ page }: LoginPage): Promise<void> {
	await page.evaluate(`
		const ask = window.fetch;
		window.tries = [];
		window.fetch = async (...given) => {
			const one = { startedMs: performance.now(), endedMs: 0, status: 0 };
			try {
				const answer = await ask(...given);
				one.status = answer.status;
				return answer;
			} finally {
				one.endedMs = performance.now();
				window.tries.push(one);
			}
		};`);
}

/** Those that are over. */
export const triesOf = async ({ page }: LoginPage): Promise<Try[]> =>
	await page.evaluate<Try[]>('window.tries');

export const isFailed = ({ status }: Try): boolean => status === 0 || status >= 500;
