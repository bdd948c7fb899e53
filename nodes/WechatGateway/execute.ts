import type { IExecuteFunctions, INodeExecutionData, JsonObject } from 'n8n-workflow';
import { NodeApiError, NodeOperationError, WAIT_INDEFINITELY } from 'n8n-workflow';
import { StopWatch } from '../transport/stopWatch';
import { failedItem, nodeErrorFrom } from './nodeError';
import { Run } from './run';

/**
 * Carries the chosen operation out for every item.
 *
 * @throws NodeApiError, NodeOperationError
 */
export async function execute(context: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const watch = new StopWatch(context);
	try {
		return await executeUntil(context, watch);
	} finally {
		watch.end();
	}
}

async function executeUntil(
	context: IExecuteFunctions,
	stop: StopWatch,
): Promise<INodeExecutionData[][]> {
	const items = context.getInputData();
	const returnData: INodeExecutionData[] = [];
	const run = await Run.open(context, stop.signal).catch((error: unknown) =>
		nodeErrorFrom(context.getNode(), error, 0),
	);
	for (let itemIndex = 0; itemIndex < items.length; itemIndex++) {
		try {
			if (run instanceof Error) throw run;
			const unusable = context.continueOnFail() ? undefined : run.firstUnusable;
			if (unusable) throw nodeErrorFrom(context.getNode(), unusable.reason, unusable.itemIndex);
			// One by one: spread, more than some hundred thousand would not fit on the stack.
			for (const item of await run.item(itemIndex)) returnData.push(item);
		} catch (error) {
			// Where the run goes on, each item tells for itself, and some before it may have failed too.
			const isTold = run instanceof Error || context.continueOnFail();
			const done = isTold ? '' : run.doneBefore(itemIndex);
			const failure = nodeErrorFrom(context.getNode(), error, itemIndex, done);
			if (context.continueOnFail() && stop.isUnknownToN8n) {
				// An error would not end it. What is stored as stopped, n8n does not replace by a wait.
				await context.putExecutionToWait(WAIT_INDEFINITELY);
				return [[]];
			}
			if (context.continueOnFail()) {
				returnData.push(failedItem(context.getNode(), failure, itemIndex));
				continue;
			}
			if (failure instanceof NodeApiError) {
				throw new NodeApiError(context.getNode(), failure as unknown as JsonObject);
			}
			throw new NodeOperationError(context.getNode(), failure);
		}
	}
	return [returnData];
}
