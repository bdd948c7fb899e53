import type { INodeParameters } from 'n8n-workflow';
import type { GatewaySimulator } from '../../simulator';
import { CallbackTrigger, closeTriggers } from '../support/callbackTrigger';
import { simulatorForEach } from '../support/simulatorForEach';

let sim: GatewaySimulator;
simulatorForEach((started) => (sim = started));
afterEach(closeTriggers);

const SECRET = 'a-secret-of-my-own';

async function addresses(parameters: INodeParameters) {
	const trigger = await CallbackTrigger.saved(sim, 'open', { parameters });
	const [, webhookId = '', nodeId = ''] =
		/\/webhook\/([^/]+)\/([^/]+)\/$/.exec(trigger.address) ?? [];
	return { webhookId, nodeId, webhooks: trigger.webhooks };
}

test('the gateway posts below the ID of the node; n8n puts the ID of the webhook in front of a path with a parameter', async () => {
	const { nodeId, webhooks } = await addresses({});
	expect(webhooks[0]).toEqual({ httpMethod: 'POST', path: `${nodeId}/:secret`, shown: 'hidden' });
});

test('the editor shows the same address, with the secret, for the user to paste', async () => {
	const { webhookId, nodeId, webhooks } = await addresses({
		registerCallback: false,
		secret: SECRET,
	});
	expect(webhooks[1]).toEqual({
		httpMethod: 'GET',
		path: `${webhookId}/${nodeId}/${SECRET}`,
		shown: 'address',
	});
});

test('it shows none while the node registers the address itself', async () => {
	const { webhooks } = await addresses({ registerCallback: true });
	expect(webhooks.map(({ shown }) => shown)).toEqual(['hidden', 'hidden']);
});
