/** The last one started is stopped first; one that fails does not keep the others running. */
export async function stopAll(stops: Array<() => Promise<void>>): Promise<void> {
	const stop = stops.pop();
	if (!stop) return;
	try {
		await stop();
	} finally {
		await stopAll(stops);
	}
}
