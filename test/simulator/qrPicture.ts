import { toBuffer } from 'qrcode';

/** Without it, the encoder tries five filters on every row of a picture that none of them makes smaller. */
const encoding = { deflateLevel: 9, filterType: 0 };

/** A QR code as PNG. `width` is in pixels; without it, four for each module. */
export const qrPicture = async (content: string, width?: number): Promise<Buffer> =>
	await toBuffer(content, {
		...(width === undefined ? {} : { width }),
		rendererOpts: encoding,
	});
