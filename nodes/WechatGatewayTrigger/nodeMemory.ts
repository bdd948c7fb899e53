import type { IDataObject, IHookFunctions, IWebhookFunctions } from 'n8n-workflow';
import { textOf } from '../../gateway';

type Context = IHookFunctions | IWebhookFunctions;

/**
 * What the node keeps in the workflow's static data. All of it may be lost: n8n 2.41 starts an execution on
 * a worker with none, and what a node there writes replaces all that was.
 */
export interface NodeMemory extends IDataObject {
	/**
	 * Last part of the URL. It counts beside the derived one, so that the trigger is not silent when the
	 * credential changes, or while the URL is that of a former version.
	 */
	secret?: string;
	/** The one before, and until when it counts (milliseconds since 1970): vendors are slow to change. */
	formerSecret?: string;
	formerUntil?: number;
	/** What was registered, while it is. */
	url?: string;
	/** A test run: whose URL was there before. */
	previousUrl?: string;
	/** Whether this is a test run, which n8n ends like any other. */
	isTest?: boolean;
	/** Which gateway pushes, so that a push need not open the credential. */
	gateway?: string;
	/** Keys of the newest messages, for other processes. */
	recent?: string;
}

export const memoryOf = (context: Context): NodeMemory => context.getWorkflowStaticData('node');

/** The secret in static data, and the one before as long as it counts. */
export const storedSecrets = ({ secret, formerSecret, formerUntil }: NodeMemory): string[] =>
	[textOf(secret), Date.now() < Number(formerUntil ?? 0) ? textOf(formerSecret) : ''].filter(
		(stored) => stored !== '',
	);

/** Names the node in the memory of the process. A test run is another one. */
export const keyOf = (context: Context): string =>
	[textOf(context.getWorkflow().id), context.getNode().id, context.getMode() === 'manual'].join();
