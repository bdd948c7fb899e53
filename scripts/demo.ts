import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { cachedN8n } from '../test/e2e/support/cache';
import { packProject } from '../test/e2e/support/communityPackage';
import {
	type ExampleName,
	exampleWorkflow,
	triggerOf,
	withAccount,
	withCredentials,
} from '../test/e2e/support/exampleWorkflow';
import { World } from '../test/e2e/support/world';
import type { GatewayName } from '../test/simulator';
import { startClusterWorld, type ClusterWorld } from '../test/queue/support/clusterWorld';
import { tellClusterLogin } from './demo/clusterStory';
import { Entrance } from './demo/entrance';
import { handOver } from './demo/handover';
import type { OpenableWorkflow } from './demo/handover';
import { tellLogin } from './demo/loginStory';
import { heading, paragraph, stopwatch } from './demo/paper';
import { withTour } from './demo/tour';

const HELP = `Usage: npm run demo -- [--once] [--queue]

Shows the whole chain on a real n8n, with a simulated WeChat gateway, phone and mailbox: a workflow fetches a login
QR code, mails it, waits until it is scanned and confirmed, and goes on with the account. Once for each gateway.
Then everything stays open to be tried by hand, until Ctrl-C, in five clicks from the workflow that your browser
opens on a desktop. The first run installs n8n into a cache.

  --once   end after the run, with status 0 if both accounts were logged in, else 1
  --queue  on n8n's queue mode: PostgreSQL, Redis, main, two workers, two webhook processes and a proxy;
           then also by a login page, with who did what
  --help   this text`;

const GATEWAYS: Array<[GatewayName, string]> = [
	['open', 'Community Assistant'],
	['wkteam', 'E-Cloud Butler'],
];

const INTERRUPTED = 130;

interface Choice {
	once: boolean;
	queue: boolean;
}

/** @returns exit status */
async function demo({ once, queue }: Choice, interrupted: AbortSignal): Promise<number> {
	heading('WeChat Gateway for n8n');
	paragraph(
		'A workflow fetches a WeChat login QR code, mails it to a person, waits until it is scanned and',
		'confirmed, and goes on with the account logged in. You will see it twice: the same workflow on',
		'two gateways, with another credential.',
	);
	heading('Getting ready');
	const say = stopwatch();
	const folder = await mkdtemp(path.join(tmpdir(), 'wechat-gateway-demo-'));
	let world: World | undefined;
	let entrance: Entrance | undefined;
	try {
		const tarball = await packProject(folder);
		say(`package packed as npm would publish it: ${path.basename(tarball)}`);
		// The first time it is installed, for minutes.
		await cachedN8n();
		say('n8n starts now, which takes half a minute, and two or three on a busy machine');
		// Two may run at the same time.
		const how = { tarball, logName: `demo-${process.pid}`, signal: interrupted };
		const cluster = queue ? await startClusterWorld(how) : undefined;
		world = cluster ?? (await World.start(how));
		say('n8n with the package, simulated gateways and phones, and a mailbox are running');
		if (cluster) say(`n8n is ${cluster.n8n.processes.map(({ name }) => name).join(', ')}`);
		const logins = await untilInterrupted(runLogins(world, cluster), interrupted);
		if (logins === 'interrupted') return INTERRUPTED;
		if (once || !logins.good) return logins.good ? 0 : 1;
		entrance = await Entrance.open(world.n8n);
		handOver(world, logins.workflows, entrance);
		await untilInterrupted(new Promise(() => undefined), interrupted);
		return 0;
	} catch (error) {
		if (interrupted.aborted) return INTERRUPTED;
		throw error;
	} finally {
		if (interrupted.aborted) paragraph('', 'Stopping …');
		await entrance?.close();
		await world?.stop();
		await rm(folder, { recursive: true, force: true });
	}
}

async function untilInterrupted<T>(
	work: Promise<T>,
	interrupted: AbortSignal,
): Promise<T | 'interrupted'> {
	if (interrupted.aborted) return 'interrupted';
	const interruption = new Promise<'interrupted'>((resolve) => {
		interrupted.addEventListener('abort', () => resolve('interrupted'), { once: true });
	});
	return await Promise.race([work, interruption]);
}

async function runLogins(
	world: World,
	cluster?: ClusterWorld,
): Promise<{ good: boolean; workflows: OpenableWorkflow[] }> {
	const workflows: OpenableWorkflow[] = [];
	let good = true;
	for (const [gateway, vendor] of GATEWAYS) {
		heading(`Log in by e-mail on gateway ${gateway} (${vendor})`);
		const { login, byHand } = await importExamples(world, gateway);
		workflows.push(login, ...byHand);
		good = (await tellLogin(world, gateway, login)) && good;
		if (!cluster) continue;
		heading(`Log in by a login page on gateway ${gateway}, and which process does what`);
		good = (await tellClusterLogin(cluster, gateway)) && good;
	}
	return { good, workflows };
}

async function importExamples(world: World, gateway: GatewayName) {
	const chosen = await world.chooseCredentials(gateway);
	const { alice } = world.simulator.people;
	const places = {
		phone: world.simulator.phoneUrl,
		mailbox: world.mail.url,
		gateway,
		person: alice.nickName,
	};
	const store = async (example: ExampleName, account?: string) => {
		const toured = withTour(example, exampleWorkflow(example), places);
		const workflow = account === undefined ? toured : withAccount(toured, account);
		const named = { ...withCredentials(workflow, chosen), name: `${workflow.name} — ${gateway}` };
		const id = await world.n8n.api.importWorkflow(named);
		return { id, name: named.name, trigger: triggerOf(named) };
	};
	// On wkteam an account is known by its wcId once it was logged in.
	const account = gateway === 'wkteam' ? alice.wcId : undefined;
	return {
		login: await store('login-by-email'),
		byHand: [
			await store('login-page-by-email', account),
			await store('keep-account-online', account),
		],
	};
}

async function main(): Promise<number> {
	const { values } = parseArgs({
		options: {
			once: { type: 'boolean', default: false },
			queue: { type: 'boolean', default: false },
			help: { type: 'boolean', default: false },
		},
	});
	if (values.help) {
		console.log(HELP);
		return 0;
	}
	const controller = new AbortController();
	for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
		process.on(name, () => controller.abort());
	}
	return await demo(values, controller.signal);
}

main().then(
	(status) => process.exit(status),
	(error: Error) => {
		console.error(`\n  ${error.message}\n\n  The logs are in the folder artifacts.`);
		process.exit(1);
	},
);
