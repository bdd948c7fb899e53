import { avatar } from './avatar';
import type { Media } from './callbacks/bodies/body';
import type { StoredFile } from './state/fileStore';

/** A file with the name it ends in. */
export type MediaFile = StoredFile & { extension: string };

/** What a download of such a message gives: small, and with the first bytes of its kind. */
export function mediaFile(media: Pick<Media, 'kind' | 'fileName'>, hd = false): MediaFile {
	switch (media.kind) {
		case 'image':
			return {
				bytes: avatar('carol', hd ? 640 : 132),
				contentType: 'image/png',
				extension: 'png',
			};
		case 'video':
			return { bytes: mp4, contentType: 'video/mp4', extension: 'mp4' };
		case 'voice':
			return { bytes: silk, contentType: 'application/octet-stream', extension: 'silk' };
		case 'emoji':
			return { bytes: gif, contentType: 'image/gif', extension: 'gif' };
		case 'file':
			return {
				bytes: Buffer.from('报价：100元\n'),
				contentType: 'application/octet-stream',
				extension: /\.([^.]+)$/.exec(media.fileName ?? '')?.[1] ?? 'txt',
			};
	}
}

/** A file type box, and a box of nothing. */
const mp4 = Buffer.concat([
	Buffer.from([0, 0, 0, 0x18]),
	Buffer.from('ftypmp42\0\0\0\0isommp42', 'latin1'),
	Buffer.from([0, 0, 0, 8]),
	Buffer.from('free', 'latin1'),
]);

/** WeChat puts a byte 2 before the usual header. */
const silk = Buffer.concat([Buffer.from([2]), Buffer.from('#!SILK_V3\x0c\x00\xff\xff', 'latin1')]);

/** One transparent pixel. */
const gif = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');
