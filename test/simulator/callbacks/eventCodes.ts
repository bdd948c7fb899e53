import callbackFacts from '../../facts/callbacks.json';

/** `optimised` and `raw` are the two forms of wkteam; raw is that of 2020. */
export type CallbackFormat = 'open' | 'optimised' | 'raw';
export type Scope = 'private' | 'group';

/** One row of the table of events. A format without codes cannot tell of the event. */
export interface EventFact {
	event: string;
	/** Null where it concerns no chat, or any. */
	scope: string | null;
	open: number[];
	wkteam: string[];
	wkteamRaw: number[];
	/** Formats with few codes tell these kinds apart inside the message. */
	openRefined?: { code: number; by: string[] };
}

/** How a format marks an event. */
export interface EventCode {
	messageType: number | string;
	/** WeChat's own type of message: 47 emoji, 48 location, 49 app message. */
	msgType?: number;
	/** The `type` element in the XML of an app message. */
	xmlType?: number;
	scope: Scope | null;
}

export const eventFacts: EventFact[] = callbackFacts.events;

// 16 stands for both: the ID in it tells a friend from a group (open, 回调消息释义).
const alternates: EventFact[] = [
	{ event: 'group.updated', scope: 'group', open: [16], wkteam: [], wkteamRaw: [16] },
];

/**
 * How `format` marks this event in a chat of this scope; without a scope its first one.
 * @throws if the format cannot tell of it
 */
export function codeOf(format: CallbackFormat, event: string, scope?: Scope): EventCode {
	const rows = [...eventFacts, ...alternates].filter((row) => row.event === event);
	if (rows.length === 0) throw new Error(`There is no event ${event}`);
	const codes = rows.flatMap((row) => codeIn(format, row) ?? []);
	const found = scope
		? (codes.find((code) => code.scope === scope) ?? codes.find((code) => code.scope === null))
		: codes[0];
	if (!found) throw new Error(`The ${format} format has no ${event}${scope ? ` (${scope})` : ''}`);
	return found;
}

/** Every event with each scope that a format knows it in. */
export function composable(format: CallbackFormat): Array<{ event: string; scope?: Scope }> {
	return [...eventFacts, ...alternates].flatMap((row) => {
		const code = codeIn(format, row);
		return code ? [{ event: row.event, ...(code.scope && { scope: code.scope }) }] : [];
	});
}

function codeIn(format: CallbackFormat, row: EventFact): EventCode | undefined {
	const scope = row.scope as Scope | null;
	const refined = refinementOf(row.openRefined?.by[0] ?? '');
	if (format === 'optimised') {
		const [messageType] = row.wkteam;
		return messageType === undefined ? undefined : { messageType, ...refined, scope };
	}
	// The raw format has the same codes and refinements as open (normalmsgInterpretation).
	const [code = row.openRefined?.code] = format === 'open' ? row.open : row.wkteamRaw;
	return code === undefined ? undefined : { messageType: code, ...refined, scope };
}

/** Reads `msgType 49, xml type 5`. */
function refinementOf(text: string): Pick<EventCode, 'msgType' | 'xmlType'> {
	const [, msgType, xmlType] = /^msgType (\d+)(?:, xml type (\d+))?$/.exec(text) ?? [];
	return {
		...(msgType && { msgType: Number(msgType) }),
		...(xmlType && { xmlType: Number(xmlType) }),
	};
}
