import type { ValidateFunction } from 'ajv';
import Ajv2020 from 'ajv/dist/2020';
import { readJson, writeJson } from '../protocol/bigJson';
import type { Fields } from './rowCall';

interface Parameter {
	name: string;
	in: 'path' | 'query';
	required: boolean;
	example?: unknown;
}

/** A call of an OpenAPI document, as far as one can be sent by it. */
interface Operation {
	operationId: string;
	parameters?: Parameter[];
	requestBody?: {
		content: Record<string, { schema: object; examples?: Record<string, { value: Fields }> }>;
	};
}

/** An OpenAPI document as it was read, integers beyond 2^53 as bigints. */
export interface Document {
	paths: Record<string, Record<string, Operation>>;
}

/** One example of a call, with what the document says of it. */
export interface DocumentedCall {
	/** Of the example; that of the operation where it has none. */
	id: string;
	method: string;
	path: string;
	/** Missing where the call has no body. */
	contentType?: string;
	/** What stands in the body. */
	fields: Fields;
	/** What stands in the path or the query. */
	parameters: Parameter[];
}

/** Every example that the document has of a call, and every call that can be sent without one. */
export function documentedCalls({ paths }: Document): DocumentedCall[] {
	return Object.entries(paths).flatMap(([path, methods]) =>
		Object.entries(methods).flatMap(([method, { operationId, parameters = [], requestBody }]) => {
			const call = { id: operationId, method: method.toUpperCase(), path, fields: {}, parameters };
			const [body] = Object.entries(requestBody?.content ?? {});
			if (!body) return [call];
			const [contentType, { examples = {} }] = body;
			return Object.entries(examples).map(([id, { value }]) => ({
				...call,
				id,
				contentType,
				fields: value,
			}));
		}),
	);
}

/** The method, URL and body of a call with these fields, as the document says to encode them. */
export function encoded(call: DocumentedCall, fields: Fields) {
	const { method, path, contentType, parameters } = call;
	const inQuery = parameters.filter((one) => one.in === 'query' && one.name in fields);
	const query = formOf(Object.fromEntries(inQuery.map(({ name }) => [name, fields[name]])));
	const url = path.replace(/\{(\w+)\}/g, (_all, name: string) => String(fields[name]));
	return {
		method,
		url: query ? `${url}?${query}` : url,
		body: contentType && (contentType.endsWith('/json') ? writeJson(fields) : formOf(fields)),
	};
}

/** Lists go comma separated, as `explode: false` says. */
const formOf = (fields: Fields): string =>
	new URLSearchParams(
		Object.entries(fields).map(([name, value]): [string, string] => [name, String(value)]),
	).toString();

/** Tells what is wrong with a request or an answer by the schemas of a document. */
export class DocumentValidator {
	private readonly ajv = new Ajv2020({ strict: false, allErrors: true });

	constructor(document: Document) {
		this.ajv.addSchema(document, 'document', undefined, false);
	}

	request({ path, method, contentType = '' }: DocumentedCall, fields: Fields) {
		return this.errors([path, method, 'requestBody', 'content', contentType, 'schema'], fields);
	}

	answer({ path, method }: DocumentedCall, body: unknown) {
		const place = [path, method, 'responses', '200', 'content', 'application/json', 'schema'];
		return this.errors(place, body);
	}

	private errors(place: string[], value: unknown): ValidateFunction['errors'] {
		const [path = '', method = '', ...rest] = place;
		const pointer = ['paths', path, method.toLowerCase(), ...rest]
			.map((name) => encodeURIComponent(name.replaceAll('~', '~0').replaceAll('/', '~1')))
			.join('/');
		const validate = this.ajv.compile({ $ref: `document#/${pointer}` });
		validate(rounded(value));
		return validate.errors;
	}
}

/** The validator knows no bigints. */
const rounded = (value: unknown): unknown => JSON.parse(writeJson(value));

export const readDocument = (text: string): Document => readJson(text) as Document;
