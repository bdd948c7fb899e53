import { cpus } from 'node:os';

/** Prints a row of a table, beginning with the day, the machine and the Node version. */
export function printRow(...figures: string[]): void {
	const today = new Date().toISOString().slice(0, 10);
	const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.versions.node}`;
	console.log(`| ${[today, machine, ...figures].join(' | ')} |`);
}
