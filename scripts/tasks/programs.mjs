import process from 'node:process';
import { aloneInCheckout } from '../bootstrap/alone.mjs';
import { isN8nCached } from '../cache/n8n.mjs';
import { prepare, runInTerminal } from '../terminal/steps.mjs';
import { beginMaking, isMade } from './made.mjs';

const SOURCES = ['credentials', 'gateway', 'nodes', 'package.json', 'package-lock.json'];

// The programs are written in TypeScript; "npm run check" is what looks at their types.
const compile = {
	name: 'Compiling the tools',
	command: ['npm', 'run', 'build:tools', '--', '--noCheck'],
	from: [...SOURCES, 'scripts', 'test', 'tsconfig.json', 'tsconfig.tools.json'],
	into: 'build',
};
const build = {
	name: 'Building the package',
	command: ['npm', 'run', 'build'],
	from: [
		...[...SOURCES, 'LICENSE', 'icons', 'gulpfile.js', 'tsconfig.json', 'tsconfig.build.json'],
		...['bundle.mjs', 'foldForm.mjs', 'formWords.mjs', 'unusedModules.mjs'].map(
			(name) => `scripts/${name}`,
		),
	],
	into: 'dist',
};

/** What was made before from the same sources is kept: a second start may run on it already. */
const make = async (steps) =>
	await aloneInCheckout(async () => {
		for (const step of steps.filter((one) => !isMade(one))) {
			const noteMade = beginMaking(step);
			const status = await prepare([step]);
			if (status !== 0) return status;
			await noteMade();
		}
		return 0;
	});

const program =
	(file, ...steps) =>
	async (args) => {
		// Whoever asks for help does not want to wait for a build.
		const status = await make(args.includes('--help') ? [compile] : steps);
		if (status !== 0) return status;
		return await runInTerminal('node', ['--enable-source-maps', file, ...args]);
	};

const runDemo = program('build/scripts/demo.js', build, compile);

/** Says first how long it takes, and what of it. */
export async function demo(args) {
	if (!args.includes('--help')) {
		process.stderr.write(
			isN8nCached()
				? '\n  In one to three minutes a real n8n runs here with these nodes.\n\n'
				: '\n  The first time this takes 5 to 10 minutes: nearly all of it goes into fetching n8n, 2.2 GB in\n  1,500 packages, once. Later it takes one to three.\n\n',
		);
	}
	return await runDemo(args);
}

export const simulator = program('build/test/simulator/cli.js', compile);
export const bench = program('build/test/bench/index.js', build, compile);
export const fuzz = program('build/test/fuzz/index.js', compile);
export const pictures = program('build/scripts/pictures.js', build, compile);
