import path from 'node:path';
import { median } from '../median';
import { inFreshProcess } from './freshProcess';
import type { Package } from './packages';
import type { Trace, TracedModule } from './traced';

const PROCESSES = 7;

export interface Folder {
	folder: string;
	modules: number;
	own: number;
}

export interface Slowest {
	/** The slowest by their own time come first; medians of the processes. */
	modules: TracedModule[];
	folders: Folder[];
	constructing: Array<[name: string, milliseconds: number]>;
	reading: number;
	compiling: number;
}

/** Where the load time of a package goes. */
export async function slowest({ folder }: Package): Promise<Slowest> {
	const traces: Trace[] = [];
	for (let i = 0; i < PROCESSES; i++) traces.push(await inFreshProcess<Trace>('traced', folder));
	const of = (read: (trace: Trace) => number | undefined) =>
		median(traces.map((trace) => read(trace) ?? 0));
	const [first] = traces;
	const modules = (first?.modules ?? []).map(({ file }) => {
		const find = ({ modules: all }: Trace) => all.find((module) => module.file === file);
		return {
			file,
			inclusive: of((trace) => find(trace)?.inclusive),
			own: of((trace) => find(trace)?.own),
		};
	});
	return {
		modules: modules.sort(byOwn),
		folders: foldersOf(modules),
		constructing: Object.keys(first?.constructing ?? {}).map((name) => [
			name,
			of(({ constructing }) => constructing[name]),
		]),
		reading: of(({ reading }) => reading),
		compiling: of(({ compiling }) => compiling),
	};
}

function foldersOf(modules: TracedModule[]): Folder[] {
	const folders = new Map<string, Folder>();
	for (const { file, own } of modules) {
		const folder = path.dirname(file);
		const sum = folders.get(folder) ?? { folder, modules: 0, own: 0 };
		folders.set(folder, { folder, modules: sum.modules + 1, own: sum.own + own });
	}
	return [...folders.values()].sort(byOwn);
}

const byOwn = (a: { own: number }, b: { own: number }) => b.own - a.own;
