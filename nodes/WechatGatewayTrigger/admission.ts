import type { IWebhookFunctions } from 'n8n-workflow';
import { attempt, textOf } from '../../gateway';
import { factsOf } from './credentialFacts';
import { isDerived } from './derivedSecret';
import { keyOf, memoryOf, storedSecrets } from './nodeMemory';
import { isSecret } from './secret';

/** How long the credential counts as read, while what comes in fits. */
const FRESH_MS = 60_000;
/** How often it is read for what does not fit: somebody may try out secrets. */
const AGAIN_MS = 2000;

/** By node and sentence: each is said once by a process. */
const said = new Set<string>();

/**
 * Whether the secret in the path is that of this trigger.
 *
 * @returns undefined, or the HTTP status to refuse with: 403, or 503 when n8n cannot read the credential
 */
export async function refusal(context: IWebhookFunctions): Promise<403 | 503 | undefined> {
	const { params } = context.getRequestObject();
	const own = ownSecret(context);
	if (context.getWebhookName() === 'setup') return own && isSecret(own, own) ? undefined : 403;
	const given = textOf(params.secret);
	if (own !== undefined) return isSecret(given, own) ? undefined : 403;
	const stored = storedSecrets(memoryOf(context));
	// All are compared, so that the time does not tell which one it was.
	const [fitting] = stored.filter((secret) => isSecret(given, secret));
	if (fitting !== undefined) {
		if (!isDerived(fitting)) sayOnce(context, fromFormerVersion(context));
		return undefined;
	}
	const fits = await attempt(async () => await isDerivedSecret(context, given));
	if (fits.reason) {
		context.logger.warn(`A push could not be checked: ${fits.reason.message}`);
		return 503;
	}
	if (fits.value) return undefined;
	if (stored.length === 0 && looksLikeOurs(given)) sayOnce(context, wantsPublishing(context));
	return 403;
}

async function isDerivedSecret(context: IWebhookFunctions, given: string): Promise<boolean> {
	for (const maxAgeMs of [FRESH_MS, AGAIN_MS]) {
		const { secret } = await factsOf(context, maxAgeMs);
		if (isSecret(given, secret ?? '')) return true;
	}
	return false;
}

/** The user's own, which counts while the node does not register the URL. */
const ownSecret = (context: IWebhookFunctions): string | undefined =>
	context.getNodeParameter('registerCallback') === false
		? textOf(context.getNodeParameter('secret', ''))
		: undefined;

/** As this version of the node or a former one made it. */
const looksLikeOurs = (given: string): boolean => /^(?:v\d+-)?[\w-]{32}$/.test(given);

const HOW = 'Unpublish and publish the workflow to register a URL that lasts.';

const fromFormerVersion = (context: IWebhookFunctions): string =>
	`The URL of "${context.getNode().name}" was registered by a former version of the node and counts only as long as n8n keeps the static data of the workflow. ${HOW}`;

const wantsPublishing = (context: IWebhookFunctions): string =>
	`A push to "${context.getNode().name}" was refused: the secret in its URL is from a former version of the node, or the token or password of the credential was changed since. ${HOW}`;

function sayOnce(context: IWebhookFunctions, sentence: string): void {
	const name = `${keyOf(context)} ${sentence}`;
	if (said.has(name)) return;
	said.add(name);
	context.logger.warn(sentence);
}
