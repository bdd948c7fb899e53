import type { ICredentialDataDecryptedObject, IDataObject, IHttpRequestHelper } from 'n8n-workflow';
import { fitToken, GatewayError, tryToken, vendorToken, type HttpRequest } from '../../gateway';
import { bounded } from './bounded';
import { connectionFrom, secretsIn } from './credentialData';
import { deadlineIn } from './deadlineIn';
import { logsIn } from './logsIn';
import { responseOf, wireOptions, type Streamed } from './wire';

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
	const send = async (request: HttpRequest) => {
		const { url, timeoutMs } = request;
		const late = deadlineIn(timeoutMs);
		return await bounded({ url }, { late }, async (abortSignal) => {
			const options = { ...wireOptions(request), abortSignal };
			return await responseOf((await helpers.httpRequest(options)) as Streamed);
		});
	};
	const fetching = async (): Promise<IDataObject> => {
		const connection = connectionFrom(credentials);
		if (logsIn(credentials)) return { sessionToken: await vendorToken(connection, send) };
		await tryToken(connection, fitToken(credentials.token), send);
		return {};
	};
	return await fetching().catch((error: unknown) => {
		if (error instanceof GatewayError) error.conceal(secretsIn(credentials));
		throw error;
	});
}
