import type { Call } from '../operation/call';
import { expectSuccess } from '../wire/envelope';
import { attempt } from '../wire/attempt';
import { foreseen, GatewayError } from '../wire/errors';
import type { JsonObject } from '../wire/values';
import { sentMessage } from './sentMessage';

/** What goes out at once. */
export interface Message {
	text: string;
	/** As the gateways want it; '' for nobody. */
	mentions: string;
}

/**
 * Sends one message after the other at the pace of the operation, each once, and none after one that
 * went wrong.
 *
 * @returns what tells of the last one, how many there were, and on wkteam what tells of each
 * @throws GatewayError, whose hint says how many had been sent
 */
export async function sendInTurn(call: Call, messages: readonly Message[]): Promise<JsonObject> {
	const answers: unknown[] = [];
	const sent: JsonObject[] = [];
	for (const message of messages) {
		const { value, reason } = await attempt(async () =>
			expectSuccess(await call.send({ input: { ...message } })),
		);
		if (reason) throw withWhatWasSent(reason, messages, sent.length);
		answers.push(value);
		sent.push(sentMessage(value, call.input, call.clock.now()));
	}
	const several = messages.length > 1;
	return {
		...sent.at(-1),
		messageCount: messages.length,
		...(several && sent.some(hasId) && { messages: sent.map(keysOf) }),
		...(call.input.simplify === false && { raw: several ? answers : answers[0] }),
	};
}

const hasId = (sent: JsonObject): boolean => 'messageId' in sent;

/** What recalling it takes, beside account and chat. */
const keysOf = ({ messageId, newMessageId, timestamp }: JsonObject): JsonObject => ({
	messageId,
	newMessageId,
	timestamp,
});

function withWhatWasSent(reason: Error, messages: readonly Message[], count: number): Error {
	const error = foreseen(reason);
	if (count === 0 || !(error instanceof GatewayError)) return reason;
	const first = count === 1 ? 'The first' : `The first ${count}`;
	const begin = beginningOf(messages[count]?.text ?? '');
	error.hint = `${error.hint} ${first} of ${messages.length} messages had been sent, the next one begins with "${begin}": send only what is missing.`;
	return error;
}

const LONGEST_BEGINNING = 30;

function beginningOf(text: string): string {
	const [line = ''] = text.split('\n');
	const characters = Array.from(
		new Intl.Segmenter().segment(line.slice(0, 500)),
		({ segment }) => segment,
	);
	if (characters.length <= LONGEST_BEGINNING) return line;
	return `${characters.slice(0, LONGEST_BEGINNING).join('')}…`;
}
