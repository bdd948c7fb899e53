import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { n8nClock } from '../transport/n8nClock';

type Response = ReturnType<IWebhookFunctions['getResponseObject']>;

/** The gateways give a push up after 6 seconds (设置消息接收地址); the rest is for the way. */
const LATEST_MS = 4000;

/**
 * The push that n8n is to answer. It is one at a time, as n8n keeps a sandbox of some megabytes until it has
 * answered, and tells how far n8n is: what came before it is stored by then, give or take a moment.
 */
interface WithN8n {
	/** n8n has not stored it in time, because executions wait for their turn. */
	isLate: boolean;
	/** Answer the pushes that came after it. */
	others: Array<() => void>;
}

let withN8n: WithN8n | undefined;

/**
 * The answer to a push that was let in. It goes out when n8n has stored the execution, so that nothing is
 * lost that was answered and a gateway sends no faster than n8n can store; but never too late for the gateway.
 */
export class PushAnswer {
	private readonly closed = new AbortController();
	private onTooLate = () => {};
	private onLateAnswer = () => {};

	constructor(private readonly response: Response) {
		response.once('close', () => this.closed.abort());
		void this.inTime();
	}

	now(): void {
		this.response.status(200).end();
	}

	/** What is to be done if n8n answers that it could not start the execution. */
	onFailure(undo: () => void): void {
		this.response.once('close', () => this.response.statusCode === 200 || undo());
	}

	/**
	 * As soon as the execution is stored that webhook() is about to start.
	 *
	 * @returns what webhook() has to return with the items
	 */
	whenStored(): IWebhookResponseData {
		const byNode = { noWebhookResponse: true };
		if (this.response.headersSent) return byNode;
		if (!withN8n) {
			this.leaveToN8n();
			return { webhookResponse: '' };
		}
		if (withN8n.isLate) this.now();
		else withN8n.others.push(() => this.now());
		return byNode;
	}

	private leaveToN8n(): void {
		const mine: WithN8n = { isLate: false, others: [] };
		const answerOthers = () => mine.others.splice(0).forEach((answer) => answer());
		const isStored = () => {
			withN8n = undefined;
			answerOthers();
		};
		withN8n = mine;
		this.response.once('close', () => mine.isLate || isStored());
		this.onTooLate = () => {
			mine.isLate = true;
			answerOthers();
		};
		this.onLateAnswer = isStored;
	}

	private async inTime(): Promise<void> {
		await n8nClock(() => this.closed.signal).sleep(LATEST_MS);
		if (this.closed.signal.aborted || this.response.headersSent) return;
		this.onTooLate();
		this.now();
		this.ignoreN8n();
	}

	/** n8n would log that it cannot answer any more, with the URL and so the secret. */
	private ignoreN8n(): void {
		const { response } = this;
		response.setHeader = () => response;
		response.send = () => {
			this.onLateAnswer();
			return response;
		};
	}
}
