import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { WechatGatewayApi } from '../../../credentials/WechatGatewayApi.credentials';
import { WechatGatewayStatusTrigger } from '../../../nodes/WechatGatewayStatusTrigger/WechatGatewayStatusTrigger.node';
import { WechatGatewayTrigger } from '../../../nodes/WechatGatewayTrigger/WechatGatewayTrigger.node';
import { Engine } from '../../support/engine';

const CALLBACK = 'n8n-nodes-wechat-gateway.wechatGatewayTrigger';
const STATUS = 'n8n-nodes-wechat-gateway.wechatGatewayStatusTrigger';

const engine = new Engine(
	{ [CALLBACK]: new WechatGatewayTrigger(), [STATUS]: new WechatGatewayStatusTrigger() },
	[new WechatGatewayApi()],
);

const triggerOf = (type: string, credential: ICredentialDataDecryptedObject) => {
	const credentials = engine.credentials({ wechatGatewayApi: credential });
	const nodes = [{ name: 'Trigger', type, parameters: {} }];
	return engine.workflow({ credentials, nodes }).trigger('Trigger');
};

export const callbackTrigger = (credential: ICredentialDataDecryptedObject) =>
	triggerOf(CALLBACK, credential);

export const statusTrigger = (credential: ICredentialDataDecryptedObject) =>
	triggerOf(STATUS, credential);
