import type { Binding } from '../operation/binding';
import type { Call, Code } from '../operation/call';
import { expectSuccess } from '../wire/envelope';
import { InvalidInputError } from '../wire/errors';
import { idsIn } from '../wire/ids';
import { textOf, type JsonObject } from '../wire/values';
import { friend } from './checks';
import * as open from './openCalls';
import { readLabel } from './rows';
import * as wkteam from './wkteamCalls';

export const onOpen = labelCode(open.ofAccount(open.labelsCall));
export const onWkteam = labelCode(wkteam.ofAccount(wkteam.labelsCall));

/** Operations that name labels. What a gateway does with unknown ones is nowhere said. */
function labelCode(labels: Binding): Record<'setForContact' | 'delete', Code> {
	async function run(call: Call): Promise<JsonObject> {
		const present = await labelsOf(call, labels);
		const unknown = idsIn(call.input.labelIds).find((id) => !present.has(id));
		if (unknown !== undefined) throw noSuchLabel(unknown, present);
		expectSuccess(await call.send());
		return { success: true };
	}
	return {
		setForContact: {
			prepare: async (call) => ({ ...(await friend.prepare?.(call)), ...wholeIds(call) }),
			run,
		},
		delete: { prepare: wholeIds, run },
	};
}

/** ID → name, asked once per account and node run. */
async function labelsOf(call: Call, labels: Binding): Promise<ReadonlyMap<string, string>> {
	const { found } = call.session;
	const key = `labels of ${call.text('account')}`;
	const known = found.get(key) as ReadonlyMap<string, string> | undefined;
	if (known) return known;
	const data = expectSuccess(await call.send({ binding: labels }));
	const rows = (Array.isArray(data) ? data : []).map((row) => readLabel(row, call.input));
	const present = new Map(rows.map(({ labelId, name }) => [textOf(labelId), textOf(name)]));
	found.set(key, present);
	return present;
}

/** @throws InvalidInputError for a name in the place of an ID */
function wholeIds({ input }: Call): { labelIds: string[] } {
	const labelIds = idsIn(input.labelIds);
	const odd = labelIds.find((id) => !/^\d+$/.test(id));
	if (odd === undefined) return { labelIds };
	throw new InvalidInputError(
		`"${odd}" is not the ID of a label.`,
		'IDs of labels are numbers: choose from the list, or see Label > Get Many.',
	);
}

const noSuchLabel = (id: string, present: ReadonlyMap<string, string>): InvalidInputError =>
	new InvalidInputError(
		`The account has no label ${id}.`,
		present.size === 0
			? 'It has none at all: create one first.'
			: `It has ${[...present].map(([one, name]) => `${one} (${name})`).join(', ')}.`,
	);
