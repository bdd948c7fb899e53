import type { IBinaryData, IExecuteFunctions } from 'n8n-workflow';
import { attempt, InvalidInputError, isObject, textOf } from '../../gateway';

/**
 * A file of one item, which is read when it is sent; undefined when none is named.
 *
 * @param named the name of a binary field, or what an expression such as `$binary.photo` gives
 * @throws InvalidInputError when the item has no such file; n8n's own error would carry the whole node
 */
export function fileFrom(context: IExecuteFunctions, named: unknown, itemIndex: number) {
	const wanted = isObject(named) ? (named as unknown as IBinaryData) : textOf(named);
	if (wanted === '') return undefined;
	const { fileName, fileExtension, mimeType } = binaryOf(context, wanted, itemIndex);
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
	};
}

function binaryOf(
	context: IExecuteFunctions,
	wanted: string | IBinaryData,
	itemIndex: number,
): IBinaryData {
	try {
		// It also knows whether the workflow keeps files among the JSON.
		return context.helpers.assertBinaryData(itemIndex, wanted);
	} catch {
		throw new InvalidInputError(
			typeof wanted === 'string'
				? `The item has no file in a binary field "${wanted}".`
				: 'What stands where a file is wanted is none.',
			hintFor(Object.keys(context.getInputData()[itemIndex]?.binary ?? {})),
		);
	}
}

const hintFor = (present: string[]): string =>
	present.length === 0
		? 'It has no file at all: let a node before this one fetch or read it.'
		: `It has files in ${present.map((name) => `"${name}"`).join(', ')}: enter one of these names.`;
