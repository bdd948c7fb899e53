import type { ICheckProcessedContextData, IDataDeduplicator } from 'n8n-workflow';

/** What n8n's Remove Duplicates keeps in the database (deduplication-helper.js, 2.41), in memory; entries only. */
export class SeenInMemory implements IDataDeduplicator {
	private readonly seen = new Map<string, string[]>();

	async checkProcessedAndRecord(
		...[items, scope, at, { maxEntries = Infinity }]: Parameters<
			IDataDeduplicator['checkProcessedAndRecord']
		>
	) {
		const known = this.entries(scope, at);
		const isKnown = (item: string | number) => known.includes(String(item));
		const [fresh, processed] = [items.filter((item) => !isKnown(item)), items.filter(isKnown)];
		known.push(...fresh.map(String));
		known.splice(0, known.length - maxEntries);
		return await Promise.resolve({ new: fresh, processed });
	}

	async removeProcessed(
		...[items, scope, at]: Parameters<IDataDeduplicator['removeProcessed']>
	): Promise<void> {
		const known = this.entries(scope, at);
		for (const item of items) {
			const index = known.indexOf(String(item));
			if (index !== -1) known.splice(index, 1);
		}
		await Promise.resolve();
	}

	async clearAllProcessedItems(
		...[scope, at]: Parameters<IDataDeduplicator['clearAllProcessedItems']>
	): Promise<void> {
		this.entries(scope, at).length = 0;
		await Promise.resolve();
	}

	async getProcessedDataCount(
		...[scope, at]: Parameters<IDataDeduplicator['getProcessedDataCount']>
	): Promise<number> {
		return await Promise.resolve(this.entries(scope, at).length);
	}

	private entries(scope: string, { node, workflow }: ICheckProcessedContextData): string[] {
		const key = [workflow.id, scope === 'node' ? node?.id : ''].join(' ');
		const found = this.seen.get(key) ?? [];
		this.seen.set(key, found);
		return found;
	}
}
