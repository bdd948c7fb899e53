import { InvalidInputError } from '../wire/errors';
import { idsIn } from '../wire/ids';

const EVERYBODY = 'notify@all';
/** What WeChat clients write when everybody is meant. */
const EVERYBODY_IN_TEXT = '@所有人';

/**
 * The people to mention, as both gateways want them: one text, with commas. The rules are those of
 * 群聊@他人 (open) and xiao-xi-fa-song/qun-liao-at (wkteam); a gateway answers "sent" when they are
 * broken, and nobody is mentioned.
 *
 * @param mentions WeChat IDs with commas or blanks between them, or notify@all
 * @returns '' when nobody is to be mentioned
 * @throws InvalidInputError
 */
export function mentionsFor(mentions: string, chatId: string, text: string): string {
	const ids = idsIn(mentions);
	if (ids.length === 0) return '';
	if (!chatId.endsWith('@chatroom')) {
		throw new InvalidInputError(
			`Mentions are for groups, but "${chatId}" is not a group.`,
			'Clear Mentions, or send to a group: its ID ends in @chatroom.',
		);
	}
	if (ids.includes(EVERYBODY)) refuseWrongEverybody(ids, text);
	else refuseMissingMarks(ids, text);
	return ids.join(',');
}

function refuseWrongEverybody(ids: string[], text: string): void {
	if (ids.length > 1) {
		throw new InvalidInputError(
			`${EVERYBODY} cannot stand beside other mentions.`,
			'Enter either notify@all or the WeChat IDs of people.',
		);
	}
	if (!text.includes(EVERYBODY_IN_TEXT)) {
		throw new InvalidInputError(
			`The text lacks "${EVERYBODY_IN_TEXT}", so nobody would be mentioned.`,
			`Put ${EVERYBODY_IN_TEXT} into the text. The account must own or administer the group.`,
		);
	}
}

function refuseMissingMarks(ids: string[], text: string): void {
	const marks = text.split('@').length - 1;
	if (marks >= ids.length) return;
	throw new InvalidInputError(
		`The text has ${marks} "@" for ${ids.length} ${ids.length === 1 ? 'mention' : 'mentions'}, so not everybody would be mentioned.`,
		'Write @ and the nickname of each person into the text, e.g. "@Alice @Bob good morning".',
	);
}
