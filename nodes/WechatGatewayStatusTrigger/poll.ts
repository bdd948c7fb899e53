import type { INodeExecutionData, IPollFunctions } from 'n8n-workflow';
import { AccountWatch, type WatchStore } from '../../gateway';
import { openClient } from '../transport/openClient';
import { readSettings } from './settings';

/**
 * The items of one poll, or those that a manual test shows.
 *
 * @throws GatewayError
 */
export async function pollAccounts(context: IPollFunctions): Promise<INodeExecutionData[]> {
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
