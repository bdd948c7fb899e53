import { randomUUID } from 'node:crypto';
import type { GatewayName, GatewaySimulator } from '../../simulator';
import type { Execution } from './execution';
import {
	exampleWorkflow,
	triggerOf,
	withAccount,
	withCredentials,
	withRecipient,
} from './exampleWorkflow';
import type { ExampleName } from './exampleWorkflow';
import { mailedLink } from './mailedLink';
import type { Mail } from './mailSink';
import type { WorkflowFile } from './n8nApi';
import { readQrCode } from '../../support/phoneCamera';
import type { World } from './world';

/** What is not as usual about a run. */
export interface ExampleRunOptions {
	/** Whose gateways are called. Default: the simulator that all share. */
	simulator?: GatewaySimulator;
	/** What the person changes besides accounts, credentials and the mail address. */
	edit?: (workflow: WorkflowFile) => WorkflowFile;
}

/** One run of an example workflow, set up as its page says, with a mail address of its own. */
export class ExampleRun {
	private constructor(
		private readonly world: World,
		readonly executionId: string,
		private readonly address: string,
	) {}

	/** @param account what the person enters in the Account fields */
	static async start(
		world: World,
		example: ExampleName,
		gateway: GatewayName,
		account: string,
		{ simulator, edit = (workflow) => workflow }: ExampleRunOptions = {},
	): Promise<ExampleRun> {
		const address = `${randomUUID()}@example.com`;
		const chosen = await world.chooseCredentials(gateway, simulator);
		const edited = edit(withRecipient(withAccount(exampleWorkflow(example), account), address));
		const workflow = withCredentials(edited, chosen);
		const id = await world.n8n.api.importWorkflow(workflow);
		const executionId = await world.n8n.api.run(id, triggerOf(workflow));
		return new ExampleRun(world, executionId, address);
	}

	/** The mail of this run, once it is delivered; fails at once if the workflow ends without one. */
	async mail(): Promise<Mail> {
		const { mail } = this.world;
		const tooEarly = this.end().then(({ status, error }) => {
			throw new Error(`The workflow ended (${status}) without a mail: ${error}`);
		});
		return await Promise.race([
			mail.waitForMail((m) => m.to[0]?.address === this.address),
			tooEarly,
		]);
	}

	/** How many mails this run has sent so far. */
	async mailCount(): Promise<number> {
		const mails = await this.world.mail.mails();
		return mails.filter(({ to }) => to[0]?.address === this.address).length;
	}

	/** What a phone's camera reads in the picture of the mail. */
	async qrText(): Promise<string> {
		return readQrCode(await this.world.mail.picture(await this.mail()));
	}

	/** The link in the mail of this run, once it leads to the login page. */
	async link(): Promise<string> {
		const link = mailedLink(await this.mail());
		if (link === undefined) throw new Error('The mail has no link to a login page');
		await this.waiting();
		return link;
	}

	/** Waits until the workflow sleeps. */
	async waiting(): Promise<Execution> {
		return await this.world.n8n.api.executionWaiting(this.executionId);
	}

	async end(timeoutMs?: number): Promise<Execution> {
		return await this.world.n8n.api.executionEnd(this.executionId, timeoutMs);
	}

	async stop(): Promise<void> {
		await this.world.n8n.api.stopExecution(this.executionId);
	}
}
