import type { INode } from 'n8n-workflow';
import { cachedN8n } from '../e2e/support/cache';
import { packProject } from '../e2e/support/communityPackage';
import type { WorkflowFile } from '../e2e/support/n8nApi';
import { RealN8n } from '../e2e/support/realN8n';
import { GatewaySimulator } from '../simulator';
import { jobsWith, type Job } from './jobs';
import { median } from './median';

const ROUNDS = 11;
/** The first rounds compile and fill caches on both sides. */
const WARM_UP = 2;

export interface PerItem {
	title: string;
	/** Milliseconds per item, median of the rounds. */
	ours: number;
	httpRequest: number;
	/** Median of the rounds' ratios: both nodes take turns, so that the machine's moods hit both. */
	ratio: number;
}

/** The same calls through our node and through n8n's HTTP Request node, in one real n8n. */
export async function measurePerItem(folder: string): Promise<PerItem[]> {
	const simulator = await GatewaySimulator.start({ clock: 'real' });
	const n8n = await RealN8n.start({
		n8n: await cachedN8n(),
		tarball: await packProject(folder),
		logName: 'bench-n8n',
	});
	try {
		const wechat = await wechatCredential(n8n, simulator);
		const header = await headerCredential(n8n, simulator);
		const measured: PerItem[] = [];
		for (const job of jobsWith(simulator)) {
			for (const device of new Set(job.devices)) simulator.login('open', device, 'alice');
			const ours = await n8n.api.importWorkflow(flow(job, wechatNode(wechat, job)));
			const http = await n8n.api.importWorkflow(flow(job, httpNode(header, simulator, job)));
			measured.push(
				await inTurns(job, async (workflow) => await timed(n8n, workflow, simulator, job), {
					ours,
					http,
				}),
			);
		}
		return measured;
	} finally {
		await n8n.stop();
		await simulator.stop();
	}
}

async function inTurns(
	{ title, devices }: Job,
	time: (workflow: string) => Promise<number>,
	workflows: { ours: string; http: string },
): Promise<PerItem> {
	const rounds: Array<{ ours: number; httpRequest: number }> = [];
	for (let round = 0; round < ROUNDS + WARM_UP; round++) {
		rounds.push({ ours: await time(workflows.ours), httpRequest: await time(workflows.http) });
	}
	const counted = rounds.slice(WARM_UP);
	return {
		title,
		ours: median(counted.map((round) => round.ours)) / devices.length,
		httpRequest: median(counted.map((round) => round.httpRequest)) / devices.length,
		ratio: median(counted.map((round) => round.ours / round.httpRequest)),
	};
}

const MEASURED = 'Measured';
const TRIGGER = 'Start';

/** What n8n says the node took, in milliseconds; sure that it did what it should. */
async function timed(
	n8n: RealN8n,
	workflowId: string,
	simulator: GatewaySimulator,
	{ devices: { length } }: Job,
): Promise<number> {
	simulator.clearRequests();
	const execution = await n8n.api.executionEnd(await n8n.api.run(workflowId, TRIGGER));
	const given = execution.items(MEASURED).length;
	if (execution.status !== 'success' || given !== length || simulator.requests.length !== length) {
		throw new Error(
			`The measured run is not sound: ${execution.status}, ${given} items, ${simulator.requests.length} calls. ${execution.error ?? ''}`,
		);
	}
	return execution.executionTime(MEASURED);
}

function flow({ devices }: Job, measured: INode): WorkflowFile {
	const nodes: INode[] = [
		node(TRIGGER, 'n8n-nodes-base.manualTrigger', 1, {}),
		node('List', 'n8n-nodes-base.set', 3.4, {
			mode: 'raw',
			jsonOutput: JSON.stringify({ devices }),
		}),
		node('Items', 'n8n-nodes-base.splitOut', 1, {
			fieldToSplitOut: 'devices',
			options: { destinationFieldName: 'device' },
		}),
		measured,
	];
	const next = (to: string) => ({ main: [[{ node: to, type: 'main' as const, index: 0 }]] });
	return {
		name: measured.type,
		nodes,
		connections: { [TRIGGER]: next('List'), List: next('Items'), Items: next(MEASURED) },
		settings: { executionOrder: 'v1' },
	};
}

const node = (
	name: string,
	type: string,
	typeVersion: number,
	parameters: INode['parameters'],
	credentials?: INode['credentials'],
): INode => ({
	id: name,
	name,
	type,
	typeVersion,
	position: [0, 0],
	parameters,
	...(credentials && { credentials }),
});

const wechatNode = (id: string, { ours }: Job): INode =>
	node(MEASURED, 'n8n-nodes-wechat-gateway.wechatGateway', 1, ours, {
		wechatGatewayApi: { id, name: 'Gateway' },
	});

const httpNode = (id: string, { baseUrl }: GatewaySimulator, { path, body }: Job): INode =>
	node(
		MEASURED,
		'n8n-nodes-base.httpRequest',
		4.2,
		{
			method: 'POST',
			url: `${baseUrl}${path}`,
			authentication: 'genericCredentialType',
			genericAuthType: 'httpHeaderAuth',
			sendBody: true,
			contentType: 'form-urlencoded',
			bodyParameters: {
				parameters: Object.entries(body).map(([name, value]) => ({ name, value })),
			},
			options: {},
		},
		{ httpHeaderAuth: { id, name: 'Header' } },
	);

const wechatCredential = async (n8n: RealN8n, { baseUrl, vendors }: GatewaySimulator) =>
	await n8n.api.createCredential({
		name: 'Gateway',
		type: 'wechatGatewayApi',
		data: { gateway: 'open', baseUrl, authentication: 'token', token: vendors.open.token },
	});

const headerCredential = async (n8n: RealN8n, { vendors }: GatewaySimulator) =>
	await n8n.api.createCredential({
		name: 'Header',
		type: 'httpHeaderAuth',
		data: { name: 'Authorization', value: vendors.open.token },
	});
