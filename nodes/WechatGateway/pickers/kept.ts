/** As long as somebody sets up a node, more or less. */
const KEPT_MS = 5 * 60_000;
/** Far more than are set up within that time. */
const MOST = 20;

/**
 * What was read to pick from, kept a few minutes in the process so that opening a list again asks
 * nobody. Only lists are made from it, never a run. Nothing is cleared by a timer: what is too old is
 * read anew, and the oldest goes when there are too many.
 */
export class Kept<T> {
	private readonly entries = new Map<string, { at: number; value: Promise<T> }>();

	/** @throws whatever `read` throws, which is then not kept */
	async of(key: string, now: number, read: () => Promise<T>): Promise<T> {
		const known = this.entries.get(key);
		if (known && now - known.at < KEPT_MS) return await known.value;
		this.entries.delete(key);
		const [oldest] = this.entries.keys();
		if (this.entries.size >= MOST && oldest !== undefined) this.entries.delete(oldest);
		const entry = { at: now, value: read() };
		this.entries.set(key, entry);
		entry.value.catch(() => {
			if (this.entries.get(key) === entry) this.entries.delete(key);
		});
		return await entry.value;
	}
}
