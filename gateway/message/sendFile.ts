import { extensionOf } from '../media/fileName';
import type { Call } from '../operation/call';
import type { JsonObject } from '../wire/values';
import { prepare as prepareSending } from './sending';

/** People see a name with an extension, and wkteam needs one: the address mostly ends in it. */
export function prepare(call: Call): JsonObject {
	const prepared = prepareSending(call);
	const given = call.text('fileName');
	return { ...prepared, fileName: given || nameInUrl(call.text('fileUrl')) };
}

function nameInUrl(address: string): string {
	if (!URL.canParse(address)) return '';
	const { pathname } = new URL(address);
	const name = decoded(pathname.slice(pathname.lastIndexOf('/') + 1));
	return extensionOf(name) === '' ? '' : name;
}

function decoded(name: string): string {
	try {
		return decodeURIComponent(name);
	} catch {
		return name;
	}
}
