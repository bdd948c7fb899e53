import axios from 'axios';
import type { GatewaySimulator } from '../index';
import { readJson } from '../protocol/bigJson';

/** An answer as it was on the wire, with the body read as JSON where it is JSON, long integers as such. */
export interface Answer {
	status: number;
	body: unknown;
}

/** Calls of the vendor manuals, written out by hand: the simulator's tests share nothing with the project's client. */
export class VendorClient {
	private readonly http;

	constructor(private readonly simulator: GatewaySimulator) {
		this.http = axios.create({
			baseURL: simulator.baseUrl,
			validateStatus: () => true,
			maxRedirects: 0,
			transformResponse: jsonIn,
		});
	}

	/** POST of a form with the open gateway's token. */
	async form(path: string, fields: Record<string, string> = {}): Promise<unknown> {
		const { body } = await this.send('POST', path, new URLSearchParams(fields).toString(), {
			authorization: this.simulator.vendors.open.token,
			'content-type': 'application/x-www-form-urlencoded',
		});
		return body;
	}

	/** GET with the open gateway's token. */
	async query(path: string, fields: Record<string, string> = {}): Promise<unknown> {
		const search = new URLSearchParams(fields).toString();
		const { body } = await this.send('GET', search ? `${path}?${search}` : path, undefined, {
			authorization: this.simulator.vendors.open.token,
		});
		return body;
	}

	/** POST of JSON with wkteam's token. */
	async json(path: string, fields: object = {}): Promise<unknown> {
		const { body } = await this.send('POST', path, JSON.stringify(fields), {
			authorization: this.simulator.vendors.wkteam.token,
			'content-type': 'application/json',
		});
		return body;
	}

	async send(
		method: string,
		path: string,
		data: string | Buffer | undefined,
		headers: Record<string, string>,
		signal?: AbortSignal,
	): Promise<Answer> {
		const response = await this.http.request({ method, url: path, data, headers, signal });
		return { status: response.status, body: response.data as unknown };
	}
}

function jsonIn(text: unknown): unknown {
	try {
		return readJson(String(text));
	} catch {
		return text;
	}
}

/** `data` of an answer. */
export function dataOf<Data>(answer: unknown): Data {
	return (answer as { data: Data }).data;
}
