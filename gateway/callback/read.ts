import { DEEPEST, isNestedAtMost } from '../wire/depth';
import { parseKeepingLongIds } from '../wire/json';
import { isObject, textOf } from '../wire/values';
import type { PushedMessage } from './item';

/** One entry of a push: a message, or something that is none. */
export type Entry = { message: PushedMessage } | { unreadable: unknown };

/** What wkteam sends to try an address (设置消息接收地址), should it ever come without its envelope. */
const TEST_CODE = '00000';

/** More entries than any push has; what comes behind them stays together. */
const MOST_ENTRIES = 10_000;

/**
 * Cuts a push into its messages. open pushes an array of strings, each the JSON of one message
 * (回调消息释义); wkteam pushes one object. Whatever cannot be read stands by itself and never takes its
 * neighbours along. An empty push, which a vendor may send to try the address, has no entries.
 *
 * @param body as it came in, whatever its content type says
 */
export function readPush(body: string): Entry[] {
	const text = body.replace(/^\uFEFF/, '').trim();
	if (isBlank(text)) return [];
	const whole = parsed(text);
	if (whole === undefined) return [{ unreadable: text }];
	const all: unknown[] = Array.isArray(whole) ? whole : [whole];
	const source = all.length === 1 ? text : 'Nested too deep to be read';
	const entries = all.slice(0, MOST_ENTRIES).filter((entry) => !isBlank(entry));
	const rest = all.slice(MOST_ENTRIES);
	return [
		...entries.map((entry) => entryOf(entry, source)),
		...(rest.length > 0 ? [entryOf(rest, 'More entries than can be read')] : []),
	];
}

/** @param source stands for a value that nests too deep, unless it came as text itself */
function entryOf(entry: unknown, source: string): Entry {
	const value = typeof entry === 'string' ? (parsed(entry) ?? entry) : entry;
	if (!isNestedAtMost(value, DEEPEST)) {
		return { unreadable: typeof entry === 'string' ? entry : source };
	}
	const message = messageIn(value);
	return message ? { message } : { unreadable: value };
}

function messageIn(value: unknown): PushedMessage | undefined {
	if (!isObject(value)) return undefined;
	const { messageType, wcId, data } = value;
	const code = typeof messageType === 'number' ? messageType : textOf(messageType);
	if (code === '') return undefined;
	return { code, wcId: textOf(wcId), data: isObject(data) ? data : {}, raw: value };
}

const isBlank = (entry: unknown): boolean =>
	entry === null ||
	(typeof entry === 'string' && ['', TEST_CODE].includes(entry.trim())) ||
	(isObject(entry) && Object.keys(entry).length === 0);

/** undefined when it is not JSON. */
function parsed(text: string): unknown {
	try {
		return parseKeepingLongIds(text);
	} catch {
		return undefined;
	}
}
