import autocannon from 'autocannon';
import { until } from '../e2e/support/until';
import { median } from './median';
import type { Kind, SuspendedWorld } from './suspendedWorld';

const ROUNDS = 7;
/** The first round compiles and fills caches on both sides. */
const WARM_UP = 1;
const PAGES = 200;
const CONNECTIONS = 10;

export interface PageFigures {
	/** Pages a second of one sleeping execution, medians. */
	ours: number;
	form: number;
	/** Median of the rounds' ratios, ours to n8n's form: both take turns. Above 1 is better than n8n's. */
	ratio: number;
	/** Kilobytes of a page. */
	ourSize: number;
	formSize: number;
}

/** Loads the login page, and the form of n8n's own Wait node, in turns. */
export async function measurePages(world: SuspendedWorld): Promise<PageFigures> {
	const ours = await sleeping(world, 'page');
	const form = (await sleeping(world, 'waitForm')).replace('/webhook-waiting/', '/form-waiting/');
	const rounds: Array<{ ours: number; form: number }> = [];
	const calls = world.simulator.requests.length;
	for (let round = 0; round < ROUNDS + WARM_UP; round++) {
		rounds.push({ ours: await perSecond(ours), form: await perSecond(form) });
	}
	const asked = world.simulator.requests.length - calls;
	if (asked > 0) throw new Error(`The page has asked the gateway ${asked} times`);
	const counted = rounds.slice(WARM_UP);
	return {
		ours: median(counted.map((round) => round.ours)),
		form: median(counted.map((round) => round.form)),
		ratio: median(counted.map((round) => round.ours / round.form)),
		ourSize: await kilobytesOf(ours, 'data:image/png'),
		formSize: await kilobytesOf(form, 'Ready?'),
	};
}

/** @returns the address of an execution that waits */
async function sleeping(world: SuspendedWorld, kind: Kind): Promise<string> {
	await world.publish(kind);
	await world.start(kind, `pages-${kind}`);
	const id = await until(`an execution of ${kind} to wait`, async () =>
		(await world.executions(kind, 'waiting')).at(0),
	);
	return (await world.n8n.api.execution(id)).resumeUrl;
}

/** From the first request until the last answer. */
async function perSecond(url: string): Promise<number> {
	const start = performance.now();
	return await new Promise((resolve, reject) => {
		const options = { url, connections: CONNECTIONS, amount: PAGES };
		const run = autocannon(options, (error: unknown) => {
			if (error) reject(error instanceof Error ? error : new Error(JSON.stringify(error)));
		});
		let answers = 0;
		run.on('response', (_client, status) => {
			if (status !== 200) return reject(new Error(`A page was answered with ${status}`));
			// Its own end comes up to a second later.
			if (++answers === PAGES) resolve((PAGES * 1000) / (performance.now() - start));
		});
		run.on('reqError', reject);
	});
}

async function kilobytesOf(url: string, marked: string): Promise<number> {
	const page = await (await fetch(url)).text();
	if (!page.includes(marked)) throw new Error(`There is no ${marked} on the page ${url}`);
	return Buffer.byteLength(page) / 1000;
}
