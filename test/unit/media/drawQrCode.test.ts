import fc from 'fast-check';
import { drawQrCode, type Picture } from '../../../gateway';
import { readQrCode } from '../../support/phoneCamera';

const drawn = (content: string): Picture => {
	const picture = drawQrCode(content);
	if ('reason' in picture) throw new Error(picture.reason);
	return picture;
};

describe('A QR code that the node draws', () => {
	it('is a GIF that a phone reads', () => {
		const { bytes, mimeType, extension } = drawn('https://weixin.qq.com/f/EKhjEMLxIQHxoyT3vffquQ');
		expect({ mimeType, extension, text: readQrCode(bytes) }).toEqual({
			mimeType: 'image/gif',
			extension: 'gif',
			text: 'https://weixin.qq.com/f/EKhjEMLxIQHxoyT3vffquQ',
		});
	});

	it('holds any text as it is', () => {
		const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 });
		fc.assert(
			fc.property(text, (content) => {
				expect(readQrCode(drawn(content).bytes)).toBe(content);
			}),
			{ numRuns: 30 },
		);
	});

	it('is as large as QR codes get, and refused beyond that', () => {
		expect(readQrCode(drawn('大'.repeat(777)).bytes)).toBe('大'.repeat(777));
		for (const content of ['大'.repeat(778), 'x'.repeat(2332), 'x'.repeat(16_000_000)]) {
			expect(drawQrCode(content)).toEqual({
				reason: 'There is no picture: the text is too long for a QR code.',
			});
		}
	});
});
