import type { Call, Code } from '../operation/call';
import { idsIn } from '../wire/ids';
import type { JsonObject } from '../wire/values';
import { lookUp } from './details';
import { kindOf } from './ids';
import { described } from './rows';
import { open, wkteam, type ContactWay } from './way';

export const onOpen = getBy(open);
export const onWkteam = getBy(wkteam);

/** One item for each ID that was asked for, whether or not the gateway knows it. */
function getBy(way: ContactWay): Code {
	return {
		prepare: ({ input }: Call) => ({ contactIds: idsIn(input.contactIds) }),
		async run(call: Call): Promise<JsonObject[]> {
			const ids = idsIn(call.input.contactIds);
			const found = await lookUp(call, way, ids);
			return ids.map((contactId) => {
				const row = found.get(contactId);
				const kind = kindOf(contactId, 'person');
				return described(call, { contactId, kind, found: row !== undefined }, row);
			});
		},
	};
}
