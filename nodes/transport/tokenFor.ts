import type { ICredentialDataDecryptedObject, IDataObject, IHttpRequestHelper } from 'n8n-workflow';
import { GatewayError, textOf, tryToken, vendorToken, type HttpRequest } from '../../gateway';
import { connectionFrom, secretsIn } from './credentialData';
import { logsIn } from './logsIn';
import { responseOf, unansweredBecause, wireOptions } from './wire';

/**
 * Fetches a token for user name and password, or tries out the one that is given.
 *
 * @returns what n8n is to keep of it
 * @throws GatewayError with the gateway's sentence, without a secret in it
 */
export async function tokenFor(
	{ helpers }: IHttpRequestHelper,
	credentials: ICredentialDataDecryptedObject,
): Promise<IDataObject> {
	const send = async (request: HttpRequest) =>
		responseOf(
			await helpers.httpRequest(wireOptions(request)).catch((error: unknown) => {
				throw unansweredBecause(error, request);
			}),
		);
	const fetching = async (): Promise<IDataObject> => {
		const connection = connectionFrom(credentials);
		if (logsIn(credentials)) return { sessionToken: await vendorToken(connection, send) };
		await tryToken(connection, textOf(credentials.token), send);
		return {};
	};
	return await fetching().catch((error: unknown) => {
		if (error instanceof GatewayError) error.conceal(secretsIn(credentials));
		throw error;
	});
}
