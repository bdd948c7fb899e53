import jsQR from 'jsqr';
import { PNG } from 'pngjs';

/**
 * Reads a QR code from a picture, as a phone's camera does.
 *
 * @throws {Error} when there is no readable QR code
 */
export function readQrCode(png: Buffer): string {
	const { data, width, height } = PNG.sync.read(png);
	const code = jsQR(new Uint8ClampedArray(data), width, height);
	if (!code) throw new Error('The picture shows no readable QR code');
	return code.data;
}
