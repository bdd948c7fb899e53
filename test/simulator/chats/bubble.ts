/** What a message looks like on a phone. */
export type Look =
	| 'text'
	| 'image'
	| 'video'
	| 'voice'
	| 'file'
	| 'emoji'
	| 'link'
	| 'card'
	| 'miniProgram'
	| 'location'
	| 'quote'
	/** A grey line, said by nobody. */
	| 'notice'
	| 'other';

/** A message as a phone shows it. */
export interface Bubble {
	look: Look;
	/** The words: of a text; a title, a file name, a place. */
	text: string;
	/** The line below: a description, a size, a duration. */
	detail?: string;
	/** Where it leads. */
	url?: string;
	/** Address of a picture of it. */
	picture?: string;
	/** Where it comes from: the name of a mini program, or what kind of app message it is. */
	source?: string;
	/** The person on a name card. */
	wcId?: string;
	quoted?: { name: string; text: string };
}

const inBrackets: Partial<Record<Look, string>> = {
	image: 'Photo',
	video: 'Video',
	voice: 'Voice',
	file: 'File',
	emoji: 'Sticker',
	link: 'Link',
	card: 'Name card',
	miniProgram: 'Mini program',
	location: 'Location',
};

/** The bubble in one line, for lists and quotes. */
export function lineOf({ look, text, source }: Bubble): string {
	const kind = inBrackets[look] ?? (look === 'other' ? (source ?? 'Message') : undefined);
	if (kind === undefined) return text;
	return text === '' ? `[${kind}]` : `[${kind}] ${text}`;
}

/** WeChat's own types of messages (normalmsgInterpretation). */
const types: Partial<Record<Look, number>> = {
	text: 1,
	image: 3,
	voice: 34,
	card: 42,
	video: 43,
	emoji: 47,
	location: 48,
	notice: 10_000,
};

export const typeOf = ({ look }: Bubble): number => types[look] ?? 49;
