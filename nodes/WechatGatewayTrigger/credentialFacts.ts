import type { IHookFunctions, IWebhookFunctions } from 'n8n-workflow';
import { dialectOf, textOf, type GatewayName } from '../../gateway';
import { CREDENTIAL, typedSecretsOf } from '../transport/credentialData';
import { derivedSecret } from './derivedSecret';
import { keyOf, memoryOf } from './nodeMemory';

type Context = IHookFunctions | IWebhookFunctions;

/** What the credential tells of the trigger. */
export interface CredentialFacts {
	gateway: GatewayName;
	/** The derived one; undefined while the credential holds no secret. */
	secret: string | undefined;
	/** When the credential was read, in milliseconds since 1970. */
	at: number;
}

/** By node, so that not every push opens the credential. */
const known = new Map<string, CredentialFacts>();

/**
 * @param maxAgeMs how long ago the credential may have been read
 * @throws what n8n throws when the credential cannot be read
 */
export async function factsOf(context: Context, maxAgeMs: number): Promise<CredentialFacts> {
	const key = keyOf(context);
	const before = known.get(key);
	if (before && Date.now() - before.at < maxAgeMs) return before;
	const at = Date.now();
	const data = await context.getCredentials(CREDENTIAL);
	const secret = await derivedSecret(typedSecretsOf(data), {
		workflowId: textOf(context.getWorkflow().id),
		nodeId: context.getNode().id,
		isTest: context.getMode() === 'manual' || memoryOf(context).isTest === true,
	});
	const facts = { gateway: dialectOf(textOf(data.gateway)).name, secret, at };
	known.set(key, facts);
	return facts;
}
