import type { INode } from 'n8n-workflow';
import { GatewaySimulator } from '../../simulator';
import type { GatewayName, PersonName } from '../../simulator';
import type { Execution } from './execution';
import { exampleWorkflow, triggerOf, withAccount, withCredentials } from './exampleWorkflow';
import type { WorkflowFile } from './n8nApi';
import type { World } from './world';

/** The open gateway's device of these logins. */
const DEVICE = 'reception';

export interface SleepingLoginOptions {
	/** Seconds until the link ends. */
	timeout?: number;
	/** Published and started by another program through this path, instead of by hand. */
	webhookPath?: string;
	/** What happens at the gateways before the workflow starts. */
	prepare?: (simulator: GatewaySimulator) => void;
}

/** A workflow that sleeps until somebody has logged in on its page, at simulated gateways of its own. */
export class SleepingLogin {
	private constructor(
		private readonly world: World,
		readonly gateway: GatewayName,
		readonly simulator: GatewaySimulator,
		private readonly executionId: string,
		/** `$execution.resumeUrl` */
		readonly resumeUrl: string,
		/** `$execution.resumeFormUrl` */
		readonly resumeFormUrl: string,
	) {}

	static async begin(
		world: World,
		gateway: GatewayName,
		options: SleepingLoginOptions = {},
	): Promise<SleepingLogin> {
		const simulator = await GatewaySimulator.start({ clock: 'real' });
		try {
			if (gateway === 'open') simulator.addDevice(DEVICE);
			options.prepare?.(simulator);
			const chosen = await world.chooseCredentials(gateway, simulator);
			const account = gateway === 'open' ? DEVICE : '';
			const workflow = withCredentials(withAccount(workflowWith(options), account), chosen);
			const id = await start(world, workflow, options);
			const { resumeUrl, resumeFormUrl } = await world.n8n.api.executionWaiting(id);
			return new SleepingLogin(world, gateway, simulator, id, resumeUrl, resumeFormUrl);
		} catch (error) {
			await simulator.stop();
			throw error;
		}
	}

	/** What a phone reads in the newest QR code. */
	get qrContent(): string {
		return this.attempt.qrContent;
	}

	/** deviceId on open, wId of the newest QR code on wkteam. */
	get loginId(): string {
		return this.attempt.loginId;
	}

	scan(person: PersonName): void {
		this.simulator.phone.scan(this.loginId, person);
	}

	confirm(): void {
		this.simulator.phone.confirm(this.loginId);
	}

	refuse(): void {
		this.simulator.phone.refuse(this.loginId);
	}

	expire(): void {
		this.simulator.expire(this.loginId);
	}

	/** What was asked of the gateway, as `POST /open/isOnline`. */
	get calls(): string[] {
		return this.simulator.requests.map(({ method, path }) => `${method} ${path}`);
	}

	/** The execution as it is at this moment. */
	async now(): Promise<Execution> {
		return await this.world.n8n.api.execution(this.executionId);
	}

	async end(timeoutMs?: number): Promise<Execution> {
		return await this.world.n8n.api.executionEnd(this.executionId, timeoutMs);
	}

	/** What n8n's Stop button does. */
	async stop(): Promise<void> {
		await this.world.n8n.api.stopExecution(this.executionId);
	}

	/** Stops the gateways; and the workflow, if it sleeps still. */
	async dispose(): Promise<void> {
		if ((await this.now()).status === 'waiting') await this.stop();
		await this.simulator.stop();
	}

	private get attempt() {
		const attempt = this.simulator.phone.pending().at(-1);
		if (!attempt) throw new Error('No login waits for a phone');
		return attempt;
	}
}

async function start(
	{ n8n: { api } }: World,
	workflow: WorkflowFile,
	{ webhookPath }: SleepingLoginOptions,
): Promise<string> {
	const id = await api.importWorkflow(workflow);
	if (webhookPath === undefined) return await api.run(id, triggerOf(workflow));
	await api.publish(id);
	return await api.startByWebhook(id, webhookPath);
}

/** The example without its mail: whoever runs the test has the link from n8n. */
function workflowWith({ timeout, webhookPath }: SleepingLoginOptions): WorkflowFile {
	const example = exampleWorkflow('login-page-by-email');
	const trigger = triggerOf(example);
	const edit = (node: INode): INode => {
		if (node.name === 'Wait for Login' && timeout !== undefined) {
			return { ...node, parameters: { ...node.parameters, timeout } };
		}
		if (node.name === trigger && webhookPath !== undefined) return webhookNode(node, webhookPath);
		return node;
	};
	const nodes = example.nodes.filter(({ name }) => name !== 'Send Email').map(edit);
	const { 'Send Email': mail = {}, ...others } = example.connections;
	const [, online = []] = others['Scan Needed?']?.main ?? [];
	const main = [mail.main?.[0] ?? [], online];
	return { ...example, nodes, connections: { ...others, 'Scan Needed?': { main } } };
}

const webhookNode = ({ id, name, position }: INode, path: string): INode => ({
	id,
	name,
	position,
	type: 'n8n-nodes-base.webhook',
	typeVersion: 2,
	webhookId: path,
	parameters: { httpMethod: 'POST', path, responseMode: 'onReceived', options: {} },
});
