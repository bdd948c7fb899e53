import { lenientFacts } from '../../facts';

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
	const known = [...lenientFacts.open, ...lenientFacts.wkteam].some(
		(fact) => fact.method === method && (fact.path === path || matchPath(fact.path, path)),
	);
	if (!known) throw new Error(`No gateway has "${endpoint}"`);
}
