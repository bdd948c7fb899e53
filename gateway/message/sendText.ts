import type { Binding } from '../operation/binding';
import type { Call, Code } from '../operation/call';
import { idsIn } from '../wire/ids';
import type { JsonObject } from '../wire/values';
import { asText } from './asText';
import { longestMessage } from './longText';
import { plainText } from './markdown/blocks';
import { marked, type Mark } from './marks';
import { membersOf, membersOnOpen, membersOnWkteam } from './members';
import { everybodyIn, hasMarks, isEverybody, mentionedIn, withEverybody } from './mentions';
import { refuseShortPause } from './sending';
import { sendInTurn, type Message } from './sendInTurn';
import { splitText } from './splitText';

export const onOpen = sendingTexts(membersOnOpen);
export const onWkteam = sendingTexts(membersOnWkteam);

/** @param members asks who is in a group */
function sendingTexts(members: Binding): Code {
	return {
		prepare,
		run: async (call) => await sendInTurn(call, await messagesOf(call, members)),
	};
}

/**
 * Checks what a gateway would take and then not do.
 *
 * @throws InvalidInputError
 */
function prepare(call: Call): JsonObject {
	const given = asText(call.input.text);
	const text = call.isOn('markdownToText') ? plainText(given) : given;
	const ids = mentionedIn(call.text('mentions'), call.text('chatId'));
	refuseShortPause(call);
	longestMessage(call);
	return { text: isEverybody(ids) ? withEverybody(text) : text, mentions: ids.join(',') };
}

/**
 * What goes out, in one message or several; each person is mentioned where the text does so first.
 * Nobody is asked for names that the text has already.
 *
 * @throws GatewayError when it must be asked who is in the group, and whatever that says of the IDs
 */
async function messagesOf(call: Call, members: Binding): Promise<Message[]> {
	const text = asText(call.input.text);
	const mentions = call.text('mentions');
	const limit = longestMessage(call);
	const ids = idsIn(mentions);
	if (isEverybody(ids)) return pieces(text, limit, [everybodyIn(text)]);
	if (text.length <= limit && hasMarks(text, ids)) return [{ text, mentions }];
	if (ids.length === 0) return pieces(text, limit, []);
	const whole = marked(text, ids, await membersOf(call, members));
	return pieces(whole.text, limit, whole.marks);
}

const pieces = (text: string, limit: number, marks: readonly Mark[]): Message[] =>
	splitText(text, limit, marks).map(({ start, end }) => ({
		text: text.slice(start, end),
		mentions: marks
			.filter((mark) => mark.start >= start && mark.start < end)
			.map(({ id }) => id)
			.join(','),
	}));
