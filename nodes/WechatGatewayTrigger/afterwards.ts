/** What goes on after n8n was answered, by credential. */
const underWay = new Map<string, Promise<void>>();

/** Ends when nothing begun before goes on for the credential any more. */
export async function settled(credential: string): Promise<void> {
	await underWay.get(credential);
}

/**
 * Does `work`, which throws nothing, without keeping n8n waiting: after what was begun before for the
 * same credential.
 */
export function afterwards(credential: string, work: () => Promise<void>): void {
	const done = settled(credential)
		.then(work)
		.finally(() => {
			if (underWay.get(credential) === done) underWay.delete(credential);
		});
	underWay.set(credential, done);
}
