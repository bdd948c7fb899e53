import type { IExecuteFunctions, IRunExecutionData } from 'n8n-workflow';
import { attempt } from '../../gateway';
import { deadlineIn } from './deadlineIn';

/** Who presses Stop waits no longer than that; each time n8n reads the execution from its database. */
const ASK_EVERY_MS = 20_000;
const MOST_PARENTS = 10;

/** Of n8n's context, what tells of a Stop. */
export type StopContext = Pick<IExecuteFunctions, 'getExecutionId' | 'getExecutionCancelSignal'> &
	Partial<Pick<IExecuteFunctions, 'getExecutionDataById'>>;

/**
 * Whether somebody has pressed Stop. In queue mode n8n 2.41 stops what a worker runs only where its own
 * process took the execution in; one that a webhook process took in is marked as stopped, and the worker
 * is not told. So this asks now and then what n8n has stored of the execution.
 */
export class StopWatch {
	/** Aborts when somebody has pressed Stop, or has deleted the execution. */
	readonly signal: AbortSignal;
	private readonly noticed = new AbortController();
	private wasThere = false;
	/** Until the end; what it holds is let go of before the last timer is over. */
	private context?: StopContext;

	constructor(
		context: StopContext,
		private readonly askEveryMs = ASK_EVERY_MS,
	) {
		this.context = context;
		const told = context.getExecutionCancelSignal();
		const { signal } = this.noticed;
		this.signal = told ? AbortSignal.any([told, signal]) : signal;
		this.askLater();
	}

	/** n8n goes on with the execution, for all that it knows here. */
	get isUnknownToN8n(): boolean {
		return this.noticed.signal.aborted && !this.context?.getExecutionCancelSignal()?.aborted;
	}

	/** Nothing is asked any more. */
	end(): void {
		this.context = undefined;
	}

	private askLater(): void {
		// Unlike n8n's sleep, it keeps no process alive.
		deadlineIn(this.askEveryMs).addEventListener('abort', () => void this.ask(), { once: true });
	}

	private async ask(): Promise<void> {
		const { context } = this;
		if (!context || this.signal.aborted) return;
		// A database that is away says nothing about the execution.
		const asked = await attempt(async () => await this.isStopped(context));
		if (asked.value === true) this.noticed.abort();
		else this.askLater();
	}

	private async isStopped(context: StopContext): Promise<boolean> {
		const id = context.getExecutionId();
		const stored = await context.getExecutionDataById?.(id);
		// One that n8n never stored is none that somebody has deleted.
		if (stored === undefined) return this.wasThere;
		this.wasThere = true;
		if (isCancellation(stored.resultData.error, id)) return true;
		return await isWaitedForInVain(context, stored);
	}
}

/** Whether a workflow was stopped that waits for this one. */
async function isWaitedForInVain(context: StopContext, below: IRunExecutionData): Promise<boolean> {
	let { parentExecution } = below;
	for (let depth = 0; parentExecution && depth < MOST_PARENTS; depth++) {
		const { executionId, shouldResume = true } = parentExecution;
		if (!shouldResume) return false;
		const stored = await context.getExecutionDataById?.(executionId);
		if (isCancellation(stored?.resultData.error, executionId)) return true;
		parentExecution = stored?.parentExecution;
	}
	return false;
}

/** n8n's ExecutionCancelledError as it is stored. A retry holds that of the execution before. */
function isCancellation(error: unknown, executionId: string): boolean {
	const { extra } = (error ?? {}) as { extra?: { executionId?: unknown } };
	return extra?.executionId === executionId;
}
