import type { EndpointFact, ParameterFact } from './fact';

/** Where the simulator and the tests go by something else than the manual's table, and why. */
export interface Amendment {
	gateway: 'open' | 'wkteam';
	/** The rows it is about. */
	ids: string[];
	because: string;
	/** A row that the table lacks. */
	adds?: EndpointFact;
	recognisedBy?: string;
	/** By the parameter's name; null takes a property away. */
	params?: Record<string, Partial<Record<keyof ParameterFact, unknown>>>;
	/** Parameters that the table lacks. */
	addsParams?: ParameterFact[];
	/** By the field's name in the sample's request; null takes a field away. */
	request?: Record<string, unknown>;
	/** Where the page prints no answer, or one that lacks what its table has. */
	response?: EndpointFact['sample']['response'];
}

/** @throws if an amendment is about something that the table does not have */
export function amended(rows: EndpointFact[], amendments: Amendment[]): EndpointFact[] {
	const all = [...rows, ...amendments.flatMap(({ adds }) => adds ?? [])];
	for (const { ids } of amendments) {
		for (const id of ids) if (!all.some((row) => row.id === id)) throw new Error(`No row ${id}`);
	}
	return all.map((row) =>
		amendments.filter(({ ids }) => ids.includes(row.id)).reduce(amendedBy, row),
	);
}

function amendedBy(row: EndpointFact, amendment: Amendment): EndpointFact {
	const { recognisedBy, params = {}, addsParams = [], request, response } = amendment;
	for (const name of Object.keys(params)) {
		if (!row.params.some((param) => param.name === name)) throw new Error(`No ${row.id}.${name}`);
	}
	return {
		...row,
		...(recognisedBy !== undefined && { recognisedBy }),
		params: [...row.params.map((param) => patched(param, params[param.name] ?? {})), ...addsParams],
		sample: {
			...row.sample,
			...(request && { request: patched(row.sample.request ?? {}, request) }),
			...(response && { response }),
		},
	};
}

const patched = <Thing extends object>(thing: Thing, patch: object): Thing =>
	Object.fromEntries(
		Object.entries({ ...thing, ...patch }).filter(([name, value]) =>
			name in patch ? value !== null : true,
		),
	) as Thing;
