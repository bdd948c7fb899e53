import { deviceId } from '../account/open';
import { typeFromBytes } from '../media/fileType';
import { SLOW } from '../media/slow';
import { known, must, type Binding } from '../operation/binding';
import type { Call } from '../operation/call';
import { expectSuccess, type Envelope } from '../wire/envelope';
import { InvalidInputError, NotGatewayAnswerError } from '../wire/errors';
import { isFile, type FileInput } from '../wire/file';
import { textOf } from '../wire/values';

/** 上传图片: one at a time, because the page does not say how several addresses come back. */
const BY_URL: Binding = {
	call: 'POST /open/uploadSnsImage',
	send: { deviceId: known(deviceId), path: must('imageUrl') },
	page: '上传图片',
	...SLOW,
};

/** 上传图片文件 */
const BY_FILE: Binding = {
	call: 'POST /open/uploadSnsImageFile',
	send: { deviceId: known(deviceId), file: must('imageFile') },
	page: '上传图片文件',
	...SLOW,
};

const MOST_BYTES = 3 * 1024 * 1024;

/**
 * Has open fetch pictures, one after the other; gives the addresses that its moments take.
 *
 * @throws GatewayError for the first that does not go; nothing is to be seen in WeChat until then
 */
export async function uploadUrls(call: Call, urls: readonly string[]): Promise<string[]> {
	const uploaded: string[] = [];
	for (const imageUrl of urls) {
		uploaded.push(addressIn(await call.send({ binding: BY_URL, input: { imageUrl } })));
	}
	return uploaded;
}

/**
 * The same with files of the item, of which one at a time is in memory.
 *
 * @throws InvalidInputError for a file that is no picture or too large
 */
export async function uploadFiles(call: Call, files: readonly FileInput[]): Promise<string[]> {
	const uploaded: string[] = [];
	for (const file of files) {
		const imageFile = checked(file, await file.read());
		uploaded.push(addressIn(await call.send({ binding: BY_FILE, input: { imageFile } })));
	}
	return uploaded;
}

/** @throws InvalidInputError when there is none */
export function filesOf({ input, fields }: Call): FileInput[] {
	const given = Array.isArray(input.file) ? input.file : [input.file];
	const files = given.filter(isFile);
	if (files.length > 0) return files;
	throw new InvalidInputError(
		`${fields.file?.label} is empty.`,
		'Enter the name of the binary field that holds the picture.',
	);
}

function checked(file: FileInput, bytes: Uint8Array): FileInput {
	const { fileName } = file;
	if (bytes.length > MOST_BYTES) {
		throw new InvalidInputError(
			`The picture "${fileName}" has more than 3 MB.`,
			'Make it smaller, e.g. with the Edit Image node.',
		);
	}
	const type = typeFromBytes(bytes);
	if (!type?.mimeType.startsWith('image/')) {
		throw new InvalidInputError(
			bytes.length === 0
				? `The file "${fileName}" is empty.`
				: `The file "${fileName}" is no picture.`,
			'A moment takes pictures such as PNG and JPEG.',
		);
	}
	return { ...file, mimeType: type.mimeType, read: async () => await Promise.resolve(bytes) };
}

function addressIn(envelope: Envelope): string {
	const url = textOf(expectSuccess(envelope));
	if (url !== '') return url;
	throw new NotGatewayAnswerError(
		200,
		'The gateway gave no address for the picture.',
		'Nothing was posted. Try again.',
	);
}
