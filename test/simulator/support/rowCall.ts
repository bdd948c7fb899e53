import { facts, type EndpointFact } from '../../facts';
import { writeJson } from '../protocol/bigJson';
import { matchPath } from '../protocol/facts';
import type { GatewaySimulator } from '../index';
import { VendorClient, type Answer } from './vendorClient';

export type Fields = Record<string, unknown>;

/** How a call may differ from what its row says. */
export interface Otherwise {
	method?: 'GET' | 'POST';
	contentType?: string;
	withoutToken?: true;
}

const formType = 'application/x-www-form-urlencoded';

/** Calls rows of the manuals by what they say of themselves. */
export class RowCaller {
	private readonly client: VendorClient;

	constructor(private readonly simulator: GatewaySimulator) {
		this.client = new VendorClient(simulator);
	}

	/** `fields` is everything, also what stands in the path. */
	async call(row: EndpointFact, fields: Fields, otherwise: Otherwise = {}): Promise<Answer> {
		const { method = row.method, withoutToken } = otherwise;
		const { path, rest } = inPath(row.path, fields);
		const vendor = this.simulator.vendors[facts.open.includes(row) ? 'open' : 'wkteam'];
		const token: Record<string, string> = withoutToken ? {} : { authorization: vendor.token };
		if (method === 'GET') {
			return await this.client.send('GET', `${path}?${formOf(rest).toString()}`, undefined, token);
		}
		const { body, contentType } = await bodyOf(row, rest);
		return await this.client.send('POST', path, body, {
			...token,
			'content-type': otherwise.contentType ?? contentType,
		});
	}
}

/** Whether the path is one that the vendor has under the other method as well. */
export const knowsBothMethods = (row: EndpointFact): boolean =>
	[...facts.open, ...facts.wkteam].some(
		({ method, path }) =>
			method !== row.method && (path === row.path || matchPath(path, row.path) !== undefined),
	);

/** The encoding that the vendor of this row does not understand. */
export const otherEncoding = ({ encoding, multipart }: EndpointFact): string =>
	encoding === 'json' || multipart ? formType : 'application/json';

function inPath(template: string, fields: Fields): { path: string; rest: Fields } {
	const rest = { ...fields };
	const path = template.replace(/\{(\w+)\}/g, (_whole, name: string) => {
		const { [name]: value } = rest;
		delete rest[name];
		return encodeURIComponent(String(value));
	});
	return { path, rest };
}

async function bodyOf(
	{ encoding, multipart }: EndpointFact,
	fields: Fields,
): Promise<{ body: string | Buffer; contentType: string }> {
	if (encoding === 'json') return { body: writeJson(fields), contentType: 'application/json' };
	if (!multipart) return { body: formOf(fields).toString(), contentType: formType };
	const form = new FormData();
	for (const [name, value] of Object.entries(fields)) {
		if (value instanceof File) form.append(name, value);
		else form.append(name, String(value));
	}
	const response = new Response(form);
	return {
		body: Buffer.from(await response.arrayBuffer()),
		contentType: response.headers.get('content-type') ?? '',
	};
}

const formOf = (fields: Fields): URLSearchParams =>
	new URLSearchParams(
		Object.entries(fields).map(([name, value]): [string, string] => [name, String(value)]),
	);
