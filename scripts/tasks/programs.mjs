import { prepare, runInTerminal } from '../terminal/steps.mjs';

// The programs are written in TypeScript; "npm run check" is what looks at their types.
const compile = {
	name: 'Compiling the tools',
	command: ['npm', 'run', 'build:tools', '--', '--noCheck'],
};
const build = { name: 'Building the package', command: ['npm', 'run', 'build'] };

const program =
	(file, ...steps) =>
	async (args) => {
		// Whoever asks for help does not want to wait for a build.
		const status = await prepare(args.includes('--help') ? [compile] : steps);
		if (status !== 0) return status;
		return await runInTerminal('node', ['--enable-source-maps', file, ...args]);
	};

export const demo = program('build/scripts/demo.js', build, compile);
export const simulator = program('build/test/simulator/cli.js', compile);
export const bench = program('build/test/bench/index.js', build, compile);
export const fuzz = program('build/test/fuzz/index.js', compile);
export const pictures = program('build/scripts/pictures.js', build, compile);
