import fc from 'fast-check';
import { pictureFrom } from '../../../gateway';

const starts = {
	png: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
	jpg: [0xff, 0xd8, 0xff, 0xe0],
	gif: [0x47, 0x49, 0x46, 0x38, 0x39, 0x61],
};

describe('A picture', () => {
	it.each([
		['png' as const, 'image/png'],
		['jpg' as const, 'image/jpeg'],
		['gif' as const, 'image/gif'],
	])('of the kind %s is told by how its bytes begin', (extension, mimeType) => {
		const bytes = Uint8Array.from([...starts[extension], 1, 2, 3]);
		expect(pictureFrom(bytes)).toEqual({ bytes, mimeType, extension });
	});

	it.each([
		['nothing', []],
		['half a beginning', starts.png.slice(0, 7)],
		['a web page', [...Buffer.from('<!doctype html>')]],
		['a drawing that could carry a script', [...Buffer.from('<svg xmlns=')]],
		['JSON', [...Buffer.from('{"code":"1001"}')]],
	])('is not %s', (_, bytes) => {
		expect(pictureFrom(Uint8Array.from(bytes))).toBeUndefined();
	});

	it('is none in text, whatever it says', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), (text) => {
				fc.pre(!text.startsWith('GIF8'));
				expect(pictureFrom(Buffer.from(text))).toBeUndefined();
			}),
		);
	});
});
