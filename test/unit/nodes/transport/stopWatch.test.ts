import { once } from 'node:events';
import { createRunExecutionData, ManualExecutionCancelledError } from 'n8n-workflow';
import type { IRunExecutionData } from 'n8n-workflow';
import { StopWatch, type StopContext } from '../../../../nodes/transport/stopWatch';

const ID = '7';
const running = createRunExecutionData({});

/** As n8n stores it. */
function stopped(id: string): IRunExecutionData {
	const error = new ManualExecutionCancelledError(id);
	const stored = { ...error, message: error.message, stack: error.stack };
	return createRunExecutionData({ resultData: { error: stored, runData: {} } });
}

/** An execution of which n8n has this stored, one after the other; the last for good. */
function execution(...answers: Array<IRunExecutionData | Error | undefined>) {
	let asked = 0;
	let enough = () => {};
	const askedForAll = new Promise<void>((resolve) => (enough = resolve));
	const n8nStop = new AbortController();
	const context: StopContext = {
		getExecutionId: () => ID,
		getExecutionCancelSignal: () => n8nStop.signal,
		async getExecutionDataById() {
			const answer = answers[Math.min(asked, answers.length - 1)];
			if ((asked += 1) > answers.length) enough();
			if (answer instanceof Error) throw answer;
			return await Promise.resolve(answer);
		},
	};
	const watch = new StopWatch(context, 1);
	return { watch, askedForAll, n8nStop, asked: () => asked };
}

describe('Stop', () => {
	let live: StopWatch | undefined;
	afterEach(() => live?.end());
	const started = (...answers: Parameters<typeof execution>) => {
		const begun = execution(...answers);
		live = begun.watch;
		return begun;
	};

	it.each([
		['was stopped', [running, running, stopped(ID)]],
		['was stopped at once', [stopped(ID)]],
		['was deleted', [running, undefined]],
		['was stopped while the database had been away', [new Error('no connection'), stopped(ID)]],
	])('is noticed when the execution %s', async (_, answers) => {
		const { watch } = started(...answers);
		if (!watch.signal.aborted) await once(watch.signal, 'abort');
		expect(watch.signal.aborted).toBe(true);
	});

	it.each([
		['goes on', running],
		['repeats one that was stopped', stopped('6')],
		['is not stored at all', undefined],
		['cannot be asked about', new Error('no connection')],
		[
			'is taken for crashed by another process',
			createRunExecutionData({ resultData: { error: new Error('stalled') as never, runData: {} } }),
		],
	])('is not seen in an execution that %s', async (_, answer) => {
		const { watch, askedForAll } = started(answer);
		await askedForAll;
		expect(watch.signal.aborted).toBe(false);
	});

	describe('of a workflow that called this one', () => {
		const child = (shouldResume?: boolean): IRunExecutionData =>
			createRunExecutionData({
				parentExecution: { executionId: '6', workflowId: 'w', shouldResume },
			});

		it.each([undefined, true])('is noticed when it waits (%s)', async (shouldResume) => {
			const { watch } = started(child(shouldResume), stopped('6'));
			if (!watch.signal.aborted) await once(watch.signal, 'abort');
			expect(watch.signal.aborted).toBe(true);
		});

		it.each([
			['does not wait', [child(false), stopped('6')]],
			['goes on', [child(), running]],
			['is gone', [child(), undefined]],
			['calls itself', [child()]],
		])('is not seen when it %s', async (_, answers) => {
			const { watch, askedForAll } = started(...answers);
			await askedForAll;
			expect(watch.signal.aborted).toBe(false);
		});
	});

	it('comes at once from n8n where n8n tells, and then nobody is asked', async () => {
		const { watch, n8nStop, asked } = execution(running);
		n8nStop.abort();
		expect(watch.signal.aborted).toBe(true);
		await once(AbortSignal.timeout(20), 'abort');
		expect(asked()).toBe(0);
	});

	it('is not looked for after the end', async () => {
		const { watch, asked } = execution(running);
		watch.end();
		await once(AbortSignal.timeout(20), 'abort');
		expect(asked()).toBe(0);
	});

	it('is not looked for where n8n cannot be asked', async () => {
		const n8nStop = new AbortController();
		live = new StopWatch(
			{ getExecutionId: () => ID, getExecutionCancelSignal: () => n8nStop.signal },
			1,
		);
		await once(AbortSignal.timeout(20), 'abort');
		expect(live.signal.aborted).toBe(false);
	});
});
