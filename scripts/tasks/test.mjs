import process from 'node:process';
import { runSteps } from '../terminal/steps.mjs';
import { forgetCounts, sumCounts } from './testCounts.mjs';

const quick = [
	{ name: 'Format', command: ['prettier', '--check', '.'] },
	{ name: 'Lint', command: ['eslint', '.'] },
	{ name: 'Types', command: ['tsc', '--noEmit'] },
	{
		name: 'Tests without n8n',
		command: [
			'jest',
			// jest alone would leave one of two cores idle.
			'--maxWorkers=2',
			...['--selectProjects', 'unit', 'simulator', 'contract', 'engine', 'hostile'],
		],
		talks: true,
	},
];

const build = { name: 'Build', command: ['npm', 'run', 'build'] };

const inCache = [
	{ name: 'n8n in the cache', command: ['node', 'scripts/cache.mjs', 'n8n'], talks: true },
	{ name: 'Browser in the cache', command: ['node', 'scripts/cache.mjs', 'browser'], talks: true },
];

const realN8n = {
	name: 'Tests in a real n8n',
	// Two n8n side by side: each waits for pages and paces most of the time.
	command: ['jest', '--selectProjects', 'e2e', '--maxWorkers=2'],
	talks: true,
	needs: ['Build', 'n8n in the cache', 'Browser in the cache'],
};

const queueSteps = [
	{
		name: 'PostgreSQL, Redis and nginx',
		command: ['node', 'scripts/cache.mjs', 'servers'],
		talks: true,
	},
	{
		name: 'Tests in n8n’s queue mode',
		command: ['jest', '--selectProjects', 'queue', '--runInBand'],
		talks: true,
		needs: ['Build', 'n8n in the cache', 'Browser in the cache', 'PostgreSQL, Redis and nginx'],
	},
];

const whole = [
	...quick,
	build,
	{
		name: 'Tests of the packed tarball',
		command: ['jest', '--selectProjects', 'package'],
		talks: true,
		needs: ['Build'],
	},
	...inCache,
	realN8n,
	...queueSteps,
];

/** What a person runs while working: everything that needs no real n8n. */
export const check = async () => await runSteps(quick);

/** Only what needs n8n as a cluster. */
export const testQueue = async () => await runSteps([build, ...inCache, ...queueSteps]);

/** The same tests in another release of n8n, which is installed into the cache beside ours. */
export async function testN8n([version = '', ...others]) {
	if (!/^\d+\.\d+\.\d+$/.test(version) || others.length > 0) {
		process.stderr.write('usage: npm run test:n8n -- VERSION, as 2.41.1\n');
		return 2;
	}
	process.env.WECHAT_GATEWAY_N8N = version;
	return await runSteps([build, ...inCache, realN8n]);
}

/** Everything. */
export async function test() {
	forgetCounts();
	const status = await runSteps(whole);
	const { passed, failed } = sumCounts();
	process.stdout.write(`\n  ${passed} tests passed, ${failed} failed\n`);
	return status;
}
