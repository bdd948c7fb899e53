/**
 * Loads something when it is first wanted, and once: n8n loads every node when it starts, whether
 * a workflow uses it or not.
 */
export function later<T>(load: () => Promise<T>): () => Promise<T> {
	let loading: Promise<T> | undefined;
	return async () => {
		loading ??= load();
		return await loading;
	};
}
