// The door to all tools: plain JavaScript for Node 20 without any package, because it is what fetches them.
import process from 'node:process';
import { ensureProjectPackages } from './bootstrap/projectPackages.mjs';
import { mutate } from './tasks/mutate.mjs';
import { bench, demo, fuzz, pictures, simulator } from './tasks/programs.mjs';
import { check, test, testN8n, testQueue } from './tasks/test.mjs';

const tasks = {
	bench,
	check,
	demo,
	fuzz,
	mutate,
	pictures,
	simulator,
	test,
	'test:n8n': testN8n,
	'test:queue': testQueue,
};

const [name, ...args] = process.argv.slice(2);
const task = Object.hasOwn(tasks, name ?? '') ? tasks[name] : undefined;
if (!task) {
	process.stderr.write(
		`usage: node scripts/with-tools.mjs ${Object.keys(tasks).join('|')} [options]\n`,
	);
	process.exitCode = 2;
} else {
	try {
		await ensureProjectPackages();
		process.exitCode = await task(args);
	} catch (error) {
		process.stderr.write(`${error.message}\n`);
		process.exitCode = 1;
	}
}
