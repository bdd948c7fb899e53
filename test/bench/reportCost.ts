import { measurePerItem } from './perItem';
import { printRow } from './row';

/** What an item costs beside n8n's HTTP Request node. */
export async function reportCost(folder: string): Promise<void> {
	console.log('Starting n8n for the same calls by each node, in turns …');
	for (const { title, ours, httpRequest, ratio } of await measurePerItem(folder)) {
		console.log(`${title}, in ms per item:`);
		console.log(`  WeChat Gateway node: ${ours.toFixed(2)}`);
		console.log(`  HTTP Request node:   ${httpRequest.toFixed(2)}`);
		console.log(`  Ratio: ${ratio.toFixed(2)} (aim: at most 1.0)`);
		printRow(title, `${ratio.toFixed(2)} (${ours.toFixed(2)} ms / ${httpRequest.toFixed(2)} ms)`);
	}
}
