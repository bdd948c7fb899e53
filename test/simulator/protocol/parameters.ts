import type { ParameterFact } from './facts';

/**
 * What the gateway has against these fields, or undefined. Stricter than the vendors are known
 * to be in one point: a field that the manual does not list is refused, so that a misspelt one shows.
 * `typed` says whether the encoding has types (JSON), or text only (form, query).
 */
export function complaintAbout(
	params: ParameterFact[],
	fields: Record<string, unknown>,
	typed: boolean,
): string | undefined {
	for (const name of Object.keys(fields)) {
		if (!params.some((param) => param.name === name)) return `参数错误：未知参数 ${name}`;
	}
	for (const param of params) {
		const complaint = complaintAboutOne(param, fields[param.name], typed);
		if (complaint) return `参数错误：${param.name}${complaint}`;
	}
	return undefined;
}

function complaintAboutOne(
	param: ParameterFact,
	value: unknown,
	typed: boolean,
): string | undefined {
	if (value === undefined) return param.required ? '不能为空' : undefined;
	if (param.required && !param.mayBeBlank && isBlank(value)) return '不能为空';
	if (value === '' && !param.required && !param.enum) return undefined;
	if (!hasType(param.type, value, typed)) return '类型错误';
	if (param.enum && !param.enum.some((allowed) => `${allowed}` === `${value as string | number}`)) {
		return '取值无效';
	}
	if (param.format && !isDateTime(value)) return `格式错误，应为${param.format}`;
	return undefined;
}

const isBlank = (value: unknown) =>
	value === null ||
	(typeof value === 'string' && value.trim() === '') ||
	(Array.isArray(value) && value.length === 0);

function hasType(type: ParameterFact['type'], value: unknown, typed: boolean): boolean {
	switch (type) {
		case 'integer':
			// The manuals print "int" and send digit strings in their own samples.
			return typeof value === 'number' ? Number.isInteger(value) : isDigits(value);
		case 'boolean':
			return typed ? typeof value === 'boolean' : value === 'true' || value === 'false';
		case 'array':
			return Array.isArray(value) && value.every((item) => typeof item === 'string');
		case 'string':
			return typeof value === 'string';
	}
}

const isDigits = (value: unknown) => typeof value === 'string' && /^\d+$/.test(value);

const isDateTime = (text: unknown) =>
	typeof text === 'string' &&
	/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(text) &&
	!Number.isNaN(Date.parse(text.replace(' ', 'T')));
