import type { Call } from '../operation/call';
import { InvalidInputError } from '../wire/errors';
import { textOf, type JsonObject } from '../wire/values';

/** WeChat's own limit; the manuals name none, and clients count on this one. */
const LONGEST_MS = 120_000;

/** @throws InvalidInputError for what WeChat gives nobody back */
export function prepare(call: Call): JsonObject {
	const given = call.input.timestamp;
	const text = textOf(given);
	if (text === '') return {};
	const sentAt = timeIn(text);
	if (Number.isNaN(sentAt)) {
		throw new InvalidInputError(
			`Timestamp "${text}" is not a time.`,
			'Take the timestamp that the sending operation or the trigger gave.',
		);
	}
	if (call.clock.now() - sentAt > LONGEST_MS) {
		throw new InvalidInputError(
			'The message is older than two minutes, so WeChat does not take it back any more.',
			'Recall within two minutes of sending.',
		);
	}
	return { timestamp: String(Math.floor(sentAt / 1000)) };
}

/** Milliseconds since 1970 of seconds, of milliseconds, or of a time as our own output has it. */
function timeIn(text: string): number {
	if (!/^\d+$/.test(text)) return Date.parse(text);
	const number = Number(text);
	return number < 1e11 ? number * 1000 : number;
}
