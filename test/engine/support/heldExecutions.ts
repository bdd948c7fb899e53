import { setImmediate } from 'node:timers/promises';
import type { CallbackTrigger } from './callbackTrigger';

/** An execution that n8n is about to store, or to begin. */
export interface Held {
	succeed: () => void;
	fail: (error: Error) => void;
}

/** How n8n fails in these tests. */
export const DATABASE = new Error('database is locked');

/**
 * From now on the trigger's executions are held there until the test says what comes of them.
 *
 * @returns the execution of that number, counted from 1, as soon as n8n has it
 */
export function held(
	trigger: CallbackTrigger,
	where: 'store' | 'turn',
): (number: number) => Promise<Held> {
	const executions: Held[] = [];
	trigger.production[where] = async () =>
		await new Promise((succeed, fail) => executions.push({ succeed, fail }));
	return async (number) => {
		for (;;) {
			const execution = executions[number - 1];
			if (execution) return execution;
			await setImmediate();
		}
	};
}

/** What calls are answered in the end. */
export const statusesOf = async (
	calls: Array<ReturnType<CallbackTrigger['call']>>,
): Promise<number[]> => (await Promise.all(calls)).map(({ response }) => response.status);
