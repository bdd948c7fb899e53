import path from 'node:path';
import { printColumns } from './columns';
import type { Package } from './load/packages';
import { slowest } from './load/slowest';
import { milliseconds } from './milliseconds';

const MODULES = 30;

/** Which modules take the time to load. */
export async function reportSlowest(package_: Package): Promise<void> {
	console.log(
		`Loading ${path.basename(package_.folder)} in more processes, to see where the time goes …`,
	);
	const { modules, folders, constructing, reading, compiling } = await slowest(package_);
	console.log(
		`To read all its files once more: ${milliseconds(reading)}, to compile them: ${milliseconds(compiling)}`,
	);
	printColumns([
		['Constructor', 'time'],
		...constructing.map(([name, time]) => [name, milliseconds(time)]),
	]);
	printColumns([
		['Folder', 'modules', 'own time'],
		...folders.map(({ folder, modules: count, own }) => [folder, String(count), milliseconds(own)]),
	]);
	printColumns([
		['Module', 'with what it requires', 'own time'],
		...modules
			.slice(0, MODULES)
			.map(({ file, inclusive, own }) => [file, milliseconds(inclusive), milliseconds(own)]),
	]);
}
