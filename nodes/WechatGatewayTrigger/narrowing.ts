import type { IHookFunctions } from 'n8n-workflow';
import {
	attempt,
	changeFilters,
	GatewayError,
	hasFilters,
	InvalidInputError,
	narrowedTo,
	readFilters,
	textOf,
	widenedFrom,
	type GatewayClient,
	type GatewayFilters,
} from '../../gateway';
import { formerIn, withFormer } from './formerFilters';
import { memoryOf } from './nodeMemory';
import { narrows, readSettings } from './settings';

/** @throws InvalidInputError on a gateway that pushes everything */
export function assertCanNarrow(context: IHookFunctions, client: GatewayClient): void {
	if (!narrows(context) || hasFilters(client)) return;
	throw new InvalidInputError(
		`Narrow at Gateway is not for ${client.dialect.displayName}, which pushes everything.`,
		'Turn the option off: what does not pass the filters of the trigger starts nothing all the same.',
	);
}

/** A refusal names the option: publishing asks the gateway for more than that. */
async function named<T>(work: () => Promise<T>): Promise<T> {
	const { value, reason } = await attempt(work);
	if (reason instanceof GatewayError) reason.message = `Narrow at Gateway: ${reason.message}`;
	if (reason) throw reason;
	return value;
}

/** What is to change at the gateway while a trigger has the callback URL. */
export class FilterChange {
	private constructor(
		private readonly context: IHookFunctions,
		private readonly client: GatewayClient,
		/** What is there when it takes the URL. */
		readonly found: GatewayFilters,
		private readonly aim: GatewayFilters,
		/** The URL of the trigger, with what was there before anybody narrowed anything. */
		readonly url: string,
	) {}

	/**
	 * A trigger that takes the URL from one which has narrowed something begins with what was there before.
	 *
	 * @param url of the trigger
	 * @param registered the URL that it takes away, '' when none is known
	 * @returns undefined when nothing is to change
	 * @throws GatewayError
	 */
	static async of(
		context: IHookFunctions,
		client: GatewayClient,
		url: string,
		registered: string,
	): Promise<FilterChange | undefined> {
		const memory = memoryOf(context);
		const isNarrow = narrows(context);
		const former = formerIn(registered) ?? formerIn(textOf(memory.url));
		if (!isNarrow && !former) return undefined;
		return await named(async () => {
			const found = await readFilters(client);
			const clean = former ?? found;
			const { wanted } = readSettings(context);
			const aim = isNarrow ? await narrowedTo(client, wanted, clean) : clean;
			const whole = isNarrow || memory.isTest ? withFormer(url, clean) : url;
			return new FilterChange(context, client, found, aim, whole);
		});
	}

	/** @throws GatewayError when the gateway refuses; nothing has changed then */
	async carryOut(): Promise<void> {
		const { reason } = await attempt(
			async () => await named(async () => await changeFilters(this.client, this.found, this.aim)),
		);
		if (!reason) return;
		await this.takeBack();
		throw reason;
	}

	/** Throws nothing: something else has gone wrong already. */
	async takeBack(): Promise<void> {
		const { client, found } = this;
		const { reason } = await attempt(
			async () => await changeFilters(client, await readFilters(client), found),
		);
		if (!reason) return;
		this.context.logger.warn(
			`The filters of the gateway could not be put back: ${reason.message} See Callback > Get Type Filters and Get Group Filters.`,
		);
	}
}

/**
 * Puts back what was there before this trigger had the callback URL, as far as anybody knows.
 *
 * @param isOurs whether the URL is still that of the trigger, so that nobody else can have narrowed
 * @throws GatewayError
 */
export async function widen(
	context: IHookFunctions,
	client: GatewayClient,
	former: GatewayFilters | undefined,
	isOurs: boolean,
): Promise<void> {
	if (!former && !(isOurs && narrows(context) && hasFilters(client))) return;
	await named(async () => {
		const found = await readFilters(client);
		const aim = former ?? widenedFrom(found, readSettings(context).wanted);
		await changeFilters(client, found, aim);
	});
}
