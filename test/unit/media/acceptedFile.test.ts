import { refuseUnfit } from '../../../gateway/media/acceptedFile';

const KB = 1024;
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const GIF = [0x47, 0x49, 0x46, 0x38];
const latin1 = (text: string) => [...text].map((letter) => letter.charCodeAt(0));
const MP4 = [0, 0, 0, 24, ...latin1('ftypisom')];
const AMR = latin1('#!AMR\n');
const SILK = latin1('#!SILK_V3');

/** Made when it is needed: Jest would write its bytes into the names of the tests. */
const file =
	(start: number[], size = start.length) =>
	() => {
		const bytes = new Uint8Array(size);
		bytes.set(start);
		return { fileName: 'a.bin', bytes };
	};

describe('A file to be sent', () => {
	it.each([
		['any', 'open', file(latin1('hello'))],
		['picture', 'open', file(GIF)],
		['picture', 'wkteam', file(PNG, 200 * KB)],
		['cover', 'wkteam', file(PNG, 50 * KB)],
		['cover', 'open', file(PNG, 51 * KB)],
		['video', 'open', file(MP4)],
		['voice', 'open', file(SILK)],
		['voice', 'wkteam', file(AMR)],
		['voice', 'wkteam2020', file([2, ...SILK])],
	] as const)('as %s on %s may be one like that', (accepts, gateway, given) => {
		expect(() => refuseUnfit(accepts, gateway, given())).not.toThrow();
	});

	it.each([
		['any', 'open', file([]), 'The file "a.bin" is empty.'],
		[
			'picture',
			'open',
			file(MP4),
			'The file "a.bin" is not a picture that WeChat shows but video/mp4.',
		],
		['picture', 'open', file(latin1('hi')), 'The file "a.bin" is not a picture that WeChat shows.'],
		['cover', 'open', file(GIF), 'The file "a.bin" is not a cover but image/gif.'],
		[
			'cover',
			'wkteam',
			file(PNG, 50 * KB + 1),
			'The file "a.bin" has 50.1 KB, more than the 50 KB that are allowed.',
		],
		[
			'any',
			'open',
			file(PNG, 100 * KB * KB + 1),
			'The file "a.bin" has 100.1 MB, more than the 100 MB that are allowed.',
		],
		[
			'video',
			'wkteam',
			file(PNG),
			'The file "a.bin" is not a video that WeChat plays but image/png.',
		],
		['voice', 'open', file(AMR), 'The file "a.bin" is not a voice message but audio/amr.'],
		[
			'voice',
			'wkteam',
			file(latin1('ID3')),
			'The file "a.bin" is not a voice message but audio/mpeg.',
		],
	] as const)('as %s on %s is refused otherwise', (accepts, gateway, given, message) => {
		expect(() => refuseUnfit(accepts, gateway, given())).toThrow(message);
	});
});
