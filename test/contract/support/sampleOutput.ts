import type { JsonObject, Output } from '../../../gateway';
import type { EndpointFact } from '../../facts';

/** What an operation gives that hands on what the gateway says, where that is the manual's sample. */
export function sampleOutput({ sample }: EndpointFact): Output {
	const data = withTextIds(sample.response?.data);
	return isBlank(data) ? { success: true } : (data as Output);
}

const isBlank = (data: unknown): boolean =>
	data === undefined ||
	data === null ||
	(typeof data === 'string' && data.trim() === '') ||
	(typeof data === 'object' && Object.keys(data).length === 0);

/** Integers beyond 2^53 are text in outputs. */
function withTextIds(value: unknown): unknown {
	if (typeof value === 'bigint') return value.toString();
	if (Array.isArray(value)) return value.map(withTextIds);
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value as JsonObject).map(([name, inside]) => [name, withTextIds(inside)]),
	);
}
