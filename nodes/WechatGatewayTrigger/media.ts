import type { IDataObject, INodeExecutionData, IWebhookFunctions } from 'n8n-workflow';
import {
	attempt,
	DOWNLOADS,
	downloadMedia,
	isObject,
	textOf,
	type DownloadedMedia,
	type GatewayClient,
	type Media,
	type TriggerItem,
} from '../../gateway';
import { n8nClock } from '../transport/n8nClock';
import { openClient } from '../transport/openClient';
import { keyOf } from './nodeMemory';

/** The pace that every node keeps between downloads: a shorter one would wait for it once more. */
const { first: AFTER_ARRIVAL_MS, same: BETWEEN_MS } = DOWNLOADS;
/** A push with very many files must not keep its other messages for hours. */
const LONGEST_WAIT_MS = 10 * 60_000;

/** n8n keeps about 11 MB for each push that is not done with. */
const MOST_WAITING = 20;
let waiting = 0;

const TOO_MANY = { message: 'There is no file: too many came at once to fetch all in time.' };

/** When the last download of each account ended, in milliseconds since 1970, or will have ended. */
const lastEnds = new Map<string, Promise<number>>();

/** Whether another one may wait for its download. */
export const canDownload = (): boolean => waiting < MOST_WAITING;

/** Whether there is something to download. */
export const hasFile = ({ event, media }: TriggerItem): boolean =>
	media !== undefined && event !== 'message.fileStarted';

/**
 * Puts the files that messages brought into their binary data, one after the other. Where a file cannot be
 * had, `media.message` says why, and the message goes on without it.
 */
export async function withMedia(
	context: IWebhookFunctions,
	items: TriggerItem[],
	field: string,
): Promise<INodeExecutionData[]> {
	const until = Date.now() + LONGEST_WAIT_MS;
	const client = await attempt(async () => await openClient(context));
	const done: INodeExecutionData[] = [];
	for (const item of items) {
		const { media } = item;
		if (!media || !hasFile(item)) {
			done.push({ json: item as IDataObject });
			continue;
		}
		const got = client.reason
			? { message: `There is no file: ${client.reason.message}` }
			: await inTurn(context, item, until, async () => await fetched(client.value, item, media));
		done.push(await itemWith(context, item, got, field));
	}
	return done;
}

async function fetched(
	client: GatewayClient,
	{ account, messageId = '', raw }: TriggerItem,
	{ kind, length, bufId }: Media,
): Promise<DownloadedMedia> {
	if (account === null) return { message: 'There is no file: the account is not known.' };
	const data = isObject(raw) && isObject(raw.data) ? raw.data : {};
	const sent = {
		kind,
		account,
		messageId,
		// As it is, with the line break at its end: the gateways know the message by it.
		xml: typeof data.content === 'string' ? data.content : '',
		fromUser: textOf(data.fromUser),
		toUser: textOf(data.toUser),
		length,
		bufId,
	};
	const got = await attempt(async () => await downloadMedia(client, sent));
	return got.reason ? { message: `There is no file: ${got.reason.message}` } : got.value;
}

/**
 * Keeps the vendors' pauses, also between pushes that come at the same time: each download waits for the end
 * of the one before.
 */
async function inTurn(
	context: IWebhookFunctions,
	{ account }: TriggerItem,
	until: number,
	download: () => Promise<DownloadedMedia>,
): Promise<DownloadedMedia> {
	if (!canDownload()) return TOO_MANY;
	const turn = `${keyOf(context)} ${account}`;
	const earliest = Date.now() + AFTER_ARRIVAL_MS;
	const before = lastEnds.get(turn);
	const running = (async () => {
		const lastEnd = (await before) ?? 0;
		const start = Math.max(earliest, lastEnd + BETWEEN_MS);
		if (start > until) return { got: TOO_MANY, end: lastEnd };
		await n8nClock(() => undefined).sleep(start - Date.now());
		return { got: await download(), end: Date.now() };
	})();
	lastEnds.set(
		turn,
		running.then(({ end }) => end),
	);
	waiting++;
	const { got } = await running;
	waiting--;
	return got;
}

async function itemWith(
	context: IWebhookFunctions,
	item: TriggerItem,
	{ file, url, message }: DownloadedMedia,
	field: string,
): Promise<INodeExecutionData> {
	const media = { ...item.media, ...(url && { url }), ...(message && { message }) };
	const json = (more = {}) => ({ ...item, media: { ...media, ...more } }) as IDataObject;
	if (!file) return { json: json() };
	const { bytes, fileName, mimeType } = file;
	const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const stored = await attempt(
		async () => await context.helpers.prepareBinaryData(buffer, fileName, mimeType),
	);
	if (stored.value) return { json: json(), binary: { [field]: stored.value } };
	return { json: json({ message: `n8n could not store the file: ${stored.reason.message}` }) };
}
