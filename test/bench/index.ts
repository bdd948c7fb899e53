import { mkdtemp, rm, stat } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { packProject } from '../e2e/support/communityPackage';
import { measureLoad } from './load';
import { measurePerItem } from './perItem';

/** Prints the three figures of docs/performance.md, ready to be pasted there. */
async function bench(): Promise<void> {
	const folder = await mkdtemp(join(tmpdir(), 'wechat-gateway-bench-'));
	try {
		const tarball = (await stat(await packProject(folder))).size;
		console.log(`Tarball: ${(tarball / 1000).toFixed(1)} kB (aim: at most 150 kB)`);
		const load = measureLoad();
		console.log(`Load: ${load.toFixed(1)} ms (aim: at most 60 ms)`);
		console.log('Starting n8n for 500 status calls by each node, in turns …');
		const { ours, httpRequest, ratio } = await measurePerItem(folder);
		console.log(`WeChat Gateway node: ${ours.toFixed(2)} ms per item`);
		console.log(`HTTP Request node:   ${httpRequest.toFixed(2)} ms per item`);
		console.log(`Ratio: ${ratio.toFixed(2)} (aim: at most 1.0)`);
		const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.versions.node}`;
		const row = [
			new Date().toISOString().slice(0, 10),
			machine,
			`${ratio.toFixed(2)} (${ours.toFixed(2)} ms / ${httpRequest.toFixed(2)} ms)`,
			`${load.toFixed(1)} ms`,
			`${(tarball / 1000).toFixed(1)} kB`,
		];
		console.log(`\n| ${row.join(' | ')} |`);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

bench().then(
	() => process.exit(0),
	(error: unknown) => {
		console.error(error);
		process.exit(1);
	},
);
