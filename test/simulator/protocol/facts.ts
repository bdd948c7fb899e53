import openFacts from '../facts/open.json';
import wkteamFacts from '../facts/wkteam.json';
import type { GatewayName } from '../state/journal';

/** One parameter as the manual lists it. */
export interface ParameterFact {
	name: string;
	type: 'string' | 'integer' | 'boolean' | 'array';
	required: boolean;
	in: 'body' | 'query' | 'path';
	/** The only values the manual allows. */
	enum?: Array<string | number>;
	format?: string;
	/** Required, but an empty string is a value of its own. */
	mayBeBlank?: boolean;
}

/** One operation of a vendor manual. `page` is the title of its manual page. */
export interface EndpointFact {
	id: string;
	group: string;
	method: string;
	/** May hold `{name}` segments. */
	path: string;
	encoding: 'form' | 'json';
	page: string | null;
	/** Missing for what the current manual describes. */
	era?: string;
	/** Where two forms share a path: the field whose presence tells this one. */
	recognisedBy?: string;
	/** False where no Authorization header is asked for. */
	authorised?: boolean;
	params: ParameterFact[];
	/** What `data` is when there is nothing to tell. */
	emptyData?: unknown;
	/** The manual's own example of a success. */
	sample?: { message?: string; data?: unknown };
}

export const facts = {
	open: openFacts as EndpointFact[],
	wkteam: wkteamFacts as EndpointFact[],
} satisfies Record<GatewayName, EndpointFact[]>;

/** The values of the path's `{name}` segments, or undefined if the path is another one. */
export function matchPath(template: string, path: string): Record<string, string> | undefined {
	const wanted = template.split('/');
	const given = path.split('/');
	if (wanted.length !== given.length) return undefined;
	const values: Record<string, string> = {};
	for (const [index, segment] of wanted.entries()) {
		const value = given[index] ?? '';
		const name = /^\{(.+)\}$/.exec(segment)?.[1];
		if (!name) {
			if (segment !== value) return undefined;
		} else {
			if (value === '') return undefined;
			values[name] = value;
		}
	}
	return values;
}

/** Whether a call is one to `endpoint`, written like `GET /open/workstation/{deviceId}`. */
export function matchesEndpoint(endpoint: string, call: { method: string; path: string }): boolean {
	const [method = '', template = ''] = endpoint.split(' ');
	return call.method === method && matchPath(template, call.path) !== undefined;
}

/** Refuses an endpoint that no manual has, so that a test cannot wait for a misspelt one. */
export function assertEndpoint(endpoint: string): void {
	const [method, path = ''] = endpoint.split(' ');
	const known = [...facts.open, ...facts.wkteam].some(
		(fact) => fact.method === method && (fact.path === path || matchPath(fact.path, path)),
	);
	if (!known) throw new Error(`No gateway has "${endpoint}"`);
}
