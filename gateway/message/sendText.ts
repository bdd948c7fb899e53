import { expectSuccess } from '../wire/envelope';
import { InvalidInputError } from '../wire/errors';
import type { Clock } from '../wire/http';
import type { Call } from '../operation/call';
import { isObject, textOf, type JsonObject } from '../wire/values';
import { mentionsFor } from './mentions';

export type SentText = {
	success: true;
	account: string;
	chatId: string;
	/** These three on wkteam only: open tells nothing of what it sent. */
	messageId?: string;
	newMessageId?: string;
	/** ISO 8601. */
	timestamp?: string;
};

/** 部分风控说明: at most 40 messages a minute. */
export const SHORTEST_PAUSE_SECONDS = 1.5;
/** 发送文本消息: about 30 a minute. */
export const USUAL_PAUSE_SECONDS = 2;
/** 部分风控说明: 1–3 s to the same target, 3–5 s between targets. */
const CHANGE_OF_CHAT_MS = 2_000;

/** The year 5138: beyond it a number of seconds is something else. */
const LATEST_SECONDS = 1e11;

/**
 * Checks what a gateway would take and then not do.
 *
 * @throws InvalidInputError
 */
export function prepareText(call: Call): JsonObject {
	const text = asText(call.input.text);
	const chatId = call.text('chatId');
	if (/[\s,，;；]/.test(chatId)) {
		throw new InvalidInputError(
			`"${chatId}" is not one chat.`,
			'A text goes to one chat at a time: use one item for each.',
		);
	}
	if (!(pauseSeconds(call) >= SHORTEST_PAUSE_SECONDS)) {
		throw new InvalidInputError(
			`Pause must be at least ${SHORTEST_PAUSE_SECONDS} seconds: the vendors allow 40 messages a minute.`,
			`Try ${USUAL_PAUSE_SECONDS}.`,
		);
	}
	return { text, mentions: mentionsFor(call.text('mentions'), chatId, text) };
}

/** Sends once, never again, and not faster than the vendors ask for. */
export async function sendText(call: Call): Promise<SentText> {
	const account = call.text('account');
	const chatId = call.text('chatId');
	const usual = pauseSeconds(call) * 1000;
	const pace = { after: (same: boolean) => (same ? usual : usual + CHANGE_OF_CHAT_MS) };
	const envelope = await call.client.spacing.act(
		`texts of ${account}`,
		chatId,
		pace,
		async () => await call.send(),
	);
	const data = expectSuccess(envelope);
	return { success: true, account, chatId, ...(isObject(data) && idsIn(data, call.clock)) };
}

/** What recalling the message takes. The gateway's time may be missing: then it is ours. */
function idsIn({ msgId, newMsgId, createTime }: JsonObject, clock: Clock) {
	const seconds = Number(textOf(createTime));
	const time = seconds > 0 && seconds < LATEST_SECONDS ? seconds * 1000 : clock.now();
	return {
		messageId: textOf(msgId),
		newMessageId: textOf(newMsgId),
		timestamp: new Date(time).toISOString(),
	};
}

function pauseSeconds(call: Call): number {
	const given = textOf(call.input.pause);
	return given === '' ? USUAL_PAUSE_SECONDS : Number(given);
}

/** As written, with its blanks; a number counts as its digits. */
function asText(given: unknown): string {
	if (typeof given === 'string') return given;
	if (isObject(given) || Array.isArray(given)) {
		throw new InvalidInputError(
			'Text is not text but data with fields.',
			'Name the field that holds the text, e.g. {{ $json.output }}.',
		);
	}
	return textOf(given);
}
