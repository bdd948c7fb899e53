import { randomUUID } from 'node:crypto';
import { exampleWorkflow, withAccount, withCredentials } from '../../e2e/support/exampleWorkflow';
import type { WorkflowFile } from '../../e2e/support/n8nApi';
import { GatewaySimulator } from '../../simulator';
import type { GatewayName } from '../../simulator';
import type { ClusterWorld } from './clusterWorld';
import { startedByWebhook } from './startedByWebhook';

const POLL: Record<GatewayName, string> = {
	open: 'POST /open/checkLogin',
	wkteam: 'POST /getIPadLoginInfo',
};

/** A login in which a worker waits in place, taken in by a webhook process, at a gateway of its own. */
export class WebhookLogin {
	private constructor(
		readonly simulator: GatewaySimulator,
		private readonly log: string[],
		private readonly gateway: GatewayName,
		readonly executionId: string,
	) {}

	/**
	 * Begins it and waits until the worker asks the gateway.
	 *
	 * @param change what a person changes in the example
	 */
	static async begin(
		world: ClusterWorld,
		gateway: GatewayName,
		change = (workflow: WorkflowFile) => workflow,
	): Promise<WebhookLogin> {
		const log: string[] = [];
		const logger = (line: string) => log.push(line);
		const simulator = await GatewaySimulator.start({ clock: 'real', logger });
		try {
			const { wcId } = simulator.people.alice;
			if (gateway === 'open') simulator.addDevice('phone');
			else simulator.drop(simulator.login('wkteam', 'alice'));
			const { api } = world.n8n;
			const chosen = await world.chooseCredentials(gateway, simulator);
			const example = withCredentials(exampleWorkflow('login-by-email'), chosen);
			const account = gateway === 'open' ? 'phone' : wcId;
			const path = randomUUID();
			const workflow = startedByWebhook(path, change(withAccount(example, account)));
			const id = await api.importWorkflow(workflow);
			await api.publish(id);
			const executionId = await api.startByWebhook(id, path);
			await simulator.received(POLL[gateway]);
			return new WebhookLogin(simulator, log, gateway, executionId);
		} catch (error) {
			await simulator.stop();
			throw error;
		}
	}

	/** Whether the wait has closed its connection. */
	get hasHungUp(): boolean {
		return this.log.includes(`${POLL[this.gateway]} → the client hung up`);
	}

	/** What the gateway was asked at a path. */
	requests(path: string) {
		return this.simulator.requests.filter((request) => request.path === path);
	}

	async end(): Promise<void> {
		await this.simulator.stop();
	}
}
