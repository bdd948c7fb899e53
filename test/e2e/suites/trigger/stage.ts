import type { INode } from 'n8n-workflow';
import { GatewaySimulator } from '../../../simulator';
import type { GatewayName, PersonName } from '../../../simulator';
import { withCredentials } from '../../support/exampleWorkflow';
import type { ChosenCredentials } from '../../support/exampleWorkflow';
import type { Receiver } from '../../support/expectedItem';
import type { WorkflowFile } from '../../support/n8nApi';
import { TriggeredWorkflow } from '../../support/triggeredWorkflow';
import { triggerWorkflow } from '../../support/triggerWorkflow';
import type { World } from '../../support/world';

/** Gateways of a test's own, since a vendor account has one callback URL only. */
export interface Stage {
	readonly simulator: GatewaySimulator;
	/** Logs somebody in; the account is to get the pushes. */
	logIn(gateway: GatewayName, person?: PersonName): Receiver & { loginId: string };
	/** Imports a workflow with the credentials of these gateways, and others if it needs any. */
	import(
		gateway: GatewayName,
		workflow: WorkflowFile,
		others?: ChosenCredentials,
	): Promise<TriggeredWorkflow>;
	/** The same, published. */
	publish: Stage['import'];
	/** Publishes a workflow of nothing but the trigger. */
	publishTrigger(
		gateway: GatewayName,
		parameters?: INode['parameters'],
	): Promise<TriggeredWorkflow>;
	/** The callback URL that the vendor account has. */
	callbackUrl(gateway: GatewayName): string | null;
}

/** To be called where tests are described. A manual clock stands still until a test moves it on. */
export function setStage(world: () => World, clock: 'real' | 'manual' = 'real'): Stage {
	let simulator: GatewaySimulator;
	const workflows: TriggeredWorkflow[] = [];
	const stored = new Map<GatewayName, ChosenCredentials>();

	beforeEach(async () => {
		simulator = await GatewaySimulator.start({ clock });
	});
	afterEach(async () => {
		for (const workflow of workflows.splice(0)) await workflow.unpublish();
		stored.clear();
		await simulator.stop();
	});

	const importWorkflow: Stage['import'] = async (gateway, workflow, others) => {
		const chosen = stored.get(gateway) ?? (await world().chooseCredentials(gateway, simulator));
		stored.set(gateway, chosen);
		const whole = withCredentials(workflow, { ...chosen, ...others });
		const imported = await TriggeredWorkflow.import(world().n8n.api, whole);
		workflows.push(imported);
		return imported;
	};
	const publish: Stage['import'] = async (...what) => {
		const imported = await importWorkflow(...what);
		await imported.publish();
		return imported;
	};

	return {
		get simulator() {
			return simulator;
		},
		logIn: (gateway, person = 'alice') => {
			if (gateway === 'open') {
				const loginId = simulator.login('open', `phone-of-${person}`, person);
				return { gateway, account: loginId, loginId };
			}
			const loginId = simulator.login('wkteam', person);
			return { gateway, account: simulator.people[person].wcId, wId: loginId, loginId };
		},
		import: importWorkflow,
		publish,
		publishTrigger: async (gateway, parameters) =>
			await publish(gateway, triggerWorkflow(parameters)),
		callbackUrl: (gateway) => simulator.vendors[gateway].callbackUrl,
	};
}
