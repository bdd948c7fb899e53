import jsQR from 'jsqr';
import { GifReader } from 'omggif';
import { PNG } from 'pngjs';

/**
 * Reads a QR code from a picture, as a phone's camera does.
 *
 * @param picture a PNG or a GIF
 * @throws {Error} when there is no readable QR code
 */
export function readQrCode(picture: Uint8Array): string {
	const bytes = Buffer.from(picture);
	const { data, width, height } =
		bytes.toString('latin1', 0, 3) === 'GIF' ? gif(bytes) : png(bytes);
	const code = jsQR(new Uint8ClampedArray(data), width, height);
	if (!code) throw new Error('The picture shows no readable QR code');
	return code.data;
}

const png = (bytes: Buffer) => PNG.sync.read(bytes);

function gif(bytes: Buffer) {
	const reader = new GifReader(bytes);
	const { width, height } = reader;
	const data = Buffer.alloc(width * height * 4);
	reader.decodeAndBlitFrameRGBA(0, data);
	return { data, width, height };
}
