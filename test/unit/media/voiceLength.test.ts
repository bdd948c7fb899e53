import { voiceMs } from '../../../gateway/media/voiceLength';

const latin1 = (text: string) => [...text].map((letter) => letter.charCodeAt(0));
const silkFrame = (length: number) => [
	length & 255,
	length >> 8,
	...new Array<number>(length).fill(1),
];
const silk = (frames: number, ...end: number[]) => [
	...latin1('#!SILK_V3'),
	...Array.from({ length: frames }, (_, at) => silkFrame(at * 3)).flat(),
	...end,
];
const amr = (...modes: Array<[mode: number, bytes: number]>) => [
	...latin1('#!AMR\n'),
	...modes.flatMap(([mode, bytes]) => [(mode << 3) | 4, ...new Array<number>(bytes).fill(0xff)]),
];

describe('A voice file', () => {
	it.each([
		['silk', silk(50), 1000],
		['silk with its end marked', silk(3, 0xff, 0xff), 60],
		['silk as WeChat has it', [2, ...silk(7)], 140],
		['silk that is cut off', silk(2, 9, 0, 1), 40],
		['silk without a frame', silk(0), 0],
		['amr of one mode', amr([7, 31], [7, 31], [7, 31]), 60],
		['amr with silence between', amr([0, 12], [8, 5], [0, 12]), 60],
	])('%s tells how long it plays', (_, bytes, ms) => {
		expect(voiceMs(Uint8Array.from(bytes))).toBe(ms);
	});

	it.each([[], [1], latin1('ID3'), latin1('#!SILK_V')])(
		'of another kind does not: %j',
		(...bytes) => {
			expect(voiceMs(Uint8Array.from(bytes))).toBeUndefined();
		},
	);
});
