/** Descriptions of the form end without a period unless they have several sentences. */
export const ended = (text: string): string => (/[.:]$/.test(text) ? text : `${text}.`);

export const firstSentence = (text: string): string =>
	(text.split(/\.\s/)[0] ?? text).replace(/\.$/, '');
