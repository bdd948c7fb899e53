import { InvalidInputError } from '../wire/errors';
import { idsIn, isGroupId } from '../wire/ids';

const EVERYBODY = 'notify@all';
/** What WeChat clients write when everybody is meant. */
const EVERYBODY_IN_TEXT = '@所有人';
/** The blank that WeChat's clients put after a mention: it says where the name ends. */
const AFTER_NAME = '\u2005';

/** `@name` as WeChat's clients write it. */
export const markOf = (name: string): string => `@${name}${AFTER_NAME}`;

/**
 * The people to mention, each once. The rules are those of 群聊@他人 (open) and
 * xiao-xi-fa-song/qun-liao-at (wkteam); a gateway answers "sent" when they are broken, and nobody is
 * mentioned.
 *
 * @param mentions WeChat IDs with commas or blanks between them, or notify@all
 * @throws InvalidInputError
 */
export function mentionedIn(mentions: string, chatId: string): string[] {
	const ids = idsIn(mentions);
	if (ids.length === 0) return ids;
	if (!isGroupId(chatId)) {
		throw new InvalidInputError(
			`Mentions are for groups, but "${chatId}" is not a group.`,
			'Clear Mentions, or send to a group: its ID ends in @chatroom.',
		);
	}
	if (ids.length > 1 && isEverybody(ids)) {
		throw new InvalidInputError(
			`${EVERYBODY} cannot stand beside other mentions.`,
			'Enter either notify@all or the WeChat IDs of people.',
		);
	}
	return ids;
}

export const isEverybody = (ids: readonly string[]): boolean => ids.includes(EVERYBODY);

/** A text that mentions everybody, as a gateway wants it: the first "@所有人" is what does it. */
export const withEverybody = (text: string): string =>
	text.includes(EVERYBODY_IN_TEXT) || text.trim() === ''
		? text
		: `${EVERYBODY_IN_TEXT}${AFTER_NAME}${text}`;

/** Where a text mentions everybody. */
export function everybodyIn(text: string): { id: string; start: number; end: number } {
	const start = text.indexOf(EVERYBODY_IN_TEXT);
	return { id: EVERYBODY, start, end: start + EVERYBODY_IN_TEXT.length };
}

/** Whether somebody has written an "@" for each of them; those in e-mail addresses are none. */
export function hasMarks(text: string, ids: readonly string[]): boolean {
	const all = text.match(/@(?=\S)/g)?.length ?? 0;
	const inAddresses = text.match(/(?<=[\w.+-])@[\w-]+\.\w/g)?.length ?? 0;
	return all - inAddresses >= ids.length;
}
