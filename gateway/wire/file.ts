/** A file on its way out. It is read when it is sent, so that files wait outside the memory. */
export interface FileInput {
	fileName: string;
	mimeType: string;
	read(): Promise<Uint8Array>;
	/**
	 * Where a gateway can fetch it for some hours.
	 *
	 * @throws InvalidInputError when it has no such address, with what to set
	 */
	address(): string;
}

export const isFile = (value: unknown): value is FileInput =>
	typeof value === 'object' && value !== null && 'read' in value && 'mimeType' in value;

/** A file with its bytes, just before it travels. */
export interface FilePart {
	fileName: string;
	mimeType: string;
	bytes: Uint8Array<ArrayBuffer>;
}

export async function partOf(file: FileInput): Promise<FilePart> {
	const { fileName, mimeType } = file;
	return { fileName, mimeType, bytes: new Uint8Array(await file.read()) };
}

/** In pieces: a call takes some ten thousand arguments at most. */
export function base64Of(bytes: Uint8Array): string {
	const PIECE = 0x6000;
	let base64 = '';
	for (let at = 0; at < bytes.length; at += PIECE) {
		base64 += btoa(String.fromCharCode(...bytes.subarray(at, at + PIECE)));
	}
	return base64;
}
