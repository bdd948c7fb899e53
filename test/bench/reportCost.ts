import { measurePerItem } from './perItem';
import type { Row } from './table/record';

/** What an item costs beside n8n's HTTP Request node. */
export async function reportCost(folder: string): Promise<Row[]> {
	const rows: Row[] = [];
	console.log('Starting n8n for the same calls by each node, in turns …');
	for (const { title, ours, httpRequest, ratio } of await measurePerItem(folder)) {
		console.log(`${title}, in ms per item:`);
		console.log(`  WeChat Gateway node: ${ours.toFixed(2)}`);
		console.log(`  HTTP Request node:   ${httpRequest.toFixed(2)}`);
		console.log(`  Ratio: ${ratio.toFixed(2)} (aim: at most 1.0)`);
		rows.push({
			table: 'cost',
			figures: [
				title,
				`${ratio.toFixed(2)} (${ours.toFixed(2)} ms / ${httpRequest.toFixed(2)} ms)`,
			],
		});
	}
	return rows;
}
