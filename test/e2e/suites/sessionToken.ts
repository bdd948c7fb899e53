import { GatewaySimulator } from '../../simulator';
import { BALANCE, balanceWorkflow, START } from '../support/balanceWorkflow';
import type { World } from '../support/world';

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
			const name = 'With password';
			const id = await n8n.api.createCredential({
				name,
				type: 'wechatGatewayApi',
				data: {
					gateway: 'open',
					baseUrl: simulator.baseUrl,
					authentication: 'login',
					username,
					password,
				},
			});
			const workflow = await n8n.api.importWorkflow(balanceWorkflow({ id, name }));
			const calls = async () => {
				simulator.clearRequests();
				const execution = await n8n.api.executionEnd(await n8n.api.run(workflow, START));
				expect(execution.json(BALANCE)).toEqual([{ balance: simulator.vendors.open.balance }]);
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
