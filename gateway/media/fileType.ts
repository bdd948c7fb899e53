import { pictureFrom } from './picture';

export interface FileType {
	mimeType: string;
	extension: string;
}

interface Sign extends FileType {
	/** What stands where, as Latin-1 text. */
	marks: ReadonlyArray<{ at: number; text: string }>;
}

const type = (mimeType: string, extension: string, ...marks: Sign['marks']): Sign => ({
	mimeType,
	extension,
	marks,
});
const at = (offset: number, text: string) => ({ at: offset, text });

/** What WeChat sends besides the usual pictures; the first that fits counts. */
const SIGNS: readonly Sign[] = [
	type('image/webp', 'webp', at(0, 'RIFF'), at(8, 'WEBP')),
	type('image/heic', 'heic', at(4, 'ftyphei')),
	type('video/quicktime', 'mov', at(4, 'ftypqt')),
	type('video/mp4', 'mp4', at(4, 'ftyp')),
	// WeChat's own voice files have one more byte in front.
	type('audio/silk', 'silk', at(1, '#!SILK')),
	type('audio/silk', 'silk', at(0, '#!SILK')),
	type('audio/amr', 'amr', at(0, '#!AMR')),
	type('audio/mpeg', 'mp3', at(0, 'ID3')),
	type('application/pdf', 'pdf', at(0, '%PDF-')),
];

/** What a file is by how its bytes begin; undefined when that does not tell. */
export function typeFromBytes(bytes: Uint8Array): FileType | undefined {
	const picture = pictureFrom(bytes);
	if (picture) return { mimeType: picture.mimeType, extension: picture.extension };
	const sign = SIGNS.find(({ marks }) => marks.every((mark) => stands(bytes, mark)));
	return sign && { mimeType: sign.mimeType, extension: sign.extension };
}

const stands = (bytes: Uint8Array, mark: { at: number; text: string }): boolean =>
	[...mark.text].every((letter, i) => bytes[mark.at + i] === letter.charCodeAt(0));

export const UNKNOWN_TYPE = 'application/octet-stream';

const OFFICE = 'application/vnd.openxmlformats-officedocument';

/** Nothing that a browser would run: a stranger chose the name. */
const BY_EXTENSION: ReadonlyMap<string, string> = new Map([
	['7z', 'application/x-7z-compressed'],
	['aac', 'audio/aac'],
	['amr', 'audio/amr'],
	['avi', 'video/x-msvideo'],
	['bmp', 'image/bmp'],
	['csv', 'text/csv'],
	['doc', 'application/msword'],
	['docx', `${OFFICE}.wordprocessingml.document`],
	['gif', 'image/gif'],
	['jpeg', 'image/jpeg'],
	['jpg', 'image/jpeg'],
	['json', 'application/json'],
	['m4a', 'audio/mp4'],
	['md', 'text/markdown'],
	['mov', 'video/quicktime'],
	['mp3', 'audio/mpeg'],
	['mp4', 'video/mp4'],
	['pdf', 'application/pdf'],
	['png', 'image/png'],
	['ppt', 'application/vnd.ms-powerpoint'],
	['pptx', `${OFFICE}.presentationml.presentation`],
	['rar', 'application/vnd.rar'],
	['rtf', 'application/rtf'],
	['silk', 'audio/silk'],
	['txt', 'text/plain'],
	['wav', 'audio/wav'],
	['webp', 'image/webp'],
	['xls', 'application/vnd.ms-excel'],
	['xlsx', `${OFFICE}.spreadsheetml.sheet`],
	['zip', 'application/zip'],
]);

/** The usual type of files with that extension. */
export const typeFromExtension = (extension: string): string =>
	BY_EXTENSION.get(extension.toLowerCase()) ?? UNKNOWN_TYPE;
