import type { ILoadOptionsFunctions } from 'n8n-workflow';
import { InvalidInputError, isObject, textOf, type GatewayClient } from '../../../gateway';
import { CREDENTIAL } from '../../transport/credentialData';

/** Empty also for an expression that the editor could not resolve, as when nothing has run yet. */
export function chosenIn(context: ILoadOptionsFunctions, name: string): string {
	const set: unknown = context.getCurrentNodeParameter(name);
	const value = textOf(isObject(set) ? set.value : set);
	return value.startsWith('=') ? '' : value;
}

/** The fields that a list may be of, and what they are called in a sentence. */
const OWNERS = { account: 'account', groupId: 'group' };

export type Owner = keyof typeof OWNERS;

/**
 * The values of the fields that a list is of.
 *
 * @throws InvalidInputError while one is not chosen
 */
export function chosenOwners(
	context: ILoadOptionsFunctions,
	owners: readonly Owner[],
): Record<string, string> {
	const chosen = owners.map((owner): [Owner, string] => [owner, chosenIn(context, owner)]);
	const [missing] = chosen.find(([, value]) => value === '') ?? [];
	if (missing === undefined) return Object.fromEntries(chosen);
	const { [missing]: what } = OWNERS;
	throw new InvalidInputError(
		`The list is that of one ${what}, and none is chosen.`,
		`Choose the ${what} above first, or run the nodes before this one if it comes from them. Entering the ID works always.`,
	);
}

/** Whose list it is: two credentials, gateways, accounts or groups never see what the other has. */
export function keyOf(
	context: ILoadOptionsFunctions,
	{ connection }: GatewayClient,
	owners: Record<string, string>,
): string {
	const { id } = context.getNode().credentials?.[CREDENTIAL] ?? {};
	return JSON.stringify([id, connection.dialect.name, connection.baseUrl, owners]);
}
