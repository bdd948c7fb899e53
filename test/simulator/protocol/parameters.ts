import type { ParameterFact } from '../../facts';
import { isFile } from './request';

type Fields = Record<string, unknown>;

const isPlain = (value: unknown): value is Fields =>
	typeof value === 'object' && value !== null && !Array.isArray(value) && !isFile(value);

/** The fields as a lenient gateway sees them: those that it knows, with null for missing. */
export function knownFields(params: ParameterFact[], fields: Fields, prefix = ''): Fields {
	const known = Object.entries(fields).flatMap(([name, value]): Array<[string, unknown]> => {
		const param = params.find((one) => one.name === prefix + name);
		if (!param || (value === null && !param.mayBeNull)) return [];
		const isWhole = isPlain(value) && params.some(({ parent }) => parent === param.name);
		return [[name, isWhole ? knownFields(params, value, `${param.name}.`) : value]];
	});
	return Object.fromEntries(known);
}

/**
 * What the gateway has against these fields, or undefined. Stricter than the vendors are known
 * to be in one point: a field that the manual does not list is refused, so that a misspelt one shows.
 * `typed` says whether the encoding has types (JSON), or text only (form, query).
 */
export function complaintAbout(
	params: ParameterFact[],
	fields: Fields,
	typed: boolean,
): string | undefined {
	const whole = params.filter(({ parent }) => parent === undefined);
	const complaint = complaintAboutFields(whole, fields, typed, '');
	if (complaint) return complaint;
	for (const { name } of whole) {
		const parts = params
			.filter(({ parent }) => parent === name)
			.map((part) => ({ ...part, name: part.name.slice(name.length + 1) }));
		if (parts.length === 0 || fields[name] === undefined) continue;
		const inside = complaintAboutFields(parts, fields[name] as Fields, typed, `${name}.`);
		if (inside) return inside;
	}
	return undefined;
}

function complaintAboutFields(
	params: ParameterFact[],
	fields: Fields,
	typed: boolean,
	prefix: string,
): string | undefined {
	for (const name of Object.keys(fields)) {
		if (!params.some((param) => param.name === name)) return `参数错误：未知参数 ${prefix}${name}`;
	}
	for (const param of params) {
		const complaint = complaintAboutOne(param, fields[param.name], typed);
		if (complaint) return `参数错误：${prefix}${param.name}${complaint}`;
	}
	return undefined;
}

function complaintAboutOne(
	param: ParameterFact,
	value: unknown,
	typed: boolean,
): string | undefined {
	const allowed = param.enum ?? (param.constant === undefined ? undefined : [param.constant]);
	if (value === undefined) return param.required ? '不能为空' : undefined;
	if (value === null && param.mayBeNull) return undefined;
	if (param.required && !param.mayBeBlank && isBlank(value)) return '不能为空';
	if (value === '' && !param.required && !allowed) return undefined;
	if (!hasType(param.type, value, typed)) return '类型错误';
	if (allowed && !allowed.some((one) => `${one}` === `${value as string | number}`)) {
		return '取值无效';
	}
	if (param.format === dateTime && !isDateTime(value)) return `格式错误，应为${dateTime}`;
	return undefined;
}

const isBlank = (value: unknown) =>
	value === null ||
	(typeof value === 'string' && value.trim() === '') ||
	(Array.isArray(value) && value.length === 0);

function hasType(type: ParameterFact['type'], value: unknown, typed: boolean): boolean {
	switch (type) {
		case 'number':
		case 'integer':
			// The manuals print "number" and "int" for the same, and send digit strings in their own samples.
			return Number.isInteger(value) || typeof value === 'bigint' || isDigits(value);
		case 'boolean':
			return typed ? typeof value === 'boolean' : value === 'true' || value === 'false';
		case 'array':
			return typed ? isListOfTexts(value) : typeof value === 'string';
		case 'object':
			return typeof value === 'object' && value !== null && !Array.isArray(value);
		case 'string':
			return typeof value === 'string';
		case 'file':
			return isFile(value);
	}
}

const isListOfTexts = (value: unknown) =>
	Array.isArray(value) && value.every((item) => typeof item === 'string');

const isDigits = (value: unknown) => typeof value === 'string' && /^\d+$/.test(value);

const dateTime = 'YYYY-MM-DD HH:mm:ss';

const isDateTime = (text: unknown) =>
	typeof text === 'string' &&
	/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(text) &&
	!Number.isNaN(Date.parse(text.replace(' ', 'T')));
