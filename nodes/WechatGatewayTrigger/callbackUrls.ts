import type { IHookFunctions, IWebhookFunctions } from 'n8n-workflow';
import { registeredUrl, type GatewayClient, type GatewayFilters } from '../../gateway';
import { CREDENTIAL } from '../transport/credentialData';
import { withoutQuery } from './formerFilters';
import { memoryOf } from './nodeMemory';

/**
 * What was registered last as far as this process knows, by credential: with a token alone, the gateway
 * cannot be asked. Empty after a start, until the first push.
 */
const lastRegistered = new Map<string, string>();

/** Who gets the URL back when a test run ends. */
export interface Lender {
	/** '' for nobody. */
	url: string;
	/** The filters that come with it, where the test run has changed them. */
	filters?: GatewayFilters;
}

/**
 * By the URL of the test run. n8n may begin one test run before it ends another, and a workflow may be
 * unpublished meanwhile.
 */
const lenders = new Map<string, Lender>();

export const credentialOf = (context: IHookFunctions | IWebhookFunctions): string =>
	context.getNode().credentials?.[CREDENTIAL]?.id ?? '';

export const noteUrl = (context: IHookFunctions, url: string): unknown =>
	lastRegistered.set(credentialOf(context), url);

export const lastUrl = (context: IHookFunctions): string | undefined =>
	lastRegistered.get(credentialOf(context));

/** A push came, so after a start this URL is known to be registered. Later it may come late, to a former URL. */
export function noteRegistered(context: IWebhookFunctions): void {
	const { url } = memoryOf(context);
	const credential = credentialOf(context);
	if (url !== undefined && !lastRegistered.has(credential)) lastRegistered.set(credential, url);
}

/** @returns null or '' when there is none, undefined when nobody knows */
export async function currentUrl(
	context: IHookFunctions,
	client: GatewayClient,
): Promise<string | null | undefined> {
	const asked = await registeredUrl(client);
	return asked === undefined ? lastUrl(context) : asked;
}

export const lenderOf = (url: string): Lender | undefined => lenders.get(url);

export const lend = (borrower: string, lender: Lender): unknown => lenders.set(borrower, lender);

export const endLoan = (borrower: string): unknown => lenders.delete(borrower);

/** Whoever has borrowed this URL does not give it back, nor the filters that came with it. */
export function withdraw(url: string): void {
	for (const [borrower, lender] of lenders) {
		if (lender.url !== '' && withoutQuery(lender.url) === withoutQuery(url)) {
			lenders.set(borrower, { url: '' });
		}
	}
}
