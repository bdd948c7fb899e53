import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { reportContacts } from './reportContacts';
import { reportCost } from './reportCost';
import { reportLoad } from './reportLoad';
import { reportLoginPage } from './reportLoginPage';
import { reportPushes, reportPushMemory } from './reportPushes';

type Report = (folder: string, options: { detail: boolean }) => Promise<void>;

/** The tables of docs/performance.md. Each part prints its figures and then its rows. */
const PARTS: Record<string, Report> = {
	load: reportLoad,
	cost: reportCost,
	contacts: reportContacts,
	'login-page': reportLoginPage,
	pushes: reportPushes,
	'push-memory': reportPushMemory,
};

/** Measures the parts that were named, or all. */
async function bench(): Promise<void> {
	const { positionals, values } = parseArgs({
		allowPositionals: true,
		options: { detail: { type: 'boolean', default: false } },
	});
	const unknown = positionals.find((part) => !(part in PARTS));
	if (unknown !== undefined) {
		throw new Error(`There is no part "${unknown}": choose of ${Object.keys(PARTS).join(', ')}`);
	}
	const folder = await mkdtemp(join(tmpdir(), 'wechat-gateway-bench-'));
	try {
		for (const [part, report] of Object.entries(PARTS)) {
			if (positionals.length === 0 || positionals.includes(part)) await report(folder, values);
		}
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

bench().then(
	() => process.exit(0),
	(error: unknown) => {
		console.error(error);
		process.exit(1);
	},
);
