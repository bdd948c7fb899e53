import { setStage } from '../../e2e/suites/loginPage/stage';
import { until } from '../../e2e/support/until';
import type { GatewayName } from '../../simulator';
import type { ClusterWorld } from '../support/clusterWorld';
import type { Server } from '../support/server';
import { isFailed, noteTries, triesOf, type Try } from '../support/triesOf';

const POLL = /^\/(?:webhook|form)-waiting\/.*\/wechat-login$/;

/** Open login pages while parts of the cluster are not there. */
export function pagesSuite(world: () => ClusterWorld): void {
	const stage = setStage(world);

	/** How often n8n answered pages with an error; the page itself cannot read these answers. */
	const errorsOfN8n = async () =>
		(await world().n8n.proxy.requests()).filter(
			({ path, status }) => POLL.test(path) && status >= 500,
		).length;

	test('a page tries again, ever more slowly, after no answer and after errors of n8n, and the login goes on', async () => {
		const { postgres, proxy } = world().n8n;
		const login = await stage.sleep('open');
		const page = await stage.visit(login.resumeFormUrl);
		await page.waitForPhase('waiting');
		await noteTries(page);

		await without(proxy.server, async () => {
			await until('a try in vain', async () => (await triesOf(page)).some(isFailed) || undefined);
		});
		await without(postgres.server, async () => {
			await until('two tries that n8n answers with an error', async () =>
				(await errorsOfN8n()) > 1 ? true : undefined,
			);
			expect([await page.phase(), await page.status()]).toEqual([
				'waiting',
				expect.stringMatching(/keeps trying/),
			]);
			expect(await page.text()).not.toMatch(/cannot go on/);
		});
		login.scan('alice');
		login.confirm();
		await page.waitForPhase('loggedIn');
		const execution = await login.end();
		expect([execution.status, execution.lastNode]).toEqual(['success', 'Logged In']);
		const runs = failuresInARow(await triesOf(page));
		expect(runs.flat().length).toBeGreaterThan(2);
		expect(runs.map(isEverSlower)).not.toContain(false);
	});

	test.each<GatewayName>(['open', 'wkteam'])(
		'a login on %s goes on although the worker that began it is killed while it sleeps',
		async (gateway) => {
			const { n8n } = world();
			const login = await stage.sleep(gateway);
			const [worker] = await n8n.workersOf((await login.now()).id);
			if (!worker) throw new Error('No worker began the execution');
			await worker.kill();
			try {
				const page = await stage.visit(login.resumeFormUrl);
				login.scan('alice');
				login.confirm();
				await page.waitForPhase('loggedIn');
				const execution = await login.end();
				expect([execution.status, execution.lastNode]).toEqual(['success', 'Logged In']);
				expect(await n8n.workersOf(execution.id)).toHaveLength(2);
				expect(login.simulator.violations).toEqual([]);
			} finally {
				await worker.startAgain();
			}
		},
	);
}

async function without(server: Server, act: () => Promise<void>) {
	await server.stop();
	try {
		await act();
	} finally {
		await server.startAgain();
	}
}

/** Each run of failures with the try after it, which found an answer again. */
function failuresInARow(tries: Try[]): Try[][] {
	const runs: Try[][] = [];
	tries.forEach((one, index) => {
		const before = tries[index - 1];
		if (before && isFailed(before)) runs.at(-1)?.push(one);
		else if (isFailed(one)) runs.push([one]);
	});
	return runs;
}

/** After each failure the page waits twice as long, 30 s at most; a timer is never early. */
const isEverSlower = (run: Try[]): boolean =>
	run.slice(1).every(({ startedMs }, index) => {
		const pause = startedMs - (run[index]?.endedMs ?? 0);
		return pause >= Math.min(30_000, 2_000 * 2 ** index) - 1;
	});
