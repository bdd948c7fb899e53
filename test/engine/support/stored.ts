import { parse } from 'flatted';
import type { IRunExecutionData } from 'n8n-workflow';
import type { Execution } from '../../support/engine';

/** What n8n stores of an execution. */
export const storedRun = ({ stored }: Execution): IRunExecutionData =>
	parse(stored) as IRunExecutionData;

/**
 * Everything that n8n stores of an execution, but for the parameters of the nodes still to run: these
 * are the workflow itself, as its author has typed it.
 */
export function storedBesidesParameters(execution: Execution): string {
	const run = storedRun(execution);
	for (const { node } of run.executionData?.nodeExecutionStack ?? []) node.parameters = {};
	return JSON.stringify(run);
}
