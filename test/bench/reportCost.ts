import { stat } from 'node:fs/promises';
import { packProject } from '../e2e/support/communityPackage';
import { measureLoad } from './load';
import { measurePerItem } from './perItem';
import { printRow } from './row';

/** What the package weighs, how long it loads, and what an item costs beside n8n's HTTP Request node. */
export async function reportCost(folder: string): Promise<void> {
	const tarball = `${((await stat(await packProject(folder))).size / 1000).toFixed(1)} kB`;
	console.log(`Tarball: ${tarball} (aim: at most 150 kB)`);
	const load = `${measureLoad().toFixed(1)} ms`;
	console.log(`Load: ${load} (aim: at most 60 ms)`);
	console.log('Starting n8n for 500 status calls by each node, in turns …');
	const { ours, httpRequest, ratio } = await measurePerItem(folder);
	console.log(`WeChat Gateway node: ${ours.toFixed(2)} ms per item`);
	console.log(`HTTP Request node:   ${httpRequest.toFixed(2)} ms per item`);
	console.log(`Ratio: ${ratio.toFixed(2)} (aim: at most 1.0)`);
	printRow(
		`${ratio.toFixed(2)} (${ours.toFixed(2)} ms / ${httpRequest.toFixed(2)} ms)`,
		load,
		tarball,
	);
}
