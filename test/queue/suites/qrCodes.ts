import type { INode } from 'n8n-workflow';
import {
	exampleWorkflow,
	triggerOf,
	withAccount,
	withCredentials,
} from '../../e2e/support/exampleWorkflow';
import type { WorkflowFile } from '../../e2e/support/n8nApi';
import { GatewaySimulator } from '../../simulator';
import type { ClusterWorld } from '../support/clusterWorld';

const FETCH = '/iPadLogin';

/** QR codes on wkteam, each of which endangers the account. */
export function qrCodesSuite(world: () => ClusterWorld): void {
	test('a worker fetches no second QR code for an account while the first may be scanned', async () => {
		const { api, workers } = world().n8n;
		const simulator = await GatewaySimulator.start({ clock: 'real' });
		try {
			const { wcId } = simulator.people.alice;
			simulator.drop(simulator.login('wkteam', 'alice'));
			const chosen = await world().chooseCredentials('wkteam', simulator);
			const workflow = onlyQrCode(withAccount(withCredentials(example(), chosen), wcId));
			const id = await api.importWorkflow(workflow);
			const runs = workers.length + 1;
			for (let run = 0; run < runs; run += 1) {
				await api.executionEnd(await api.run(id, triggerOf(workflow)));
			}
			const fetched = simulator.requests.filter(({ path }) => path === FETCH);
			expect(fetched.length).toBeGreaterThan(0);
			expect(fetched.length).toBeLessThanOrEqual(workers.length);
		} finally {
			await simulator.stop();
		}
	});
}

const example = () => exampleWorkflow('login-by-email');

/** The workflow up to its QR code. */
function onlyQrCode(workflow: WorkflowFile): WorkflowFile {
	const kept = [triggerOf(workflow), 'Get QR Code'];
	const isKept = ({ name }: Pick<INode, 'name'>) => kept.includes(name);
	const [from = '', to = ''] = kept;
	return {
		...workflow,
		nodes: workflow.nodes.filter(isKept),
		connections: { [from]: { main: [[{ node: to, type: 'main', index: 0 }]] } },
	};
}
