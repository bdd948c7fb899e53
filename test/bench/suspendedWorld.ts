import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { INode } from 'n8n-workflow';
import { cachedN8n } from '../e2e/support/cache';
import { packProject } from '../e2e/support/communityPackage';
import { freePorts } from '../e2e/support/freePort';
import type { WorkflowFile } from '../e2e/support/n8nApi';
import { RealN8n } from '../e2e/support/realN8n';
import { until } from '../e2e/support/until';
import { GatewaySimulator } from '../simulator';
import { Inspector } from './inspector';

export const QR_CODE = 'Get QR Code';
const WEBHOOK = 'Webhook';
const NEXT = 'Next';

/** What stands between Get QR Code and the next node: nothing, n8n's own Wait, that with a form, or ours. */
export type Kind = 'nothing' | 'waitNode' | 'waitForm' | 'page' | 'wkteamPage' | 'inPlace';

const gatewayOf = (kind: Kind) => (kind === 'wkteamPage' ? 'wkteam' : 'open');

/** One real n8n with a published workflow of each kind, which tell when they come to their last node. */
export class SuspendedWorld {
	private readonly cameBy = new Map<string, number>();
	private readonly workflows = new Map<Kind, string>();

	private constructor(
		readonly n8n: RealN8n,
		readonly simulator: GatewaySimulator,
		readonly inspector: Inspector,
		private readonly listener: Server,
	) {}

	static async start(folder: string): Promise<SuspendedWorld> {
		const simulator = await GatewaySimulator.start({ clock: 'real' });
		const [port = 0] = await freePorts(1);
		const n8n = await RealN8n.start({
			n8n: await cachedN8n(),
			tarball: await packProject(folder),
			logName: 'bench-suspended',
			env: { NODE_OPTIONS: `--inspect=127.0.0.1:${port}` },
		});
		const listener = createServer();
		const world = new SuspendedWorld(n8n, simulator, await Inspector.connect(port), listener);
		listener.on('request', (request, response) => {
			world.cameBy.set(String(request.url).slice(1), performance.now());
			response.setHeader('content-type', 'application/json').end('{}');
		});
		await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
		return world;
	}

	async publish(kind: Kind): Promise<void> {
		const id = await this.n8n.api.importWorkflow(await this.workflow(kind));
		await this.n8n.api.publish(id);
		this.workflows.set(kind, id);
	}

	/** Starts one execution for a device of its own. */
	async start(kind: Kind, device: string): Promise<void> {
		if (gatewayOf(kind) === 'open') this.simulator.addDevice(device);
		const response = await fetch(`${this.n8n.url}/webhook/${kind}`, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ device }),
		});
		if (!response.ok) throw new Error(`n8n answered ${response.status} to the webhook ${kind}`);
		await response.text();
	}

	/** The executions of a kind that are in a state. */
	async executions(kind: Kind, status: 'waiting' | 'running' | 'success'): Promise<string[]> {
		return await this.n8n.api.executionIds(this.workflows.get(kind) ?? '', status);
	}

	async count(kind: Kind, status: 'waiting' | 'running' | 'success'): Promise<number> {
		return await this.n8n.api.executionCount(this.workflows.get(kind) ?? '', status);
	}

	/** When the execution of a device came to its last node, by performance.now(). */
	async arrival(device: string): Promise<number> {
		return await until(`${device} to go on`, () => this.cameBy.get(device));
	}

	async stop(): Promise<void> {
		this.inspector.close();
		await this.n8n.stop();
		await this.simulator.stop();
		this.listener.close();
	}

	private async workflow(kind: Kind): Promise<WorkflowFile> {
		const { port } = this.listener.address() as AddressInfo;
		const device = `{{ $('${WEBHOOK}').first().json.body.device }}`;
		const onOpen = gatewayOf(kind) === 'open';
		const login = {
			resource: 'login',
			operation: 'waitForLogin',
			loginId: `={{ $('${QR_CODE}').first().json.loginId }}`,
			timeout: 3600,
		};
		const waits: Record<Kind, INode[]> = {
			nothing: [],
			waitNode: [node('Wait', 'n8n-nodes-base.wait', 1.1, { resume: 'webhook', options: {} })],
			waitForm: [
				node('Wait', 'n8n-nodes-base.wait', 1.1, {
					resume: 'form',
					formTitle: 'Ready?',
					formFields: { values: [{ fieldLabel: 'Name', fieldType: 'text' }] },
					options: {},
				}),
			],
			page: [await this.wechat(kind, 'Wait', { ...login, waitMode: 'loginPage' })],
			wkteamPage: [await this.wechat(kind, 'Wait', { ...login, waitMode: 'loginPage' })],
			inPlace: [await this.wechat(kind, 'Wait', { ...login, waitMode: 'inPlace' })],
		};
		const nodes = [
			node(WEBHOOK, 'n8n-nodes-base.webhook', 2, {
				httpMethod: 'POST',
				path: kind,
				responseMode: 'onReceived',
				options: {},
			}),
			await this.wechat(kind, QR_CODE, {
				resource: 'login',
				operation: 'getQrCode',
				account: { __rl: true, mode: 'id', value: onOpen ? `=${device}` : '' },
				province: '广东',
			}),
			...waits[kind],
			node(NEXT, 'n8n-nodes-base.httpRequest', 4.2, {
				url: `=http://127.0.0.1:${port}/${device}`,
				options: {},
			}),
		];
		return {
			name: kind,
			nodes: nodes.map((one, i) => ({ ...one, id: `${kind}-${i}`, webhookId: `${kind}-${i}` })),
			connections: Object.fromEntries(
				nodes
					.slice(0, -1)
					.map(({ name }, i) => [
						name,
						{ main: [[{ node: nodes[i + 1]?.name ?? '', type: 'main' as const, index: 0 }]] },
					]),
			),
			settings: { executionOrder: 'v1' },
		};
	}

	private async wechat(kind: Kind, name: string, parameters: INode['parameters']): Promise<INode> {
		const gateway = gatewayOf(kind);
		const { token } = this.simulator.vendors[gateway];
		const { baseUrl } = this.simulator;
		const id = await this.n8n.api.createCredential({
			name: gateway,
			type: 'wechatGatewayApi',
			data: { gateway, baseUrl, authentication: 'token', token },
		});
		return {
			...node(name, 'n8n-nodes-wechat-gateway.wechatGateway', 1, parameters),
			credentials: { wechatGatewayApi: { id, name: gateway } },
		};
	}
}

const node = (
	name: string,
	type: string,
	typeVersion: number,
	parameters: INode['parameters'],
): INode => ({ id: name, name, type, typeVersion, position: [0, 0], parameters });
