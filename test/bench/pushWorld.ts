import { setTimeout as sleep } from 'node:timers/promises';
import autocannon from 'autocannon';
import type { IConnections, INode } from 'n8n-workflow';
import { cachedN8n } from '../e2e/support/cache';
import { packProject } from '../e2e/support/communityPackage';
import { freePorts } from '../e2e/support/freePort';
import { RealN8n } from '../e2e/support/realN8n';
import { GatewaySimulator } from '../simulator';
import { Inspector } from './inspector';
import { median } from './median';
import { BotApi, codeNode, inARow, telegramTrigger, telegramUpdate, webhook } from './peerNodes';

/**
 * Who takes the pushes in: our trigger; n8n's own Webhook node, alone and with the Code node behind it that
 * somebody without our trigger needs; n8n's Telegram Trigger, which gets one message at a time. n8n spares the
 * newer versions of the Webhook node the sandbox for expressions that it sets up for a call of any other
 * trigger, and of version 1.
 */
export type Receiver = 'trigger' | 'webhook' | 'webhookV1' | 'code' | 'telegram';

export interface Took {
	/** From the first push until the last execution has ended. */
	seconds: number;
	/** Median of the time until a push was answered. */
	answerMs: number;
}

const CONNECTIONS = 10;
const TRIGGER_ID = 'ca11bac0-0000-4000-8000-000000000001';
const TELEGRAM_ID = 'ca11bac0-0000-4000-8000-000000000002';
const SECRET = 'only-for-measurements';

const PATHS: Record<Receiver, string> = {
	trigger: `/webhook/${TRIGGER_ID}/${TRIGGER_ID}/${SECRET}`,
	webhook: '/webhook/webhook',
	webhookV1: '/webhook/webhookV1',
	code: '/webhook/code',
	telegram: `/webhook/${TELEGRAM_ID}/webhook`,
};

const RUNNING = `(() => {
	const n8n = process.mainModule.require('../dist/active-executions');
	const { Container } = process.mainModule.require('@n8n/di');
	return Container.get(n8n.ActiveExecutions).getRunningExecutionIds().length;
})()`;

/** One real n8n with a published workflow for each receiver, which has no more nodes than it takes. */
export class PushWorld {
	private lastMessage = 1_000_000_000_000_000_000n;
	private telegramSecret = '';

	private constructor(
		private readonly n8n: RealN8n,
		private readonly simulator: GatewaySimulator,
		private readonly botApi: BotApi,
		readonly inspector: Inspector,
	) {}

	/** @param keep whether n8n saves what it executed, as it does by default */
	static async start(folder: string, keep: boolean): Promise<PushWorld> {
		const simulator = await GatewaySimulator.start({ clock: 'real' });
		simulator.login('open', 'shop', 'alice');
		const [port = 0] = await freePorts(1);
		const n8n = await RealN8n.start({
			n8n: await cachedN8n(),
			tarball: await packProject(folder),
			logName: 'bench-pushes',
			env: { NODE_OPTIONS: `--inspect=127.0.0.1:${port}` },
		});
		const botApi = await BotApi.start();
		const world = new PushWorld(n8n, simulator, botApi, await Inspector.connect(port));
		await world.publish(keep, [await world.trigger()]);
		await world.publish(keep, [webhook('webhook', 2)]);
		await world.publish(keep, [webhook('webhookV1', 1)]);
		const first = webhook('code', 2);
		await world.publish(keep, [first, codeNode], inARow(first, codeNode));
		const telegram = telegramTrigger(TELEGRAM_ID, await world.telegramCredential());
		// As the trigger makes it of its workflow and node.
		world.telegramSecret = `${await world.publish(keep, [telegram])}_${TELEGRAM_ID}`;
		return world;
	}

	/** Pushes so often, ten at a time, so many messages each. */
	async push(receiver: Receiver, pushes: number, messages: number): Promise<Took> {
		const start = performance.now();
		const answerMs = await this.send(receiver, pushes, messages);
		while ((await this.inspector.evaluate<number>(RUNNING)) > 0) await sleep(5);
		return { seconds: (performance.now() - start) / 1000, answerMs };
	}

	/** Resolves with the median time until an answer, as soon as all are there. */
	private async send(receiver: Receiver, pushes: number, messages: number): Promise<number> {
		const times: number[] = [];
		return await new Promise((resolve, reject) => {
			const options: autocannon.Options = {
				url: this.n8n.url,
				connections: CONNECTIONS,
				amount: pushes,
				requests: [
					{
						method: 'POST',
						path: PATHS[receiver],
						headers: {
							'content-type': 'application/json',
							'x-telegram-bot-api-secret-token': this.telegramSecret,
						},
						setupRequest: (request) => ({
							...request,
							body:
								receiver === 'telegram'
									? telegramUpdate(Number((this.lastMessage += 1n) % 1_000_000_000n))
									: this.body(messages),
						}),
					},
				],
			};
			const run = autocannon(options, (error: unknown) => {
				if (error) reject(error instanceof Error ? error : new Error(JSON.stringify(error)));
			});
			run.on('response', (_client, status, _bytes, ms) => {
				if (status !== 200) return reject(new Error(`A push was answered with ${status}`));
				// Its own end comes up to a second later.
				if (times.push(ms) === pushes) resolve(median(times));
			});
			run.on('reqError', reject);
		});
	}

	async stop(): Promise<void> {
		this.inspector.close();
		await this.n8n.stop();
		this.botApi.stop();
		await this.simulator.stop();
	}

	/** As open pushes: an array of JSON texts, with an ID that no message had before. */
	private body(messages: number): string {
		const wcId = this.simulator.people.alice.wcId;
		const one = () =>
			`{"data":{"content":"A text of the usual length, with some 汉字","fromUser":"wxid_bob000000000022","msgId":${Number((this.lastMessage += 1n) % 1_000_000_000n)},"newMsgId":${this.lastMessage},"self":false,"timestamp":1700000000,"toUser":"${wcId}"},"messageType":5,"wcId":"${wcId}"}`;
		return JSON.stringify(Array.from({ length: messages }, one));
	}

	/** @returns the ID of the workflow */
	private async publish(
		keep: boolean,
		nodes: INode[],
		connections: IConnections = {},
	): Promise<string> {
		const id = await this.n8n.api.importWorkflow({
			name: nodes[0]?.name ?? '',
			nodes,
			connections,
			settings: {
				executionOrder: 'v1',
				...(!keep && { saveDataSuccessExecution: 'none' }),
			},
		});
		await this.n8n.api.publish(id);
		return id;
	}

	private async telegramCredential(): Promise<string> {
		return await this.n8n.api.createCredential({
			name: 'Telegram',
			type: 'telegramApi',
			data: { accessToken: 'any', baseUrl: this.botApi.url },
		});
	}

	private async trigger(): Promise<INode> {
		const { baseUrl, vendors } = this.simulator;
		const id = await this.n8n.api.createCredential({
			name: 'Gateway',
			type: 'wechatGatewayApi',
			data: { gateway: 'open', baseUrl, authentication: 'token', token: vendors.open.token },
		});
		return {
			id: TRIGGER_ID,
			webhookId: TRIGGER_ID,
			name: 'WeChat Gateway Trigger',
			type: 'n8n-nodes-wechat-gateway.wechatGatewayTrigger',
			typeVersion: 1.1,
			position: [0, 0],
			parameters: { registerCallback: false, secret: SECRET },
			credentials: { wechatGatewayApi: { id, name: 'Gateway' } },
		};
	}
}
