import { addressesOfFiles, addressOf, type GivenFile } from '../media/filesIn';
import { extensionOf } from '../media/fileName';
import { must, type Binding } from '../operation/binding';
import type { Call } from '../operation/call';
import { isFile } from '../wire/file';
import type { JsonObject } from '../wire/values';
import { refuseShortPause } from './sending';

/** The field with the file. */
const FILE = 'inputDataFieldName';

/**
 * People see a name with an extension, and wkteam needs one: a file has it, and an address mostly ends in it.
 *
 * @throws InvalidInputError
 */
export async function prepare(call: Call): Promise<JsonObject> {
	refuseShortPause(call);
	const given = call.text('fileName');
	const ofFile = await addressesOfFiles(call, (found) => ({
		...(travelsItself(call) ? {} : addressOf(found)),
		...(given === '' && nameOf(found)),
	}));
	return { fileName: given || nameInUrl(call.text('fileUrl')), ...ofFile };
}

/** wkteam takes the file itself. */
export const bindingFor = (call: Call): Binding | undefined =>
	travelsItself(call) ? asBase64(call.binding) : undefined;

const travelsItself = ({ dialect, input }: Call): boolean =>
	dialect.name !== 'open' && isFile(input[FILE]);

const asBase64 = ({ send, ...rest }: Binding): Binding => {
	const { path: _path, ...others } = send;
	return {
		...rest,
		call: 'POST /sendFileBase64',
		page: 'xiao-xi-fa-song/sendFileBase64',
		send: { ...others, base64: must(FILE, 'base64') },
	};
};

const nameOf = ({ file }: GivenFile): JsonObject => ({ fileName: file.fileName });

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
