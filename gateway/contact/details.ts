import type { Call } from '../operation/call';
import { expectSuccess } from '../wire/envelope';
import { isObject, textOf, type JsonObject } from '../wire/values';
import { isEnterpriseId, MOST_AT_ONCE } from './ids';
import type { ContactWay } from './way';

/** Tell how far it is each time that so many more are known. */
const TOLD_EVERY = 200;

/**
 * What the gateway tells of these contacts, by their IDs; of those that it does not know, nothing.
 * Each call has as many as the manual allows, at its pace.
 */
export async function lookUp(
	call: Call,
	{ details, enterprise, pace }: ContactWay,
	ids: readonly string[],
): Promise<Map<string, JsonObject>> {
	const found = new Map<string, JsonObject>();
	const isAlone = ids.filter(isEnterpriseId);
	const questions = [
		...batchesOf(ids.filter((id) => !isEnterpriseId(id))).map((batch) => ({ batch, of: details })),
		...isAlone.map((id) => ({ batch: [id], of: enterprise })),
	];
	let done = 0;
	for (const { batch, of } of questions) {
		const sent = await call.send({ binding: of, input: { contactIds: batch }, pace });
		const data = expectSuccess(sent);
		for (const row of (Array.isArray(data) ? data : [data]).filter(isObject)) {
			found.set(textOf(row.userName), row);
		}
		const before = done;
		done += batch.length;
		const isDue = Math.floor(done / TOLD_EVERY) > Math.floor(before / TOLD_EVERY);
		if (isDue) tell(call, `${done} of ${ids.length} contacts looked up`);
	}
	return found;
}

/** For whoever looks after n8n. */
export const tell = (call: Call, progress: string): void =>
	call.session.surroundings.tell?.(`WeChat account ${call.text('account')}: ${progress}`);

export const batchesOf = (ids: readonly string[]): string[][] =>
	Array.from({ length: Math.ceil(ids.length / MOST_AT_ONCE) }, (_, i) =>
		ids.slice(i * MOST_AT_ONCE, (i + 1) * MOST_AT_ONCE),
	);
