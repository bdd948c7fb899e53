import type { IBinaryData, IExecuteFunctions } from 'n8n-workflow';
import { attempt, InvalidInputError, isUnset, textOf } from '../../gateway';

/**
 * The files of one item that are named, in this order; undefined when none is.
 *
 * @param named names of binary fields, with commas between them or as a list
 * @throws InvalidInputError when the item lacks one of them
 */
export function filesFrom(context: IExecuteFunctions, named: unknown, itemIndex: number) {
	const names: unknown[] = Array.isArray(named) ? named : textOf(named).split(',');
	const files = names.flatMap((name) => fileFrom(context, name, itemIndex) ?? []);
	return files.length > 0 ? files : undefined;
}

/**
 * A file of one item, which is read when it is sent; undefined when none is named.
 *
 * @param named the name of a binary field
 * @throws InvalidInputError when the item has no such file; n8n's own error would carry the whole node
 */
export function fileFrom(context: IExecuteFunctions, named: unknown, itemIndex: number) {
	if (isUnset(named)) return undefined;
	const wanted = textOf(named);
	const binary = binaryOf(context, wanted, itemIndex);
	const { fileName, fileExtension, mimeType } = binary;
	const name = fileName ?? (fileExtension ? `file.${fileExtension}` : 'file');
	return {
		fileName: name,
		mimeType,
		async read(): Promise<Uint8Array> {
			const read = await attempt(
				async () => await context.helpers.getBinaryDataBuffer(itemIndex, wanted),
			);
			if (!read.reason) return read.value;
			// The reason may tell paths of the machine that n8n runs on.
			throw new InvalidInputError(
				`n8n cannot read the file "${name}".`,
				'It may have been deleted meanwhile: run the node that it came from again.',
			);
		},
		address: () => addressOf(context, binary, name),
	};
}

/** n8n signs addresses for a day of what it does not keep in memory. */
function addressOf({ helpers }: IExecuteFunctions, binary: IBinaryData, name: string): string {
	if (binary.id) return helpers.createBinarySignedUrl(binary);
	throw new InvalidInputError(
		`The gateway fetches files from an address, and n8n has none for "${name}": it keeps it in memory.`,
		'Set N8N_DEFAULT_BINARY_DATA_MODE to filesystem (or s3) and N8N_WEBHOOK_URL to the address that n8n has from outside, or set Source to URL.',
	);
}

function binaryOf(context: IExecuteFunctions, wanted: string, itemIndex: number): IBinaryData {
	const found = binaryIfAny(context, wanted, itemIndex);
	if (found) return found;
	throw new InvalidInputError(
		wanted === ''
			? 'What is given is not the name of a binary field.'
			: `The item has no file in a binary field "${wanted}".`,
		hintFor(Object.keys(context.getInputData()[itemIndex]?.binary ?? {})),
	);
}

/** n8n also knows whether the workflow keeps files among the JSON. */
function binaryIfAny(
	context: IExecuteFunctions,
	wanted: string,
	itemIndex: number,
): IBinaryData | undefined {
	try {
		return context.helpers.assertBinaryData(itemIndex, wanted);
	} catch {
		return undefined;
	}
}

const hintFor = (present: string[]): string =>
	present.length === 0
		? 'It has no file at all: let a node before this one fetch or read it.'
		: `It has files in ${present.map((name) => `"${name}"`).join(', ')}: enter one of these names.`;
