import type { IDataObject, IHookFunctions, IWebhookFunctions } from 'n8n-workflow';
import { textOf } from '../../gateway';

type Context = IHookFunctions | IWebhookFunctions;

/** What the node keeps in the workflow's static data. */
export interface NodeMemory extends IDataObject {
	/** Last part of the URL, made at the first publishing and then kept, as vendors are slow to change it. */
	secret?: string;
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

/** Names the node in the memory of the process. A test run is another one. */
export const keyOf = (context: Context): string =>
	[textOf(context.getWorkflow().id), context.getNode().id, context.getMode() === 'manual'].join();
