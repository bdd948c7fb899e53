import process from 'node:process';

const REDRAW_MS = 500;
const LINE_EVERY_MS = 15_000;

/** `75_000` → `1:15`. */
export function elapsed(milliseconds) {
	const seconds = Math.floor(milliseconds / 1000);
	return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/**
 * Shows that long work goes on: one line that rewrites itself on a terminal, a new line every 15 seconds
 * elsewhere (CI logs). Writes to stderr, so that stdout stays free for results.
 *
 * @param {string} label what is being done
 * @param {() => string} detail how far it is, asked at each redraw
 * @returns {{ done: (text: string) => void, failed: () => void }}
 */
export function startProgress(label, detail = () => '', stream = process.stderr) {
	const started = Date.now();
	const text = () => {
		const how = detail();
		return `  ${label}  ${elapsed(Date.now() - started)}${how ? `  ${how}` : ''}`;
	};
	const clear = () => {
		if (stream.isTTY) stream.write('\r\x1b[K');
	};
	const draw = () => {
		if (stream.isTTY) stream.write(`\r\x1b[K${text().slice(0, (stream.columns || 100) - 1)}`);
		else stream.write(`${text()}\n`);
	};
	draw();
	const timer = setInterval(draw, stream.isTTY ? REDRAW_MS : LINE_EVERY_MS);
	timer.unref();
	return {
		done(result) {
			clearInterval(timer);
			clear();
			stream.write(`  ${result}  ${elapsed(Date.now() - started)}\n`);
		},
		failed() {
			clearInterval(timer);
			clear();
		},
	};
}
