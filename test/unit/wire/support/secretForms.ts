import fc from 'fast-check';

/** As a person may choose it, without blanks around. */
export const wholeSecret = fc
	.string({ minLength: 4, maxLength: 12, unit: 'grapheme' })
	.filter((text) => text.trim() === text && text.length >= 4 && !text.includes('*'));

const hex = (value: number, digits: number) => value.toString(16).padStart(digits, '0');
const lowerHex = (text: string) => text.replace(/%../g, (code) => code.toLowerCase());
const unitsOf = (text: string, write: (unit: number) => string) =>
	Array.from({ length: text.length }, (_, i) => write(text.charCodeAt(i))).join('');
const pointsOf = (text: string, write: (point: number) => string) =>
	Array.from(text, (character) => write(character.codePointAt(0) ?? 0)).join('');
const inHtml = (text: string) =>
	text
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;')
		.replaceAll("'", '&#39;');

/** The forms in which a gateway may give a secret back; of all but base64 also parts make a whole. */
export const forms: Array<[string, (text: string) => string]> = [
	['as it is', (text) => text],
	['in a URL', encodeURIComponent],
	['in a URL, in small letters', (text) => lowerHex(encodeURIComponent(text))],
	['in a URL, twice', (text) => encodeURIComponent(encodeURIComponent(text))],
	['in a form', (text) => new URLSearchParams({ text }).toString().slice('text='.length)],
	['in JSON', (text) => JSON.stringify(text).slice(1, -1)],
	[
		'in JSON with slashes escaped',
		(text) => JSON.stringify(text).slice(1, -1).replaceAll('/', '\\/'),
	],
	['in JSON within JSON', (text) => JSON.stringify(JSON.stringify(text)).slice(3, -3)],
	['in JSON of ASCII alone', (text) => unitsOf(text, (unit) => `\\u${hex(unit, 4)}`)],
	['in JSON, in capitals', (text) => unitsOf(text, (unit) => `\\u${hex(unit, 4).toUpperCase()}`)],
	['in HTML, by number', (text) => pointsOf(text, (point) => `&#${point};`)],
	['in HTML, by hexadecimal number', (text) => pointsOf(text, (point) => `&#x${hex(point, 4)};`)],
	['in HTML, by name', inHtml],
	['in HTML, twice', (text) => inHtml(inHtml(text))],
	['in base64', (text) => Buffer.from(text).toString('base64')],
	['in base64 for URLs', (text) => Buffer.from(text).toString('base64url')],
	['in base64 in a URL', (text) => encodeURIComponent(Buffer.from(text).toString('base64'))],
];

/** Those that write each character by itself, so that they may change in the middle. */
export const formsByCharacter = forms.slice(0, 13).map(([, write]) => write);
