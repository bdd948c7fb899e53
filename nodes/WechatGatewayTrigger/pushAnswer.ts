import type { INodeExecutionData, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { n8nClock } from '../transport/n8nClock';

type Response = ReturnType<IWebhookFunctions['getResponseObject']>;

/** The gateways give a push up after 6 seconds (设置消息接收地址); the rest is for the way. */
const LATEST_MS = 4000;
/** n8n never comes back to an execution that somebody deletes while it waits for its turn. */
const STUCK_MS = 60 * 60_000;

/**
 * The push of a node that n8n is to answer. It is one at a time, as n8n keeps a sandbox of some megabytes
 * until it has answered, and tells how far n8n is: what came before it is stored by then, give or take a
 * moment.
 */
interface WithN8n {
	since: number;
	/** n8n has not stored it in time, because executions wait for their turn. */
	isLate: boolean;
	/** The pushes that came after it. */
	others: PushAnswer[];
}

/** By node. */
const withN8n = new Map<string, WithN8n>();

/**
 * The answer to a push that was let in. It goes out when n8n has stored the execution, so that nothing is
 * lost that was answered and a gateway sends no faster than n8n can store; but never too late for the gateway.
 */
export class PushAnswer {
	private readonly settled = new AbortController();
	private isSent = false;
	private undo = () => {};
	private onTooLate = () => {};
	private onAnswerOfN8n = () => this.undo();

	/** @param node names it in this process */
	constructor(
		private readonly response: Response,
		private readonly node: string,
	) {
		const send = response.send.bind(response);
		const setHeader = response.setHeader.bind(response);
		// After the node's answer n8n's own comes to nothing, instead of an error in n8n's log.
		response.send = (body) => {
			this.settled.abort();
			this.onAnswerOfN8n();
			return this.isSent ? response : send(body);
		};
		response.setHeader = (name, value) => (this.isSent ? response : setHeader(name, value));
		void this.inTime();
	}

	now(status = 200): void {
		this.isSent = true;
		this.settled.abort();
		this.response.status(status).end();
	}

	/** What is to be done if n8n cannot store the execution. */
	onFailure(undo: () => void): void {
		this.undo = undo;
	}

	/**
	 * As soon as the execution is stored that begins with these items.
	 *
	 * @param remember to be called when it is sure to be; may change static data
	 * @returns what webhook() is to return, as it is: n8n asks for the response at a certain moment
	 */
	whenStored(items: INodeExecutionData[], remember: () => void): IWebhookResponseData {
		const workflowData = [items];
		const ahead = withN8n.get(this.node);
		const isStuck = ahead && Date.now() - ahead.since > STUCK_MS;
		if (!this.isSent && (!ahead || isStuck)) {
			const onStored = this.leaveToN8n();
			return {
				workflowData,
				// n8n asks for it when the execution is stored, and then saves static data. What was changed in it
				// before is never saved (2.41), because n8n builds the workflow anew in between.
				get webhookResponse() {
					remember();
					onStored();
					return '';
				},
			};
		}
		remember();
		if (ahead?.isLate) this.now();
		else ahead?.others.push(this);
		return { workflowData, noWebhookResponse: true };
	}

	/** @returns to be called when the execution is stored */
	private leaveToN8n(): () => void {
		const mine: WithN8n = { since: Date.now(), isLate: false, others: [] };
		const done = (answer: (other: PushAnswer) => void) => {
			this.onAnswerOfN8n = () => {};
			if (withN8n.get(this.node) === mine) withN8n.delete(this.node);
			mine.others.splice(0).forEach(answer);
		};
		withN8n.set(this.node, mine);
		this.onTooLate = () => {
			mine.isLate = true;
			mine.others.splice(0).forEach((other) => other.now());
		};
		this.onAnswerOfN8n = () => {
			this.undo();
			done((other) => other.fail());
		};
		return () => done((other) => other.now());
	}

	/** Nobody knows whether it is stored; to get a message twice is better than to lose it. */
	private fail(): void {
		this.undo();
		this.now(500);
	}

	private async inTime(): Promise<void> {
		await n8nClock(() => this.settled.signal).sleep(LATEST_MS);
		if (this.settled.signal.aborted) return;
		this.onTooLate();
		this.now();
	}
}
