import type { EndpointFact } from '../../facts';

/** What both vendors answer with, always under HTTP 200. `1000` is success, `1001` failure. */
export interface Reply {
	code: string;
	message: string;
	data?: unknown;
}

/** Success, in the words of the manual's sample. Without `data` its blank form for this call. */
export function success(fact: EndpointFact, data: unknown = fact.emptyData ?? null): Reply {
	return { code: '1000', message: fact.sample.response?.message || '成功', data };
}

/** The manual's own example, as it stands on the page. */
export function sampleOf({ id, sample: { response } }: EndpointFact): Reply {
	if (!response) throw new Error(`The manual shows no answer of ${id}`);
	return response;
}

export function failure(message: string): Reply {
	return { code: '1001', message, data: null };
}
