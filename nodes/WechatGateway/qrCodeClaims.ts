import type { IExecuteFunctions } from 'n8n-workflow';
import { attempt } from '../../gateway';

/** n8n stores hashes of texts and nothing else, so the time is part of the text. */
const SLOT_MS = 60_000;
/** Some hundred accounts within ten minutes; n8n stores them as one JSON. */
const OPTIONS = { mode: 'entries', maxEntries: 3_000 } as const;

type Context = Pick<IExecuteFunctions, 'helpers'>;

/**
 * Who got a QR code lately, kept where n8n's Remove Duplicates keeps what it has seen: in the database,
 * for this node of this workflow. All processes see it and no restart loses it; static data does neither
 * on a worker.
 */
export class QrCodeClaims {
	/** @param gatewayAt the base URL: the same account elsewhere is another one */
	constructor(
		private readonly context: Context,
		private readonly gatewayAt: string,
	) {}

	/** @param seconds how far a claim reaches */
	async claim(account: string, seconds: number): Promise<'free' | 'taken' | 'unknown'> {
		const now = Date.now();
		const keys = this.keys(account, now - seconds * 1000, now);
		const { helpers } = this.context;
		const check = async () => await helpers.checkProcessedAndRecord(keys, 'node', OPTIONS);
		// The first two of a node that come at a time cannot both write; the second one then finds the first.
		const checked = await attempt(async () => await check().catch(check));
		if (checked.reason) return 'unknown';
		const { new: free, processed } = checked.value;
		if (processed.length === 0) return 'free';
		await attempt(async () => await helpers.removeProcessed(free, 'node', OPTIONS));
		return 'taken';
	}

	/** @param at when the QR code was there, in milliseconds since 1970 */
	async release(account: string, seconds: number, at: number): Promise<void> {
		// The claim came before; what of it is older than this is of no account any more.
		const keys = this.keys(account, at - seconds * 1000, at);
		const { helpers } = this.context;
		await attempt(async () => await helpers.removeProcessed(keys, 'node', OPTIONS));
	}

	private keys(account: string, from: number, to: number): string[] {
		const [first, last] = [Math.floor(from / SLOT_MS), Math.floor(to / SLOT_MS)];
		return Array.from({ length: last - first + 1 }, (_, index) =>
			JSON.stringify(['QR code', this.gatewayAt, account, first + index]),
		);
	}
}
