export type Attempt<T> = { value: T; reason?: undefined } | { value?: undefined; reason: Error };

/** What a call gave, or why it did not: for callers that go on by the kind of the reason. */
export async function attempt<T>(run: () => Promise<T>): Promise<Attempt<T>> {
	try {
		return { value: await run() };
	} catch (error) {
		return { reason: error instanceof Error ? error : new Error(String(error)) };
	}
}
