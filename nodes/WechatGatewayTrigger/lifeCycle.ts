import type { IHookFunctions } from 'n8n-workflow';
import {
	attempt,
	GatewayError,
	hasFilters,
	register,
	textOf,
	TimedOutError,
	UnreachableError,
	unregister,
	type GatewayClient,
} from '../../gateway';
import { openClient } from '../transport/openClient';
import { triggerErrorFrom } from '../WechatGateway/nodeError';
import { afterwards, settled } from './afterwards';
import {
	credentialOf,
	currentUrl,
	endLoan,
	lastUrl,
	lend,
	lenderOf,
	noteUrl,
	withdraw,
} from './callbackUrls';
import { factsOf } from './credentialFacts';
import { formerIn, withoutQuery } from './formerFilters';
import { assertCanNarrow, FilterChange, widen } from './narrowing';
import { memoryOf, type NodeMemory } from './nodeMemory';
import { assertGoodSecret, newSecret } from './secret';
import { readSettings } from './settings';
import { assertPattern } from './textPattern';

/** Nodes that could not be published: n8n unpublishes them all the same, and the URL is not theirs. */
const notPublished = new Set<string>();

/** On open a new URL "takes effect with a delay" (设置消息接收地址). */
const FORMER_COUNTS_MS = 60 * 60_000;

/** Never: to register again does no harm, and wkteam then resumes what it held back. */
export const isRegistered = (): boolean => false;

/** Publishing, or the start of a test run. */
export async function publish(context: IHookFunctions): Promise<boolean> {
	const memory = memoryOf(context);
	if (context.getActivationMode() === 'manual') memory.isTest = true;
	let secret: string | undefined;
	notPublished.add(nodeOf(context));
	const outcome = await attempt(async () => {
		assertPattern(readSettings(context).textRegex);
		const client = await openClient(context);
		memory.gateway = client.dialect.name;
		assertCanNarrow(context, client);
		if (context.getNodeParameter('registerCallback') === false) {
			forgetUrl(memory);
			return assertGoodSecret(textOf(context.getNodeParameter('secret', '')));
		}
		// Without a secret in the credential the gateway refuses, and says so better than we could.
		secret = (await factsOf(context, 0)).secret ?? newSecret();
		await take(context, client, urlWith(context, secret));
		keepSecret(memory, secret);
	});
	if (outcome.reason) throw failureOf(context, outcome.reason, [secret ?? '']);
	notPublished.delete(nodeOf(context));
	return true;
}

function keepSecret(memory: NodeMemory, secret: string): void {
	const former = textOf(memory.secret);
	if (former !== '' && former !== secret) {
		memory.formerSecret = former;
		memory.formerUntil = Date.now() + FORMER_COUNTS_MS;
	}
	memory.secret = secret;
}

async function take(context: IHookFunctions, client: GatewayClient, url: string): Promise<void> {
	const memory = memoryOf(context);
	await settled(credentialOf(context));
	const isKnown = memory.isTest === true || hasFilters(client);
	const before = (isKnown ? await currentUrl(context, client) : lastUrl(context)) ?? '';
	const lender = lenderOf(before);
	const filters = await FilterChange.of(context, client, url, before);
	const whole = filters?.url ?? url;
	if (memory.isTest) {
		lend(whole, lender ?? { url: before, filters: filters?.found });
		memory.previousUrl = lender?.url ?? before;
	}
	await filters?.carryOut();
	const registered = await attempt(async () => await register(client, whole));
	if (!registered.reason || mayHaveArrived(registered.reason)) {
		noteUrl(context, whole);
		memory.url = whole;
	}
	if (!registered.reason) return;
	await filters?.takeBack();
	throw registered.reason;
}

/** n8n ends a test run also when it could not begin. */
const mayHaveArrived = (reason: Error): boolean =>
	reason instanceof TimedOutError || (reason instanceof UnreachableError && reason.mayHaveArrived);

function forgetUrl(memory: NodeMemory): void {
	delete memory.url;
	delete memory.previousUrl;
}

/** Unpublishing, or the end of a test run: frees the URL if it is still ours, and gives a borrowed one back. */
export async function unpublish(context: IHookFunctions): Promise<boolean> {
	if (memoryOf(context).isTest) {
		afterwards(credentialOf(context), async () => await endTestRun(context));
		return true;
	}
	await settled(credentialOf(context));
	const outcome = await attempt(async () => await free(context));
	if (outcome.reason) throw failureOf(context, outcome.reason);
	return true;
}

/**
 * n8n 2.41 must neither wait for the end of a test run nor see it fail. While it waits, its list of test
 * runs holds all of n8n, and a test run that begins then, of whatever workflow, copies that list: n8n
 * stands still for a minute, or refuses with "Maximum call stack size exceeded". After a failure it
 * refuses every later one.
 */
async function endTestRun(context: IHookFunctions): Promise<void> {
	const { reason } = await attempt(async () => await free(context));
	if (!reason) return;
	const { message } = failureOf(context, reason);
	context.logger.warn(`The callback URL could not be given back: ${message}`);
}

async function free(context: IHookFunctions): Promise<void> {
	const memory = memoryOf(context);
	const url = memory.url ?? (await rebuiltUrl(context));
	if (url === undefined) return;
	memory.url = url;
	withdraw(url);
	const client = await openClient(context);
	const current = await currentUrl(context, client);
	const isOurs = current === undefined || current === url || isOwnAddress(context, current);
	const lender = lenderOf(url);
	// Somebody else's URL that says what was before has taken that over.
	if (isOurs || formerIn(current ?? '') === undefined) {
		const registered = isOurs ? (current ?? url) : url;
		const former = lender?.filters ?? formerIn(registered) ?? formerIn(url);
		await widen(context, client, former, isOurs);
	}
	if (isOurs) {
		const previous = lender?.url ?? memory.previousUrl ?? '';
		if (previous === '') await unregister(client);
		else await register(client, previous);
		noteUrl(context, previous);
	}
	endLoan(url);
	forgetUrl(memory);
}

/** The URL as it was registered, where n8n has lost what this node has noted. */
async function rebuiltUrl(context: IHookFunctions): Promise<string | undefined> {
	const isOurs = context.getNodeParameter('registerCallback') !== false;
	if (!isOurs || notPublished.has(nodeOf(context))) return undefined;
	const { secret } = await factsOf(context, 0);
	return secret && urlWith(context, secret);
}

/** Whatever the secret: the credential may have changed since. */
function isOwnAddress(context: IHookFunctions, url: string | null): boolean {
	const own = urlWith(context, '');
	return own !== '' && url !== null && url.startsWith(own);
}

/** A gateway may repeat a URL in its refusal, and with it the secret at its end. */
function failureOf(context: IHookFunctions, reason: Error, secrets: string[] = []) {
	const { url = '', previousUrl = '' } = memoryOf(context);
	const inUrls = [url, previousUrl].map((whole) => withoutQuery(whole).replace(/^.*\//s, ''));
	if (reason instanceof GatewayError) {
		reason.conceal([...secrets, ...inUrls].filter((secret) => secret.length >= 16));
	}
	return triggerErrorFrom(context.getNode(), reason);
}

/** Whatever n8n says of the mode: it unpublishes in another one than it publishes in. */
const nodeOf = (context: IHookFunctions): string =>
	[
		textOf(context.getWorkflow().id),
		context.getNode().id,
		memoryOf(context).isTest === true,
	].join();

function urlWith(context: IHookFunctions, secret: string): string {
	return (context.getNodeWebhookUrl('default') ?? '').replace(/:secret$/, secret);
}
