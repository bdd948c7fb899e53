import { styleText } from 'node:util';

/** Lines for people: styled on a terminal, plain text elsewhere. */
const styled = (style: Parameters<typeof styleText>[0], text: string) =>
	styleText(style, text, { stream: process.stdout });

export function heading(text: string): void {
	console.log(`\n  ${styled('bold', text)}`);
}

export function paragraph(...lines: string[]): void {
	console.log(lines.map((line) => `  ${line}`).join('\n'));
}

/** Names on the left, values on the right. */
export function table(rows: Array<[name: string, value: string]>): void {
	const width = Math.max(...rows.map(([name]) => name.length));
	for (const [name, value] of rows) {
		console.log(`    ${styled('dim', name.padEnd(width))}  ${value}`);
	}
}

/** A clock that starts now: prints what happens with the time it happened. */
export function stopwatch(): (what: string) => void {
	const started = performance.now();
	return (what) => {
		const seconds = ((performance.now() - started) / 1000).toFixed(1);
		console.log(`    ${styled('dim', `${seconds.padStart(5)} s`)}  ${what}`);
	};
}

export function outcome(good: boolean, text: string): void {
	console.log(`    ${' '.repeat(9)}${styled(good ? 'green' : 'red', text)}`);
}
