import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import express, { type Request, type Response } from 'express';
import type { Execution, HttpAnswer } from '../../support/engine';
import type { Trigger } from '../../support/engine/trigger';

/** Names the push in its headers, so that the node can be watched as it answers. */
export const PUSH_ID = 'x-push-id';

type Place = 'webhook' | 'webhook-test';

/** The HTTP server that n8n has: hands what a gateway pushes to a trigger, by the path that it registered. */
export class CallbackBridge {
	/** What the calls were answered, in the order in which they were finished. */
	readonly answers: HttpAnswer[] = [];
	/** The runs that they started. */
	readonly executions: Execution[] = [];
	/** What went wrong outside of the workflow. */
	readonly failures: unknown[] = [];

	private readonly triggers = new Map<Place, Trigger>();
	private readonly underWay = new Set<Promise<void>>();
	private readonly waiting = new Map<string, (status: number) => void>();
	private readonly server = express()
		.disable('x-powered-by')
		.use((request, response) => this.take(request, response))
		.listen(0, '127.0.0.1');
	private count = 0;

	static async open(): Promise<CallbackBridge> {
		const bridge = new CallbackBridge();
		await once(bridge.server, 'listening');
		return bridge;
	}

	get origin(): string {
		return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
	}

	/** From now on this trigger gets what comes in there. */
	connect(place: Place, trigger: Trigger): void {
		this.triggers.set(place, trigger);
	}

	/** The node has answered a push: so has n8n, whatever the node goes on to do. */
	answered(pushId: string, status: number): void {
		this.waiting.get(pushId)?.(status);
	}

	/** Resolves when nothing that came in is still being worked on. */
	async settled(): Promise<void> {
		while (this.underWay.size > 0) await Promise.all(this.underWay);
	}

	get isBusy(): boolean {
		return this.underWay.size > 0;
	}

	async close(): Promise<void> {
		this.server.closeAllConnections();
		this.server.close();
		await once(this.server, 'close');
	}

	private take(request: Request, response: Response): void {
		const work = this.work(request, response).catch((error: unknown) => {
			this.failures.push(error);
			// What n8n answers to JSON that is none, before any node sees it.
			if (!response.headersSent) response.status(422).end();
		});
		this.underWay.add(work);
		void work.finally(() => this.underWay.delete(work));
	}

	private async work(request: Request, response: Response): Promise<void> {
		const [, place, ...rest] = request.path.split('/');
		const trigger = this.triggers.get(place as Place);
		if (!trigger) {
			response.status(404).end();
			return;
		}
		const body = await buffer(request);
		const pushId = String((this.count += 1));
		this.waiting.set(pushId, (status) => response.status(status).end());
		const { response: answer, execution } = await trigger.receive({
			method: request.method,
			params: { secret: rest.at(-1) ?? '' },
			headers: { 'content-type': request.headers['content-type'] ?? '', [PUSH_ID]: pushId },
			...(body.length > 0 && { body: new Uint8Array(body) }),
		});
		this.waiting.delete(pushId);
		if (!response.headersSent) response.status(answer.status).end();
		this.answers.push(answer);
		if (execution) this.executions.push(execution);
	}
}
