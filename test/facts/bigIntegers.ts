import type { EndpointFact } from './fact';

/** The sample with the integers that the manual prints beyond 2^53, as such. */
export function withBigIntegers(sample: EndpointFact['sample']): EndpointFact['sample'] {
	const { bigIntegerPaths = [] } = sample;
	if (bigIntegerPaths.length === 0) return sample;
	const copy = structuredClone(sample);
	for (const path of bigIntegerPaths) {
		const names = path.split(/[.[\]]+/).filter(Boolean);
		const last = names.pop() ?? '';
		let place = copy as Record<string, unknown>;
		for (const name of names) place = place[name] as Record<string, unknown>;
		place[last] = BigInt(String(place[last]));
	}
	return copy;
}
