import { textOf } from './values';

/**
 * The IDs in a text, with commas or blanks of any language between them, or in a list; each once. What
 * is no ID in a list is left out.
 */
export const idsIn = (value: unknown): string[] => {
	const texts = Array.isArray(value) ? value.map(textOf) : [textOf(value)];
	return [...new Set(texts.flatMap((text) => text.split(/[\s,，;；、]+/)))].filter(
		(id) => id !== '',
	);
};

/** Groups with people of WeCom end in @im.chatroom; one sample of the manuals writes @chatRoom. */
export const isGroupId = (id: unknown): boolean => /@(im\.)?chatroom$/i.test(textOf(id));
