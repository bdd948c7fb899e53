interface Kept {
	fetching?: Promise<string | undefined>;
	picture?: string;
	/** When fetching was last of no use, in milliseconds since 1970. */
	failedAt: number;
}

/** A picture that could not be had is left alone for so long. */
const REST_MS = 10_000;
/** Of all pictures together. */
const MOST_CHARACTERS = 32_000_000;
const MOST_PICTURES = 500;

/** Pictures as data: URIs, each fetched once, however many tabs want it at the same time. */
export class SharedPictures {
	private readonly kept = new Map<string, Kept>();

	constructor(private readonly now: () => number = () => Date.now()) {}

	/** The picture, if it has been fetched. */
	known(name: string): string | undefined {
		return this.kept.get(name)?.picture;
	}

	/** @returns undefined when it cannot be had, or could not a moment ago */
	async get(name: string, fetch: () => Promise<string | undefined>): Promise<string | undefined> {
		const kept = this.kept.get(name) ?? { failedAt: -Infinity };
		if (kept.picture !== undefined) return kept.picture;
		if (kept.fetching) return await kept.fetching;
		if (this.now() - kept.failedAt < REST_MS) return undefined;
		kept.fetching = fetch();
		this.kept.set(name, kept);
		try {
			kept.picture = await kept.fetching;
			return kept.picture;
		} finally {
			kept.fetching = undefined;
			if (kept.picture === undefined) kept.failedAt = this.now();
			this.makeRoom();
		}
	}

	private makeRoom(): void {
		let characters = 0;
		for (const { picture } of this.kept.values()) characters += picture?.length ?? 0;
		for (const [name, { picture, fetching }] of this.kept) {
			if (characters <= MOST_CHARACTERS && this.kept.size <= MOST_PICTURES) return;
			if (fetching) continue;
			characters -= picture?.length ?? 0;
			this.kept.delete(name);
		}
	}
}
