import type { Call } from '../operation/call';
import type { FileField } from '../operation/field';
import { shownAs } from '../operation/shown';
import { neededBy } from '../wire/advice';
import { InvalidInputError, NotOfferedError } from '../wire/errors';
import { isFile, type FileInput } from '../wire/file';
import type { JsonObject } from '../wire/values';
import { refuseUnfit } from './acceptedFile';
import { isLocal } from './localAddress';

/** A file that is sent in the place of an address. */
export interface GivenFile {
	/** The field that asks for it. */
	field: string;
	insteadOf: string;
	file: FileInput;
	bytes: Uint8Array;
	/**
	 * Where the gateway can fetch it.
	 *
	 * @throws InvalidInputError when it cannot
	 */
	address(): string;
}

/**
 * Reads and checks the files that an operation is to send, one after the other; none is kept.
 *
 * @param use what else is wanted of a file's bytes while they are there
 * @returns the fields for addresses, filled with those of the files
 * @throws InvalidInputError, NotOfferedError
 */
export async function addressesOfFiles(
	call: Call,
	use: (given: GivenFile) => JsonObject = addressOf,
): Promise<JsonObject> {
	const filled: JsonObject = {};
	for (const [field, definition] of Object.entries(call.fields)) {
		if (definition.kind !== 'file' || definition.insteadOf === undefined) continue;
		if (shownAs(definition, call.input) === undefined) continue;
		const file = call.input[field];
		if (!isFile(file)) {
			refuseMissing(call, definition, definition.insteadOf);
			continue;
		}
		refuseUnsent(call, definition, definition.insteadOf);
		const { insteadOf, accepts = 'any' } = definition;
		const bytes = await file.read();
		refuseUnfit(accepts, call.dialect.name, { fileName: file.fileName, bytes });
		Object.assign(
			filled,
			use({ field, insteadOf, file, bytes, address: () => reachable(call, file) }),
		);
	}
	return filled;
}

export const addressOf = (given: GivenFile): JsonObject => ({
	[given.insteadOf]: given.address(),
});

/** A gateway on the internet does not see an n8n that has only a local address; one beside it does. */
function reachable({ session, dialect }: Call, file: FileInput): string {
	const address = file.address();
	if (!isLocal(address) || isLocal(session.connection.baseUrl)) return address;
	throw new InvalidInputError(
		`${dialect.displayName} cannot fetch the file "${file.fileName}": n8n calls itself ${new URL(address).origin}.`,
		'Set N8N_WEBHOOK_URL to the address that n8n has from outside, or set Source to URL.',
	);
}

/** How the gateway is sent the address. */
const sourceOf = (call: Call, insteadOf: string) =>
	Object.values(call.binding.send).find(({ from }) => 'field' in from && from.field === insteadOf);

function refuseMissing(call: Call, { label }: FileField, insteadOf: string): void {
	const source = sourceOf(call, insteadOf);
	if (source === undefined || source.when === 'may') return;
	throw new InvalidInputError(`${label} is empty.`, neededBy(call.dialect.displayName));
}

function refuseUnsent(call: Call, { label }: FileField, insteadOf: string): void {
	if (sourceOf(call, insteadOf)) return;
	throw new NotOfferedError(
		`${call.dialect.displayName} has no "${label}".`,
		'Set Source to URL and leave the address empty.',
	);
}
