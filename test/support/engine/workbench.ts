import type {
	INode,
	INodeType,
	IRunExecutionData,
	IWorkflowExecuteAdditionalData as AdditionalData,
	Workflow,
	WorkflowExecuteMode,
} from 'n8n-workflow';
import type { Execution } from './execution';
import type { SavedRun } from './savedRun';
import type { Outcome } from './webhookRun';

/** What an execution needs of the n8n around it. */
export interface Workbench {
	readonly mode: WorkflowExecuteMode;
	/** A workflow built anew from what is saved, with what n8n hands to its contexts. */
	open(executionId?: string): { workflow: Workflow; additionalData: AdditionalData };
	typeOf(node: Pick<INode, 'type'>): INodeType;
	resumeUrl(executionId: string, token?: string): string;
	/** Writes a workflow's static data back to what is saved. */
	keepStaticData(workflow: Workflow): void;
	/** Starts an execution at a node with the outcome of its webhook. */
	begin(node: INode, outcome: Outcome): Promise<Execution>;
	/** Goes on with an execution that has been claimed. */
	goOn(saved: SavedRun, data: IRunExecutionData): Promise<Execution>;
}
