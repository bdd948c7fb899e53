import { ExampleRun } from '../../test/e2e/support/exampleRun';
import { LoginPage } from '../../test/e2e/support/loginPage';
import { EXAMPLE_DEVICE } from '../../test/e2e/support/world';
import type { ClusterWorld } from '../../test/queue/support/clusterWorld';
import type { GatewayName } from '../../test/simulator';
import { outcome, paragraph, stopwatch } from './paper';

/** What stands first in an address, and what it is for. */
const KINDS: Record<string, string> = {
	rest: 'the editor’s interface',
	'form-waiting': 'the login page',
	'webhook-waiting': 'what the login page asks',
	webhook: 'pushes',
};

/**
 * Runs `login-page-by-email` on a cluster: the execution sleeps, the page is served by whichever process comes
 * next, and a worker goes on. Prints which process did what.
 *
 * @returns whether somebody was logged in
 */
export async function tellClusterLogin(
	world: ClusterWorld,
	gateway: GatewayName,
): Promise<boolean> {
	const { n8n, simulator } = world;
	const say = stopwatch();
	const before = (await n8n.proxy.requests()).length;
	if (gateway === 'open') simulator.drop(EXAMPLE_DEVICE, undefined, { silently: true });
	const account = gateway === 'open' ? EXAMPLE_DEVICE : '';
	const run = await ExampleRun.start(world, 'login-page-by-email', gateway, account);
	say(`main takes the start, and puts execution ${run.executionId} in the queue`);
	const link = await run.link();
	const [first] = await n8n.workersOf(run.executionId);
	say(`${first?.name} fetches the QR code and mails a link; the execution sleeps in PostgreSQL`);
	const page = await LoginPage.open(
		await (await world.browser()).newPage({ screen: 'desktop' }),
		link,
	);
	say('a browser opens the link');
	simulator.phone.confirm(simulator.phone.scanCode(await page.qrText(), 'bob'));
	say('the QR code on the page is scanned and confirmed');
	await page.waitForPhase('loggedIn');
	const { status, lastNode } = await run.end();
	await page.page.context().close();
	const workers = (await n8n.workersOf(run.executionId)).map(({ name }) => name);
	say(`the workflow ended on "${lastNode}"; it ran on ${workers.join(' and ')}`);
	const good = status === 'success' && lastNode === 'Logged In';
	outcome(good, good ? 'logged in' : `not logged in: ${status}`);
	paragraph('', ...(await whoAnswered(world, before)));
	return good;
}

/** A line for each process that requests were passed on to. */
async function whoAnswered({ n8n }: ClusterWorld, before: number): Promise<string[]> {
	const answered = (await n8n.proxy.requests())
		.slice(before)
		.map(({ processes, path }) => `${processes.at(-1)} ${path.split('/')[1]}`);
	return [...new Set(answered)].sort().map((what) => {
		const [process = '', kind = ''] = what.split(' ');
		const count = answered.filter((other) => other === what).length;
		return `  ${process.padEnd(9)}  ${String(count).padStart(3)} × ${KINDS[kind] ?? kind}`;
	});
}
