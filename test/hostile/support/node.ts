import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { WechatGatewayApi } from '../../../credentials/WechatGatewayApi.credentials';
import type { GatewayName } from '../../../gateway';
import { engine, workflow } from '../../engine/support/node';
import { testCredential } from '../../support/credentialTest';
import type { NodeSpec } from '../../support/engine';
import type { HostileGateway } from './gateway';

export const TOKEN = 'a-secret-key-1234';

export const withToken = (
	{ baseUrl }: HostileGateway,
	gateway: GatewayName = 'open',
	token = TOKEN,
): ICredentialDataDecryptedObject => ({ gateway, baseUrl, authentication: 'token', token });

export const withPassword = ({ baseUrl }: HostileGateway): ICredentialDataDecryptedObject => ({
	gateway: 'open',
	baseUrl,
	authentication: 'login',
	username: 'somebody',
	password: 'a-secret-password',
});

/** One run of one node, with one item. */
export const run = async (credential: ICredentialDataDecryptedObject, node: NodeSpec) =>
	await workflow(credential, node).run();

/** The Test button of the credential. */
export const press = async (credential: ICredentialDataDecryptedObject) =>
	await testCredential(
		engine.credentials({ wechatGatewayApi: credential }),
		new WechatGatewayApi(),
	);

/** From now on all time limits of calls are a hundredth: a minute is over after 0.6 s. */
export function hurry(): void {
	const timeout = AbortSignal.timeout.bind(AbortSignal);
	jest.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => timeout(Math.ceil(ms / 100)));
}
