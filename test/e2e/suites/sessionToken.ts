import type { INode } from 'n8n-workflow';
import { GatewaySimulator } from '../../simulator';
import type { World } from '../support/world';

const NODE = 'Get Balance';
const TRIGGER = 'Start';

/** A credential with user name and password, as n8n itself stores and renews it. */
export function sessionTokenSuite(world: () => World): void {
	describe('a credential with user name and password', () => {
		// Of its own, since it replaces the token that other tests still use.
		let simulator: GatewaySimulator;
		beforeAll(async () => {
			simulator = await GatewaySimulator.start({ clock: 'real' });
		});
		afterAll(async () => await simulator.stop());

		test('logs in once, keeps the token, and logs in again once when it is refused', async () => {
			const { n8n } = world();
			const { username, password } = simulator.vendors.open;
			const credential = await n8n.api.createCredential({
				name: 'With password',
				type: 'wechatGatewayApi',
				data: {
					gateway: 'open',
					baseUrl: simulator.baseUrl,
					authentication: 'login',
					username,
					password,
				},
			});
			const workflow = await n8n.api.importWorkflow(balanceWorkflow(credential));
			const calls = async () => {
				simulator.clearRequests();
				const execution = await n8n.api.executionEnd(await n8n.api.run(workflow, TRIGGER));
				expect(execution.json(NODE)).toEqual([{ balance: simulator.vendors.open.balance }]);
				return simulator.requests.map(({ path }) => path);
			};

			expect(await calls()).toEqual(['/auth/login', '/open/user/balance']);
			expect(await calls()).toEqual(['/open/user/balance']);
			simulator.vendors.open.replaceToken();
			expect(await calls()).toEqual(['/open/user/balance', '/auth/login', '/open/user/balance']);
			expect(await calls()).toEqual(['/open/user/balance']);
		});
	});
}

const balanceWorkflow = (credential: string) => ({
	name: 'Balance',
	nodes: [
		node(TRIGGER, 'n8n-nodes-base.manualTrigger', {}),
		{
			...node(NODE, 'n8n-nodes-wechat-gateway.wechatGateway', {
				resource: 'account',
				operation: 'getBalance',
			}),
			credentials: { wechatGatewayApi: { id: credential, name: 'With password' } },
		},
	],
	connections: {
		[TRIGGER]: { main: [[{ node: NODE, type: 'main' as const, index: 0 }]] },
	},
	settings: { executionOrder: 'v1' as const },
});

const node = (name: string, type: string, parameters: INode['parameters']): INode => ({
	id: name,
	name,
	type,
	typeVersion: 1,
	position: [0, 0],
	parameters,
});
