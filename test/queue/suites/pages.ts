import { setStage } from '../../e2e/suites/loginPage/stage';
import { until } from '../../e2e/support/until';
import type { GatewayName } from '../../simulator';
import type { ClusterWorld } from '../support/clusterWorld';

const POLL = /^\/(?:webhook|form)-waiting\/.*\/wechat-login$/;

/** Open login pages while parts of the cluster are not there. */
export function pagesSuite(world: () => ClusterWorld): void {
	const stage = setStage(world);

	/** How many polls of pages were answered with an error of n8n's, or not at all. */
	const failedPolls = async () =>
		(await world().n8n.proxy.requests()).filter(
			({ path, status }) => POLL.test(path) && status >= 500,
		).length;

	test('a page tries again while the database is away, and the login goes on', async () => {
		const { postgres } = world().n8n;
		const login = await stage.sleep('open');
		const page = await stage.visit(login.resumeFormUrl);
		await page.waitForPhase('waiting');
		const before = await failedPolls();

		await postgres.server.stop();
		try {
			await until('a page to be answered with an error', async () =>
				(await failedPolls()) > before + 1 ? true : undefined,
			);
			expect(await page.status()).toMatch(/keeps trying/);
			expect(await page.text()).not.toMatch(/cannot go on/);
		} finally {
			await postgres.server.startAgain();
		}
		login.scan('alice');
		login.confirm();
		await page.waitForPhase('loggedIn');
		const execution = await login.end();
		expect([execution.status, execution.lastNode]).toEqual(['success', 'Logged In']);
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
