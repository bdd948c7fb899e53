import type { GatewayName } from '../../../gateway';
import type { EndpointFact } from '../../facts';
import { rowsOf } from './manual';
import type { Scene } from './scene';
import type { SeenRequest } from './seen';

export type Fields = Record<string, unknown>;

/** The name of the account in a call that is about one. */
export const accountField = (gateway: GatewayName): 'deviceId' | 'wId' =>
	gateway === 'open' ? 'deviceId' : 'wId';

/** A row of the manuals for this call. */
export function rowOf(gateway: GatewayName, call: string): EndpointFact {
	const [row] = rowsOf(gateway, call);
	if (!row) throw new Error(`The manual of ${gateway} has no ${call}`);
	return row;
}

/** The whole request as it must go out, with encoding and token as the manual has them. */
export function requestOf({ gateway, vendor }: Scene, call: string, fields: Fields): SeenRequest {
	const { method, path, encoding, multipart, authHeader, params } = rowOf(gateway, call);
	const inPath = params.filter((param) => param.in === 'path').map(({ name }) => name);
	const sent = written(
		encoding,
		Object.entries(fields).filter(([name]) => !inPath.includes(name)),
	);
	const filled = path.replace(/\{(\w+)\}/g, (_whole, name: string) =>
		encodeURIComponent(String(fields[name])),
	);
	return {
		call: `${method} ${filled}`,
		query: method === 'GET' ? (sent as Record<string, string>) : {},
		contentType: method === 'GET' ? undefined : contentTypeOf(encoding, multipart),
		authorization: authHeader === false ? undefined : vendor.token,
		fields: sent,
	};
}

/** A form has text only, and its lists are joined by commas. */
const written = (encoding: EndpointFact['encoding'], fields: Array<[string, unknown]>): Fields =>
	Object.fromEntries(
		fields.map(([name, value]) => [
			name,
			encoding === 'json' || (typeof value === 'object' && !Array.isArray(value))
				? value
				: `${value as string}`,
		]),
	);

function contentTypeOf(encoding: EndpointFact['encoding'], multipart?: boolean): string {
	if (multipart) return expect.stringMatching(/^multipart\/form-data; boundary=/) as string;
	return encoding === 'json' ? 'application/json' : 'application/x-www-form-urlencoded';
}
