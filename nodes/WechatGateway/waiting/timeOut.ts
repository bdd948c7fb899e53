import type { IExecuteFunctions } from 'n8n-workflow';

/** When the time is up, n8n hands on the input that it has kept; it gets new JSON objects, as the old ones are those of the node before. */
export function forwardAtTimeOut(context: IExecuteFunctions, result: object): void {
	const items = context.getExecuteData().data.main?.[0];
	// With Execute Once there are more than the one item that the node was given.
	items?.splice(1);
	for (const item of items ?? []) {
		item.json = { ...result };
		delete item.binary;
	}
}
