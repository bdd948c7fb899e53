import type { Dialect } from '../dialects/dialect';
import { timeoutMsOf, type Binding, type Known, type Source } from '../operation/binding';
import type { Field, WireType } from '../operation/field';
import type { Operation } from '../operation/operation';
import { neededBy } from '../wire/advice';
import { InvalidInputError } from '../wire/errors';
import { isFile, partOf, type FileInput } from '../wire/file';
import type { HttpRequest } from '../wire/http';
import { isUnset, textOf, type JsonObject } from '../wire/values';
import { webAddress } from '../wire/webAddress';
import { chinaTime } from './time';

export type KnownValues = ReadonlyMap<Known, string>;

/** What a binding wants from the client rather than from a field. */
export const knownsOf = ({ send }: Binding): Known[] =>
	Object.values(send).flatMap(({ from }) => ('known' in from ? [from.known] : []));

/** A request that is checked and whose files are still to be read. */
export interface Draft {
	method: 'GET' | 'POST';
	url: string;
	wire: JsonObject;
	files: Record<string, FileInput>;
	timeoutMs: number;
}

/**
 * Checks all that a call sends; sends nothing and reads no file.
 *
 * @throws InvalidInputError naming the field
 */
export function draftRequest(
	{ dialect, baseUrl }: { dialect: Dialect; baseUrl: string },
	{ fields: definitions }: Pick<Operation, 'fields'>,
	binding: Binding,
	input: JsonObject,
	knownValues: KnownValues,
): Draft {
	const wire: JsonObject = {};
	const files: Record<string, FileInput> = {};
	for (const [name, source] of Object.entries(binding.send)) {
		const { label, value, asTyped, kind } = read(source);
		if (kind === 'chat' || kind === 'group') refuseSeveral(textOf(value));
		const empty = isUnset(value);
		if (empty && source.when === 'may') continue;
		if (empty && source.when === 'must') {
			throw new InvalidInputError(`${label} is empty.`, hintFor(source, dialect));
		}
		if (isFile(value)) files[name] = value;
		else if (empty) wire[name] = source.as === 'orNull' ? null : '';
		else wire[name] = asTyped ? value : encoded(value, source.as, label);
	}
	const [method, path] = binding.call.split(' ') as ['GET' | 'POST', string];
	const inPath = (_: string, name: string) => {
		const value = String(wire[name]);
		delete wire[name];
		// Encoding leaves dots alone, and a path of dots leads elsewhere; half a character it cannot encode.
		if (/^\.+$|\p{Surrogate}/u.test(value))
			throw new InvalidInputError(`"${value}" is not an ID.`, 'Check it.');
		return encodeURIComponent(value);
	};
	const url = baseUrl + path.replace(/\{(\w+)\}/g, inPath);
	return { method, url, wire, files, timeoutMs: timeoutMsOf(binding) };

	function read({ from, as }: Source): {
		label: string;
		value: unknown;
		asTyped?: boolean;
		kind?: Field['kind'];
	} {
		if ('value' in from) return { label: '', value: from.value, asTyped: true };
		if ('known' in from) {
			const { label, asTyped } = from.known;
			return { label, value: knownValues.get(from.known), asTyped };
		}
		const definition = definitions[from.field];
		// What no form shows comes from an answer, such as a cursor, and goes back as it came.
		const asTyped = definition ? AS_TYPED.has(definition.kind) : as === undefined;
		const { label = from.field, kind = 'text' } = definition ?? {};
		return { label, value: input[from.field], asTyped, kind };
	}
}

/** The whole HTTP request; only here are its files read. */
export async function buildRequest(
	dialect: Pick<Dialect, 'encode' | 'encodeWithFiles'>,
	{ method, url, wire, files, timeoutMs }: Draft,
): Promise<HttpRequest> {
	if (method === 'GET') {
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
	const waiting = Object.entries(files);
	if (waiting.length === 0) return { method, url, timeoutMs, ...dialect.encode(wire) };
	const parts = await Promise.all(
		waiting.map(async ([name, file]) => [name, await partOf(file)] as const),
	);
	const encoded = await dialect.encodeWithFiles(wire, Object.fromEntries(parts));
	return { method, url, timeoutMs, ...encoded };
}

/** Blanks around these are meant. */
const AS_TYPED: ReadonlySet<Field['kind']> = new Set(['password', 'longText']);

const hintFor = ({ from }: Source, { displayName }: Dialect): string =>
	('known' in from && from.known.hint) || neededBy(displayName);

function encoded(value: unknown, as: WireType | undefined, label: string): unknown {
	refuseRounded(value, label);
	switch (as) {
		case 'integer':
			return exact(digits(value, label), label);
		case 'bigInteger':
			return BigInt(signed(value, label));
		case 'boolean':
			return value === true || value === 'true';
		case 'list':
			return entriesOf(value);
		case 'commas':
			return entriesOf(value).join(',');
		case 'semicolons':
			return entriesOf(value).join(';');
		case 'time':
			return chinaTime(value, label);
		case 'address':
			return webAddress(textOf(value), label);
		case 'base64':
		case 'object':
		case 'orNull':
		case undefined:
			return typeof value === 'object' || typeof value === 'boolean' ? value : textOf(value);
	}
}

function refuseSeveral(chat: string): void {
	if (!/[\s,，;；]/.test(chat)) return;
	throw new InvalidInputError(
		`"${chat}" is not one chat.`,
		'One chat at a time: use one item for each.',
	);
}

/** JavaScript has changed its last digits already, whoever made a number of it. */
function refuseRounded(value: unknown, label: string): void {
	if (typeof value !== 'number' || Number.isSafeInteger(value) || !Number.isInteger(value)) return;
	throw new InvalidInputError(
		`${label} is too long for a number: its last digits are lost.`,
		'Hand it on as text, from the node that it comes from.',
	);
}

const entriesOf = (value: unknown): string[] =>
	(Array.isArray(value) ? value.map(textOf) : textOf(value).split(/[,，\s]+/)).filter(
		(entry) => entry !== '',
	);

function digits(value: unknown, label: string, form = /^\d+$/): string {
	const text = textOf(value);
	if (form.test(text)) return text;
	throw new InvalidInputError(
		`${label} must be a whole number, but is "${text}".`,
		'Enter digits only.',
	);
}

/** IDs of 64 bits may be below zero (shipinhao/finderCommentDetails). */
const signed = (value: unknown, label: string): string => digits(value, label, /^-?\d+$/);

/** newMessageId, taken for messageId, would be rounded here. */
function exact(digits: string, label: string): number {
	const number = Number(digits);
	if (Number.isSafeInteger(number)) return number;
	throw new InvalidInputError(
		`${label} "${digits}" is too long.`,
		'It has at most 16 digits. Of a message this is messageId, not newMessageId.',
	);
}
