import { base64Of } from './file';

/**
 * A gateway may echo a secret as it is, in a URL or a form, in JSON, in a web page or as base64, and
 * part of it in one way and part in another.
 *
 * @returns the source of a regular expression, for the flag `u`
 */
export const writtenForms = (secret: string): string =>
	[...base64Forms(secret, base64Digit), Array.from(secret, characterForms).join('')].join('|');

/** Every form but those of {@link plainForms} contains one of them. */
export const ESCAPE = /%[\da-f]{2}|\\|&(?:#|amp;|lt;|gt;|quot;|apos;|nbsp;)/i;

/** The few forms that do without {@link ESCAPE}, and whose search is made ready a hundred times faster. */
export const plainForms = (secret: string): string =>
	[...base64Forms(secret, plainBase64Digit), Array.from(secret, plainCharacterForms).join('')].join(
		'|',
	);

/**
 * A form that is itself written in it, up to three times: %2525, \\", &amp;amp;. Bounded, since whoever
 * sends a million backslashes would make a search for more of them take hours.
 */
const PERCENT = '%(?:25){0,3}';
const BACKSLASH = String.raw`\\{1,8}`;
const AMPERSAND = '&(?:amp;){0,3}';
const ZEROS = '0{0,7}';

const SHORT_IN_JSON: Readonly<Record<string, string>> = {
	'\b': 'b',
	'\f': 'f',
	'\n': 'n',
	'\r': 'r',
	'\t': 't',
};
const ESCAPED_IN_JSON = '"\\/';

const NAMED_IN_HTML: Readonly<Record<string, string>> = {
	'&': 'amp',
	'<': 'lt',
	'>': 'gt',
	'"': 'quot',
	"'": 'apos',
	'\u00a0': 'nbsp',
};

/** One character, in all forms. */
function characterForms(character: string): string {
	const codePoint = character.codePointAt(0) ?? 0;
	const hex = eitherCase(codePoint.toString(16));
	const short = SHORT_IN_JSON[character];
	const named = NAMED_IN_HTML[character];
	const forms = [
		...(ESCAPED_IN_JSON.includes(character) ? [BACKSLASH + literal(character)] : []),
		...(short === undefined ? [] : [BACKSLASH + short]),
		...(named === undefined ? [] : [`${AMPERSAND}${named};`]),
		inUrl(character),
		Array.from({ length: character.length }, (_, i) => inJson(character.charCodeAt(i))).join(''),
		`${AMPERSAND}#(?:${ZEROS}${codePoint}|[xX]${ZEROS}${hex});`,
		plainCharacterForms(character),
	];
	return `(?:${forms.join('|')})`;
}

function plainCharacterForms(character: string): string {
	if (character === ' ') return '[+ ]';
	// Half a character travels as U+FFFD.
	return isHalf(character) ? `(?:\ufffd|${literal(character)})` : literal(character);
}

const inUrl = (character: string): string =>
	Array.from(
		new TextEncoder().encode(character),
		(byte) => PERCENT + eitherCase(byte.toString(16).padStart(2, '0')),
	).join('');

const inJson = (unit: number): string =>
	`${BACKSLASH}u${eitherCase(unit.toString(16).padStart(4, '0'))}`;

const eitherCase = (hex: string): string =>
	hex.replace(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`);

const isHalf = (character: string): boolean => /\p{Surrogate}/u.test(character);

const literal = (character: string): string =>
	isHalf(character)
		? `\\u${character.charCodeAt(0).toString(16)}`
		: character.replace(/[\^$\\.*+?()[\]{}|/]/, '\\$&');

/** Fewer are found by chance in every picture. */
const FEWEST_DIGITS = 8;

/** By itself; and within something longer, where it begins at any of three places of a group. */
function base64Forms(secret: string, digitForms: (digit: string) => string): string[] {
	const bytes = new TextEncoder().encode(secret);
	const whole = base64Of(bytes).replace(/=+$/, '');
	const inside = [0, 1, 2].map((before) => {
		const padded = new Uint8Array(before + bytes.length);
		padded.set(bytes, before);
		// The first and the last digit may hold bits of what stands beside it.
		const first = Math.ceil((before * 8) / 6);
		const end = Math.floor((padded.length * 8) / 6);
		return base64Of(padded).slice(first, end);
	});
	const telling = inside.filter(({ length }) => length >= FEWEST_DIGITS);
	const forms = (digits: string) => Array.from(digits, digitForms).join('');
	return [`${forms(whole)}(?:${digitForms('=')}){0,2}`, ...telling.map(forms)];
}

/** The digits + and / are - and _ in URLs. */
function plainBase64Digit(digit: string): string {
	if (digit === '+') return '[+-]';
	return digit === '/' ? '[/_]' : digit;
}

/** The two and = may also be encoded. */
function base64Digit(digit: string): string {
	const plain = plainBase64Digit(digit);
	if (digit === '+') return `(?:${plain}|${PERCENT}2[bB])`;
	if (digit === '/') return `(?:${BACKSLASH}/|${plain}|${PERCENT}2[fF])`;
	return digit === '=' ? `(?:=|${PERCENT}3[dD])` : digit;
}
