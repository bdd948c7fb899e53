import type { IDataObject, INodeExecutionData, IRun } from 'n8n-workflow';
import { withQuery, type HttpAnswer, type HttpCall } from './httpCall';
import { finalStatus, type SavedRun } from './savedRun';
import { callWaitingWebhook } from './waitingWebhook';
import type { Workbench } from './workbench';

export interface ResumeCall extends HttpCall {
	/** What follows the execution's id in the path, e.g. `wechat-login`. Default: nothing. */
	path?: string;
	/** Another link to the execution than `resumeUrl`, such as one of `getSignedResumeUrl`. */
	link?: string;
}

/** The outcome of a run, or of its part up to a wait. */
export class Execution {
	constructor(
		private readonly run: IRun,
		private readonly saved: SavedRun,
		private readonly workbench: Workbench,
	) {}

	get status() {
		return finalStatus(this.run);
	}

	get error() {
		return this.run.data.resultData.error;
	}

	/** Until when it waits. */
	get waitTill() {
		return this.run.waitTill ?? undefined;
	}

	/** `$execution.resumeUrl`, with the token. */
	get resumeUrl(): string {
		return this.workbench.resumeUrl(this.saved.id, this.run.data.resumeToken);
	}

	/** Everything that n8n stores of this execution at this moment. */
	get stored(): string {
		return this.saved.data;
	}

	items(name: string, output = 0): INodeExecutionData[] {
		return this.run.data.resultData.runData[name]?.at(-1)?.data?.main?.[output] ?? [];
	}

	json(name: string, output = 0): IDataObject[] {
		return this.items(name, output).map(({ json }) => json);
	}

	/** The file that an item holds; n8n keeps it in memory here. */
	file(name: string, item = 0, field = 'data') {
		const binary = this.items(name)[item]?.binary?.[field];
		if (!binary) throw new Error(`Item ${item} of "${name}" has no file in "${field}"`);
		const { mimeType, fileName } = binary;
		return { mimeType, fileName, bytes: Buffer.from(binary.data, 'base64') };
	}

	/** The time is up: n8n's WaitTracker goes on with the execution (wait-tracker.js, 2.41). */
	async resumeByTimer(): Promise<Execution> {
		this.saved.claim();
		return await this.workbench.goOn(this.saved, this.saved.load());
	}

	/**
	 * Somebody calls `resumeUrl`. Answers whatever the state of the execution is, also of one that has ended.
	 *
	 * @returns `resumed` is the execution, ended or waiting again, when this call made it go on
	 */
	async callWebhook(
		call: ResumeCall = {},
	): Promise<{ response: HttpAnswer; resumed: Execution | undefined }> {
		const url = withQuery(call.link ?? this.resumeUrl, call);
		if (call.path) url.pathname += `/${call.path}`;
		return await callWaitingWebhook(this.workbench, this.saved, url, call);
	}
}
