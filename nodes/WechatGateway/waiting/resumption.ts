import type { IDataObject, IWebhookResponseData } from 'n8n-workflow';

/** n8n turns down a second one, so whoever was first in this time lets the workflow go on. */
const CLAIM_MS = 30_000;
const claims = new Map<string, number>();

/**
 * What makes n8n go on with the execution, with one item.
 *
 * @param key of this wait alone
 * @param result nothing while it goes on waiting
 */
export function resumption(
	key: string,
	result: object | undefined,
): Pick<IWebhookResponseData, 'workflowData'> {
	if (!result || !claim(key)) return {};
	return { workflowData: [[{ json: result as IDataObject, pairedItem: { item: 0 } }]] };
}

function claim(key: string): boolean {
	const now = Date.now();
	for (const [other, at] of claims) if (now - at > CLAIM_MS) claims.delete(other);
	if (claims.has(key)) return false;
	claims.set(key, now);
	return true;
}
