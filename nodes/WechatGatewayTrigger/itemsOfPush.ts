import type { IDataObject, INodeExecutionData, IWebhookFunctions } from 'n8n-workflow';
import {
	dialectOf,
	isTestCall,
	isWanted,
	normalise,
	readPush,
	type GatewayName,
	type TriggerItem,
} from '../../gateway';
import { withAccounts } from './accounts';
import { factsOf } from './credentialFacts';
import { withoutDuplicates } from './duplicates';
import type { Fate } from './fate';
import { canDownload, hasFile, withMedia } from './media';
import { keyOf, memoryOf } from './nodeMemory';
import type { PushAnswer } from './pushAnswer';
import type { Settings } from './settings';

/**
 * After this time what was seen is not written any more: n8n would save static data as it was when
 * the push came in, over what other nodes have written since.
 */
const QUICK_MS = 1000;

/** A credential is hardly ever turned to another gateway. */
const GATEWAY_MS = 60_000;

/**
 * Understands a push and keeps what the workflow is to begin with. Answers it when files are to be downloaded.
 *
 * @returns `save` is to be called when they are stored; `others` have begun with the rest
 */
export async function itemsOfPush(
	context: IWebhookFunctions,
	settings: Settings,
	body: string,
	answer: PushAnswer,
): Promise<{ items: INodeExecutionData[]; save: () => void; others: Fate[] }> {
	const at = Date.now();
	const gateway = await gatewayOf(context);
	const wanted = readPush(body)
		.filter((entry) => !isTestCall(entry))
		.map((entry) => normalise(entry, { gateway, at }))
		.filter((item) => isWanted(item, settings.wanted));
	const fresh = lookedThrough(context, settings, wanted, answer.fate);
	const named = await withAccounts(context, fresh.items);
	const hasFiles = settings.downloadMedia && named.some(hasFile);
	// A download takes seconds.
	if (hasFiles && canDownload()) answer.now();
	const items = hasFiles
		? await withMedia(context, named, settings.binaryField)
		: named.map((item) => ({ json: item as IDataObject }));
	const save = () => {
		if (Date.now() - at < QUICK_MS) fresh.save();
	};
	return { items, save, others: fresh.others };
}

/** Before anything is saved, as in the middle of publishing, and where it was lost, the credential tells. */
async function gatewayOf(context: IWebhookFunctions): Promise<GatewayName> {
	const { gateway } = memoryOf(context);
	if (gateway !== undefined) return dialectOf(gateway).name;
	return (await factsOf(context, GATEWAY_MS)).gateway;
}

/** In a test run people send the same message again and again. */
function lookedThrough(
	context: IWebhookFunctions,
	{ deduplicate }: Settings,
	items: TriggerItem[],
	fate: Fate,
) {
	return deduplicate && context.getMode() !== 'manual'
		? withoutDuplicates(items, keyOf(context), memoryOf(context), fate)
		: { items, others: [], save() {} };
}
