import type { IAllExecuteFunctions, ICredentialDataDecryptedObject } from 'n8n-workflow';
import { GatewayClient, Paces, type QrCodeMemory } from '../../gateway';
import { connectionFrom, CREDENTIAL } from './credentialData';
import { n8nClock } from './n8nClock';
import { N8nTransport } from './n8nTransport';

/** Any of n8n's contexts that has credentials and HTTP: running, picking from a list, a webhook. */
export type ClientContext = Pick<IAllExecuteFunctions, 'helpers' | 'getNode'> & {
	getCredentials: (type: string) => Promise<ICredentialDataDecryptedObject>;
	logger?: { info(message: string): void };
};

/** What only an execution has. */
export interface OfExecution {
	/** Aborts when somebody has pressed Stop. */
	stop: AbortSignal;
	qrCodes: (baseUrl: string) => QrCodeMemory;
}

/** Of a list that is read for a trigger or for the editor. */
const LIST_MS = 60_000;

/** One for all that goes on in this process, whatever the workflow and the credential. */
const paces = new Paces();
const logins = new Paces();

/**
 * A client for the credential of the node, good for one run.
 *
 * @throws InvalidInputError when the credential is not filled in
 */
export async function openClient(
	context: ClientContext,
	execution?: OfExecution,
): Promise<GatewayClient> {
	const credentials = { ...(await context.getCredentials(CREDENTIAL)) };
	const connection = connectionFrom(credentials);
	return new GatewayClient(connection, {
		transport: new N8nTransport(context, credentials, execution?.stop),
		clock: n8nClock(() => execution?.stop),
		...(!execution && { listMs: LIST_MS }),
		tell: (progress) => context.logger?.info(progress),
		paces,
		logins,
		qrCodes: execution?.qrCodes(connection.baseUrl),
	});
}
