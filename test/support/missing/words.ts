const WRITTEN: Record<string, string> = {
	Id: 'ID',
	Ids: 'IDs',
	Url: 'URL',
	Urls: 'URLs',
	Qr: 'QR',
};

const capital = (word: string) => word.replace(/^./, (first) => first.toUpperCase());

/** sendText → Send Text, thumbUrl → Thumb URL, "two words" → Two Words. */
export const titled = (name: string): string =>
	name
		.replace(/([a-z])([A-Z])/g, '$1 $2')
		.split(/[ .]+/)
		.map((word) => WRITTEN[capital(word)] ?? capital(word))
		.join(' ');

/** A sentence of the manuals as a description has it: with a capital, without its period. */
export const sentence = (text: string): string => capital(text.trim().replace(/\.$/, ''));
