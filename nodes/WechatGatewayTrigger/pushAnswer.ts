import type { INodeExecutionData, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { n8nClock } from '../transport/n8nClock';
import { Fate } from './fate';
import { onWriting } from './writing';

type Response = ReturnType<IWebhookFunctions['getResponseObject']>;

/** The gateways give a push up after 6 seconds (设置消息接收地址); the rest is for the way. */
const LATEST_MS = 4000;
/** n8n never comes back to an execution that somebody deletes while it waits for its turn. */
const STUCK_MS = 60 * 60_000;

/**
 * The push of a node that n8n is to answer. It is one at a time, as n8n keeps a sandbox of some megabytes
 * until it has answered.
 */
interface WithN8n {
	since: number;
	fate: Fate;
}

/** By node. */
const withN8n = new Map<string, WithN8n>();

/** Another version of n8n may store without looking at the items again. */
let tellsWhenWritten = true;

/**
 * The answer to a push that was let in: 200 when n8n has stored the execution, so that nothing is lost that was
 * answered and a gateway sends no faster than n8n can store; an error when it could not, or not in time.
 */
export class PushAnswer {
	/** What n8n makes of this push. */
	readonly fate = new Fate();
	private readonly settled = new AbortController();
	private isSent = false;
	/** What must be stored before the answer may say so. */
	private needed = [this.fate];
	private onReturn = () => {};
	private wasToldOf = false;

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
			this.onReturn();
			// Before n8n sends that it has stored the execution, it asks for the response.
			this.fate.fail();
			return this.isSent ? response : send(body);
		};
		response.setHeader = (name, value) => (this.isSent ? response : setHeader(name, value));
		void this.inTime();
	}

	/** At once, whatever comes of it. */
	now(): void {
		this.fate.store();
		this.send(200);
	}

	/** As soon as what others have begun is stored. */
	whenOthersAre(others: Fate[]): IWebhookResponseData {
		this.sendWhen(others);
		return { noWebhookResponse: true };
	}

	/**
	 * As soon as the execution is stored that begins with these items, and what others have begun.
	 *
	 * @param save to be called when it is stored; may change static data
	 * @returns what webhook() is to return, as it is: n8n asks for the response at a certain moment
	 */
	whenStored(items: INodeExecutionData[], save: () => void, others: Fate[]): IWebhookResponseData {
		const workflowData = [items];
		const { fate } = this;
		this.watch(items);
		const ahead = withN8n.get(this.node);
		const isStuck = ahead && Date.now() - ahead.since > STUCK_MS;
		if (!this.isSent && others.length === 0 && (!ahead || isStuck)) {
			const onStored = this.leaveToN8n();
			return {
				workflowData,
				// n8n asks for it when the execution is stored, and then saves static data. What was changed in it
				// before is never saved (2.41), because n8n builds the workflow anew in between.
				get webhookResponse() {
					onStored();
					save();
					return '';
				},
			};
		}
		storeWith(ahead?.fate, fate);
		this.sendWhen([fate, ...others]);
		return { workflowData, noWebhookResponse: true };
	}

	private watch(items: INodeExecutionData[]): void {
		const canTell = onWriting(items, () => {
			this.wasToldOf = tellsWhenWritten = true;
			this.fate.write();
		});
		if (!canTell || !tellsWhenWritten) this.fate.write();
	}

	/** @returns to be called when the execution is stored */
	private leaveToN8n(): () => void {
		const mine: WithN8n = { since: Date.now(), fate: this.fate };
		withN8n.set(this.node, mine);
		this.onReturn = () => {
			if (withN8n.get(this.node) === mine) withN8n.delete(this.node);
		};
		return () => {
			this.onReturn();
			tellsWhenWritten = this.wasToldOf;
			this.fate.store();
		};
	}

	private sendWhen(needed: Fate[]): void {
		if (this.isSent) return;
		this.needed = needed;
		const look = () => {
			if (needed.some(({ isFailed }) => isFailed)) this.send(500);
			else if (needed.every(({ isStored }) => isStored)) this.send(200);
		};
		const ends = needed.map((fate) => fate.on(look));
		this.settled.signal.addEventListener('abort', () => ends.forEach((end) => end()));
		look();
	}

	private send(status: number): void {
		if (this.isSent) return;
		this.isSent = true;
		this.settled.abort();
		this.response.status(status).end();
	}

	private async inTime(): Promise<void> {
		await n8nClock(() => this.settled.signal).sleep(LATEST_MS);
		if (this.settled.signal.aborted) return;
		// What is written and not begun waits for its turn, which may take hours.
		if (this.fate.isWritten) this.fate.store();
		this.send(this.needed.every(({ isWritten }) => isWritten) ? 200 : 503);
	}
}

/**
 * n8n tells nothing of a push that it is not to answer. So it counts as stored when it is written and the one
 * ahead, which n8n does tell of, is stored; if that failed, to get a message twice is better than to lose it.
 */
function storeWith(ahead: Fate | undefined, fate: Fate): void {
	const look = () => {
		if (ahead?.isFailed) fate.fail();
		else if (fate.isWritten && ahead?.isStored !== false) fate.store();
		if (fate.isSettled) end();
	};
	const end = ahead?.on(look) ?? (() => {});
	fate.on(look);
	look();
}
