/** Whether a text is an address on the web, written out whole. */
export const isWebAddress = (text: string): boolean =>
	/^https?:\/\//i.test(text) && !/\s/.test(text) && URL.canParse(text);
