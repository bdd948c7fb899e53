import type { INodeExecutionData, IPollFunctions, JsonObject } from 'n8n-workflow';
import { NodeApiError, NodeOperationError } from 'n8n-workflow';
import { AccountWatch, type WatchStore } from '../../gateway';
import { openClient } from '../transport/openClient';
import { nodeErrorFrom, triggerErrorFrom } from '../WechatGateway/nodeError';
import { readSettings } from './settings';

/**
 * One poll of the node.
 *
 * @returns null when there is nothing to tell
 * @throws NodeApiError, NodeOperationError
 */
export async function poll(context: IPollFunctions): Promise<INodeExecutionData[][] | null> {
	try {
		const items = await pollAccounts(context);
		return items.length > 0 ? [items] : null;
	} catch (error) {
		// The editor shows the description as well.
		const errorFrom = context.getMode() === 'manual' ? nodeErrorFrom : triggerErrorFrom;
		const failure = errorFrom(context.getNode(), error);
		if (failure instanceof NodeApiError) {
			throw new NodeApiError(context.getNode(), failure as unknown as JsonObject);
		}
		throw new NodeOperationError(context.getNode(), failure);
	}
}

/** The items of one poll, or those that a manual test shows. */
async function pollAccounts(context: IPollFunctions): Promise<INodeExecutionData[]> {
	const client = await openClient(context);
	const watch = new AccountWatch(client, readSettings(context), storeIn(context));
	if (context.getMode() === 'manual') return (await watch.samples()).map((json) => ({ json }));
	const { events, missed } = await watch.changes();
	for (const { account, reason } of missed) {
		context.logger.warn(`The state of "${account}" is not known: ${reason.message}`);
	}
	return events.map((json) => ({ json }));
}

/** Read anew each time: polls may overlap. */
function storeIn(context: IPollFunctions): WatchStore {
	const data = context.getWorkflowStaticData('node');
	return {
		read: () => data.watch,
		write(memory) {
			data.watch = memory;
		},
	};
}
