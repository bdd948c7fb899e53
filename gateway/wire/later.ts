/**
 * Loads something when it is first wanted, and once: n8n loads every node when it starts, whether
 * a workflow uses it or not. What could not be loaded is tried again the next time.
 */
export function later<T>(load: () => Promise<T>): () => Promise<T> {
	let loading: Promise<T> | undefined;
	return async () => {
		loading ??= load().catch((error: unknown) => {
			loading = undefined;
			throw error;
		});
		return await loading;
	};
}
