import { facts, type EndpointFact, type ParameterFact } from '../../../test/facts';
import { completeFields } from '../../../test/facts/exampleCall';
import type { Gateway } from './gateways';

/**
 * The page's own example, and whatever else the call asks for as other pages show it, in the types of
 * the page's table.
 */
export function exampleOf(
	gateway: Gateway,
	row: EndpointFact,
	request = row.sample.request ?? {},
): Record<string, unknown> {
	const isNumber = (name: string) =>
		row.params.some((param) => param.name === name && /^(number|integer)$/.test(param.type));
	const elsewhere = row.params
		.filter((param) => !(param.name in request) && isFree(param))
		.flatMap((param) => shownElsewhere(gateway, param));
	const fields = completeFields(
		{ ...row, sample: { ...row.sample, request } },
		Object.fromEntries(elsewhere),
	);
	return Object.fromEntries(
		Object.entries(fields).map(([name, value]) => [name, isNumber(name) ? toNumber(value) : value]),
	);
}

const isFree = ({ enum: values, constant, example, default: preset }: ParameterFact): boolean =>
	[values, constant, example, preset].every((one) => one === undefined);

/** Of the manual of open, which shows no login and no group. */
const IN_GENERAL: Readonly<Record<string, string>> = {
	deviceId: 'my-device',
	callbackUrl: 'https://example.com/callback',
};

/** Both manuals go by the same names; the own one comes first. */
function shownElsewhere(
	gateway: Gateway,
	{ name, type, mayBeBlank }: ParameterFact,
): Array<[string, unknown]> {
	if (mayBeBlank) return [[name, '']];
	const samples = [...facts[gateway], ...facts.open, ...facts.wkteam]
		.filter(({ params }) => params.some((param) => param.name === name && param.type === type))
		.map(({ sample: { request } }) => request?.[name]);
	const shown = [IN_GENERAL[name], ...samples].find((value) => value !== undefined && value !== '');
	return shown === undefined ? [] : [[name, shown]];
}

/** The samples write numbers as digits here and there. */
function toNumber(value: unknown): unknown {
	if (typeof value !== 'string' || !/^\d+$/.test(value)) return value;
	return Number.isSafeInteger(Number(value)) ? Number(value) : BigInt(value);
}
