// A program: loads the package in the folder that it is given, and prints as JSON where the time goes.
import 'n8n-workflow';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { compileFunction } from 'node:vm';
import { loadPackage } from './loadPackage';

export interface TracedModule {
	/** Path within the package. */
	file: string;
	/** Milliseconds to read, compile and run it, with everything that it requires first. */
	inclusive: number;
	/** The same without that. */
	own: number;
}

export interface Trace {
	modules: TracedModule[];
	/** Milliseconds of each constructor. */
	constructing: Record<string, number>;
	/** Milliseconds to read all files once more, and to compile them. */
	reading: number;
	compiling: number;
}

const [folder = ''] = process.argv.slice(2);
const modules: TracedModule[] = [];
const open: Array<{ required: number }> = [];

const loadFile = require.extensions['.js'];
require.extensions['.js'] = (module, filename) => {
	const parent = open.at(-1);
	const here = { required: 0 };
	open.push(here);
	const started = performance.now();
	try {
		loadFile(module, filename);
	} finally {
		const inclusive = performance.now() - started;
		open.pop();
		if (parent) parent.required += inclusive;
		modules.push({
			file: path.relative(folder, filename),
			inclusive,
			own: inclusive - here.required,
		});
	}
};

const loaded = loadPackage(folder);

const readingFrom = performance.now();
const sources = modules.map(({ file }) => readFileSync(path.join(folder, file), 'utf8'));
const compilingFrom = performance.now();
// V8 remembers what it has compiled by its text.
for (const source of sources) compileFunction(`${source}\n`, ['exports', 'require', 'module']);
const trace: Trace = {
	modules,
	constructing: Object.fromEntries(loaded.map(({ name, constructing }) => [name, constructing])),
	reading: compilingFrom - readingFrom,
	compiling: performance.now() - compilingFrom,
};
process.stdout.write(JSON.stringify(trace));
