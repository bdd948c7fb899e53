import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { reportContacts } from './reportContacts';
import { reportCost } from './reportCost';
import { reportForm } from './reportForm';
import { reportLoad } from './reportLoad';
import { reportLoginPage } from './reportLoginPage';
import { reportPages } from './reportPages';
import { reportPushes, reportPushMemory } from './reportPushes';
import { record, type Row } from './table/record';

type Report = (folder: string, options: { detail: boolean }) => Promise<Row[]>;

/** What can be measured, each for a table of docs/performance.md. */
const PARTS: Record<string, Report> = {
	load: reportLoad,
	cost: reportCost,
	form: reportForm,
	contacts: reportContacts,
	'login-page': reportLoginPage,
	pages: reportPages,
	pushes: reportPushes,
	'push-memory': reportPushMemory,
};

const USAGE = `usage: npm run bench [-- [PART ...] [--no-write] [--detail]]

Measures the parts that are named, or all: ${Object.keys(PARTS).join(', ')}.
Each adds its rows to the tables of docs/performance.md and says what has changed since the last row.
  --no-write  only says it
  --detail    also where the time to load goes
`;

/** @returns the parts that could not be measured; the others are recorded all the same */
async function bench(): Promise<string[]> {
	const { positionals, values } = parseArgs({
		allowPositionals: true,
		allowNegative: true,
		options: {
			detail: { type: 'boolean', default: false },
			write: { type: 'boolean', default: true },
			help: { type: 'boolean', default: false },
		},
	});
	if (values.help) {
		process.stdout.write(USAGE);
		return [];
	}
	const unknown = positionals.find((part) => !(part in PARTS));
	if (unknown !== undefined) {
		throw new Error(`There is no part "${unknown}": choose of ${Object.keys(PARTS).join(', ')}`);
	}
	const folder = await mkdtemp(join(tmpdir(), 'wechat-gateway-bench-'));
	const failed: string[] = [];
	try {
		for (const [part, report] of Object.entries(PARTS)) {
			if (positionals.length > 0 && !positionals.includes(part)) continue;
			try {
				for (const row of await report(folder, values)) await record(row, values.write);
			} catch (error) {
				console.error(error);
				failed.push(part);
			}
		}
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
	return failed;
}

bench().then(
	(failed) => {
		if (failed.length > 0) console.error(`Not measured: ${failed.join(', ')}`);
		process.exit(failed.length > 0 ? 1 : 0);
	},
	(error: unknown) => {
		console.error(error);
		process.exit(1);
	},
);
