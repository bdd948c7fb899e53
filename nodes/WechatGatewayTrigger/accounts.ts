import type { IWebhookFunctions } from 'n8n-workflow';
import { attempt, devicesByWcId, type TriggerItem } from '../../gateway';
import { openClient } from '../transport/openClient';
import { n8nClock } from '../transport/n8nClock';
import { keyOf } from './nodeMemory';

/** How long to wait for the list of devices; a message is worth more than the name of its device. */
const PATIENCE_MS = 10_000;
/** A device may get another holder, so what is known is looked up again now and then. */
const GOOD_FOR_MS = 10 * 60_000;
/** Somebody unknown may keep pushing: the gateway is not asked for each message. */
const ASK_AGAIN_AFTER_MS = 60_000;

interface Known {
	devices: ReadonlyMap<string, string>;
	at: number;
}

/** By node. Empty after a start: then the gateway is asked once. */
const known = new Map<string, Known>();
const asking = new Map<string, Promise<Known>>();

/**
 * open pushes the WeChat ID of an account, while its operations want the device ID: fills `account` in.
 * Where the gateway cannot tell, it stays null.
 */
export async function withAccounts(
	context: IWebhookFunctions,
	items: TriggerItem[],
): Promise<TriggerItem[]> {
	const wcIds = items.flatMap(({ account, wcId }) => (account === null && wcId ? [wcId] : []));
	if (wcIds.length === 0) return items;
	const devices = await devicesOf(context, wcIds);
	return items.map((item) => ({ ...item, account: devices.get(item.wcId) ?? item.account }));
}

async function devicesOf(
	context: IWebhookFunctions,
	wcIds: string[],
): Promise<ReadonlyMap<string, string>> {
	const node = keyOf(context);
	const have = known.get(node);
	const age = have ? Date.now() - have.at : Infinity;
	const isKnown = have !== undefined && wcIds.every((wcId) => have.devices.has(wcId));
	if (have && age < (isKnown ? GOOD_FOR_MS : ASK_AGAIN_AFTER_MS)) return have.devices;
	const asked = asking.get(node) ?? ask(context, node, have?.devices ?? new Map());
	asking.set(node, asked);
	// Looked up again beside the message, which need not wait for it.
	if (isKnown) return have.devices;
	const done = new AbortController();
	const patience = n8nClock(() => done.signal).sleep(PATIENCE_MS);
	const found = await Promise.race([asked, patience]);
	done.abort();
	return found?.devices ?? have?.devices ?? new Map();
}

async function ask(
	context: IWebhookFunctions,
	node: string,
	before: ReadonlyMap<string, string>,
): Promise<Known> {
	const asked = await attempt(async () => await devicesByWcId(await openClient(context)));
	if (asked.reason) context.logger.warn(`The devices could not be listed: ${asked.reason.message}`);
	const now: Known = { devices: asked.value ?? before, at: Date.now() };
	known.set(node, now);
	asking.delete(node);
	return now;
}
