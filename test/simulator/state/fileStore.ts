import { randomUUID } from 'node:crypto';
import type { Clock } from './clock';

/** A file that a gateway fetched from WeChat. */
export interface StoredFile {
	bytes: Buffer;
	contentType: string;
}

const secondsADay = 86_400;

/** Where gateways put what they downloaded, for a few days. */
export class FileStore {
	private readonly files = new Map<string, StoredFile & { expiresAt: number }>();

	constructor(
		private readonly clock: Clock,
		private readonly origin: string,
	) {}

	/** Gives the address. `extension` is without the dot. */
	put(file: StoredFile, extension: string, days: number): string {
		const name = `${randomUUID()}.${extension}`;
		this.files.set(name, { ...file, expiresAt: this.clock.now() + days * secondsADay * 1000 });
		return `${this.origin}/media/${name}`;
	}

	/** Undefined once its days are over. */
	get(name: string): StoredFile | undefined {
		const file = this.files.get(name);
		return file && file.expiresAt > this.clock.now() ? file : undefined;
	}
}
