import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

/** Whether a token is had for user name and password, rather than held. */
export const logsIn = ({ authentication }: ICredentialDataDecryptedObject): boolean =>
	authentication === 'login';
