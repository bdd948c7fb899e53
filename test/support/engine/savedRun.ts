import { parse, stringify } from 'flatted';
import type { ExecutionStatus, IRun, IRunExecutionData } from 'n8n-workflow';
import { OperationalError } from 'n8n-workflow';

/** What n8n says of a run that has come to a stop (shared-hook-functions.js, 2.41). */
export function finalStatus({ waitTill, status, data }: IRun): ExecutionStatus {
	if (waitTill) return 'waiting';
	if (status === 'crashed' || status === 'canceled') return status;
	return data.resultData.error ? 'error' : status;
}

/** An execution as n8n's database has it. What is not in the text does not survive a wait. */
export class SavedRun {
	private state: ExecutionStatus = 'running';
	private text = '';

	constructor(readonly id: string) {}

	get status(): ExecutionStatus {
		return this.state;
	}

	/** The run in n8n's storage format. */
	get data(): string {
		return this.text;
	}

	/** A copy of the run of the reader's own. */
	load(): IRunExecutionData {
		return parse(this.text) as IRunExecutionData;
	}

	save(run: IRun): void {
		this.state = finalStatus(run);
		this.text = stringify(run.data);
	}

	/** Ends the wait; of several that try, the first one may (active-executions.js, 2.41). */
	claim(): void {
		if (this.state !== 'waiting') {
			throw new OperationalError('Execution is already being resumed by another process');
		}
		this.state = 'running';
	}
}
