import { cpus } from 'node:os';

/**
 * The cells of a row: the day, the machine with its Node, and the figures.
 *
 * @param others what else takes part, with its version
 */
export function rowOf(figures: string[], others: string[] = []): string[] {
	const today = new Date().toISOString().slice(0, 10);
	const processors = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`;
	const machine = [processors, `Node ${process.versions.node}`, ...others].join(', ');
	return [today, machine, ...figures];
}

export function printRow(cells: string[]): void {
	console.log(`| ${cells.join(' | ')} |`);
}
