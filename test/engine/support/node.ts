import type { ICredentialDataDecryptedObject, IDataObject } from 'n8n-workflow';
import { WechatGatewayApi } from '../../../credentials/WechatGatewayApi.credentials';
import type { GatewayName } from '../../../gateway';
import { WechatGateway } from '../../../nodes/WechatGateway/WechatGateway.node';
import type { GatewaySimulator } from '../../simulator';
import { Engine, type NodeSpec } from '../../support/engine';

export const TYPE = 'n8n-nodes-wechat-gateway.wechatGateway';

export const engine = new Engine({ [TYPE]: new WechatGateway() }, [new WechatGatewayApi()]);

export const byId = (value: string) => ({ __rl: true, mode: 'id', value });

/** A WeChat Gateway node called after its operation, e.g. 'login.getQrCode'. */
export function wechat(
	operation: string,
	parameters: IDataObject = {},
	more: Partial<NodeSpec> = {},
): NodeSpec {
	const [resource, name] = operation.split('.');
	return {
		name: operation,
		type: TYPE,
		...more,
		parameters: { resource, operation: name, ...parameters },
	};
}

export const tokenCredential = (
	sim: GatewaySimulator,
	gateway: GatewayName,
): ICredentialDataDecryptedObject => ({
	gateway,
	baseUrl: sim.baseUrl,
	authentication: 'token',
	token: gateway === 'open' ? sim.vendors.open.token : sim.vendors.wkteam.token,
	username: gateway === 'open' ? '' : sim.vendors.wkteam.username,
});

export const loginCredential = (
	sim: GatewaySimulator,
	gateway: GatewayName,
): ICredentialDataDecryptedObject => ({
	gateway,
	baseUrl: sim.baseUrl,
	authentication: 'login',
	username: gateway === 'open' ? sim.vendors.open.username : sim.vendors.wkteam.username,
	password: 'demo-password',
});

/** A workflow of these nodes with one credential. */
export function workflow(credential: ICredentialDataDecryptedObject, ...nodes: NodeSpec[]) {
	const credentials = engine.credentials({ wechatGatewayApi: credential });
	return Object.assign(engine.workflow({ credentials, nodes }), { credentials });
}

/** What the gateway saw, e.g. 'POST /open/isOnline'. */
export const callsTo = (sim: GatewaySimulator): string[] =>
	sim.requests.map(({ method, path }) => `${method} ${path}`);
