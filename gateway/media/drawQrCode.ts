import qrCodeOf from 'qrcode-generator';
import type { NoFile } from './fetchFile';
import { pictureFrom, type Picture } from './picture';

/** As many bytes as the largest QR code of level M holds. */
const MAX_BYTES = 2331;
/** Big enough for the camera of a phone on any screen. */
const PIXELS_A_MODULE = 8;
/** The standard asks for four modules of white around a QR code. */
const MARGIN = 4 * PIXELS_A_MODULE;

/**
 * Draws the QR code that holds a text, for gateways that give no picture of it.
 *
 * @param content at most 2,331 bytes of UTF-8
 * @returns a GIF in black and white, the kind of picture that the encoder writes by itself
 */
export function drawQrCode(content: string): Picture | NoFile {
	const bytes = new TextEncoder().encode(content);
	if (bytes.length > MAX_BYTES) {
		return { reason: 'There is no picture: the text is too long for a QR code.' };
	}
	const code = qrCodeOf(0, 'M');
	// The encoder takes one byte from each character.
	code.addData(String.fromCharCode(...bytes));
	code.make();
	const [, base64 = ''] = code.createDataURL(PIXELS_A_MODULE, MARGIN).split(',');
	const gif = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
	return pictureFrom(gif) ?? { reason: 'There is no picture: it could not be drawn.' };
}
