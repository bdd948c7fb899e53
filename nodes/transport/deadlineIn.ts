/** Aborts after so many milliseconds; Node takes whole ones only, and times in seconds have fractions. */
export const deadlineIn = (ms: number): AbortSignal => AbortSignal.timeout(Math.ceil(ms));
