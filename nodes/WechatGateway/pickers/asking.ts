import type { ILoadOptionsFunctions } from 'n8n-workflow';
import { InvalidInputError, isObject, textOf, type GatewayClient } from '../../../gateway';
import { CREDENTIAL } from '../../transport/credentialData';

/** Empty also for an expression that the editor could not resolve, as when nothing has run yet. */
export function chosenIn(context: ILoadOptionsFunctions, name: string): string {
	const set: unknown = context.getCurrentNodeParameter(name);
	const value = textOf(isObject(set) ? set.value : set);
	return value.startsWith('=') ? '' : value;
}

/** @throws InvalidInputError when the list cannot be of any account yet */
export function chosenAccount(context: ILoadOptionsFunctions): string {
	const account = chosenIn(context, 'account');
	if (account !== '') return account;
	throw new InvalidInputError(
		'The list is that of one account, and none is chosen.',
		'Choose the account above first, or run the nodes before this one if it comes from them. Entering the ID works always.',
	);
}

/** Whose list it is: two credentials, gateways or accounts never see what the other has. */
export function keyOf(
	context: ILoadOptionsFunctions,
	{ connection }: GatewayClient,
	account: string,
): string {
	const { id } = context.getNode().credentials?.[CREDENTIAL] ?? {};
	return JSON.stringify([id, connection.dialect.name, connection.baseUrl, account]);
}
