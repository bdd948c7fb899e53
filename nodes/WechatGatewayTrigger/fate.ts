/**
 * n8n has given its database up by then (5 minutes for a statement of PostgreSQL, 2.41). Of an execution that
 * could not be stored it does not always tell.
 */
const GIVEN_UP_MS = 5 * 60_000;

/** What n8n makes of the execution that a push begins. Once it is stored or failed, that is that. */
export class Fate {
	private state: 'open' | 'written' | 'stored' | 'failed' = 'open';
	private readonly listeners = new Set<() => void>();
	private readonly since = Date.now();

	/** It is in the database, all but the end of the transaction, or stored. */
	get isWritten(): boolean {
		return this.state === 'written' || this.state === 'stored';
	}

	get isStored(): boolean {
		return this.state === 'stored';
	}

	get isFailed(): boolean {
		return this.state === 'failed';
	}

	get isSettled(): boolean {
		return this.isStored || this.isFailed;
	}

	/** Nothing was heard of it, and nothing will be. */
	get isGivenUp(): boolean {
		return this.state === 'open' && Date.now() - this.since > GIVEN_UP_MS;
	}

	write(): void {
		if (this.state === 'open') this.turn('written');
	}

	store(): void {
		this.turn('stored');
	}

	fail(): void {
		this.turn('failed');
	}

	/**
	 * @param listener called after each change
	 * @returns ends that
	 */
	on(listener: () => void): () => void {
		if (!this.isSettled) this.listeners.add(listener);
		return () => this.listeners.delete(listener);
	}

	private turn(state: 'written' | 'stored' | 'failed'): void {
		if (this.isSettled) return;
		this.state = state;
		const listeners = [...this.listeners];
		if (this.isSettled) this.listeners.clear();
		listeners.forEach((listener) => listener());
	}
}
