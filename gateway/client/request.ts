import type { Field } from '../operation/field';
import type { Operation } from '../operation/operation';
import type { Binding, Known, Source } from '../operation/binding';
import type { Dialect } from '../dialects';
import { InvalidInputError } from '../wire/errors';
import type { HttpRequest } from '../wire/http';
import { chinaTime } from './time';
import { textOf, type JsonObject } from '../wire/values';

/** Margin above the time that the gateway itself keeps a call open. */
const GRACE_SECONDS = 15;
const ORDINARY_SECONDS = 60;

export const timeoutMsOf = ({ holdSeconds }: Pick<Binding, 'holdSeconds'>): number =>
	(holdSeconds === undefined ? ORDINARY_SECONDS : holdSeconds + GRACE_SECONDS) * 1000;

export type KnownValues = Partial<Record<Known, string>>;

/** The names that a binding wants from the client rather than from a field. */
export const knownsOf = ({ send }: Binding): Known[] =>
	Object.values(send).flatMap(({ from }) => ('known' in from ? [from.known] : []));

/**
 * Builds the whole HTTP request; sends nothing.
 *
 * @throws InvalidInputError naming the field
 */
export function buildRequest(
	{ dialect, baseUrl }: { dialect: Dialect; baseUrl: string },
	{ fields: definitions }: Pick<Operation, 'fields'>,
	binding: Binding,
	input: JsonObject,
	knownValues: KnownValues,
): HttpRequest {
	const wire: JsonObject = {};
	for (const [name, source] of Object.entries(binding.send)) {
		const { label, value, asTyped } = read(source);
		const empty = value === undefined || value === null || textOfAny(value) === '';
		if (empty && source.when === 'may') continue;
		if (empty && source.when === 'must') {
			throw new InvalidInputError(`${label} is empty.`, hintFor(source, dialect));
		}
		wire[name] = empty ? '' : asTyped ? value : encoded(value, source.as, label);
	}
	return travelling(dialect, baseUrl, binding, wire);

	function read({ from }: Source): { label: string; value: unknown; asTyped?: boolean } {
		if ('value' in from) return { label: '', value: from.value, asTyped: true };
		if ('known' in from) {
			const asTyped = from.known === 'password';
			return { label: KNOWN_LABELS[from.known], value: knownValues[from.known], asTyped };
		}
		const { label = from.field, kind = 'text' } = definitions[from.field] ?? {};
		return { label, value: input[from.field], asTyped: AS_TYPED.has(kind) };
	}
}

/** Blanks around these are meant. */
const AS_TYPED: ReadonlySet<Field['kind']> = new Set(['password', 'longText']);

const KNOWN_LABELS: Record<Known, string> = {
	deviceId: 'Account (the device ID)',
	wId: 'Account (a wcId or wId)',
	wcId: 'Account (the wcId)',
	username: 'User Name in the credential',
	password: 'Password in the credential',
};

const hintFor = ({ from }: Source, { displayName }: Dialect): string =>
	'known' in from && (from.known === 'username' || from.known === 'password')
		? 'This call needs your account at the vendor: see User Name, and Authentication, in the credential.'
		: `${displayName} needs it.`;

const textOfAny = (value: unknown): string =>
	typeof value === 'string' || typeof value === 'number' ? textOf(value) : 'something';

function encoded(value: unknown, as: Source['as'], label: string): unknown {
	switch (as) {
		case 'integer': {
			const text = textOf(value);
			if (/^\d+$/.test(text)) return exact(text, label);
			throw new InvalidInputError(
				`${label} must be a whole number, but is "${text}".`,
				'Enter digits only.',
			);
		}
		case 'boolean':
			return value === true || value === 'true';
		case 'list':
			return Array.isArray(value)
				? value.map(String)
				: textOf(value)
						.split(/[,\s]+/)
						.filter((entry) => entry !== '');
		case 'time':
			return chinaTime(value, label);
		default:
			return typeof value === 'object' || typeof value === 'boolean' ? value : textOf(value);
	}
}

/** newMessageId, taken for messageId, would be rounded here. */
function exact(digits: string, label: string): number {
	const number = Number(digits);
	if (Number.isSafeInteger(number)) return number;
	throw new InvalidInputError(
		`${label} "${digits}" is too long.`,
		'It has at most 16 digits. Of a message this is messageId, not newMessageId.',
	);
}

function travelling(
	dialect: Dialect,
	baseUrl: string,
	binding: Binding,
	wire: JsonObject,
): HttpRequest {
	const [method, path] = binding.call.split(' ') as ['GET' | 'POST', string];
	const inPath = (_: string, name: string) => {
		const value = String(wire[name]);
		delete wire[name];
		// Encoding leaves dots alone, and a path of dots leads elsewhere.
		if (/^\.+$/.test(value)) throw new InvalidInputError(`"${value}" is not an ID.`, 'Check it.');
		return encodeURIComponent(value);
	};
	const url = baseUrl + path.replace(/\{(\w+)\}/g, inPath);
	const timeoutMs = timeoutMsOf(binding);
	if (method === 'POST') return { method, url, timeoutMs, ...dialect.encode(wire) };
	const query = new URLSearchParams(
		Object.entries(wire).map(([name, value]): [string, string] => [name, String(value)]),
	);
	return {
		method,
		url: query.size > 0 ? `${url}?${query.toString()}` : url,
		timeoutMs,
		headers: {},
	};
}
