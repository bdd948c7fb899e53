import fc from 'fast-check';
import { PNG } from 'pngjs';
import { crc32, inflateSync } from 'node:zlib';
import { apngOf } from '../../../scripts/pictures/apng';

interface Chunk {
	name: string;
	content: Buffer;
}

function pictureOf(width: number, colours: number[]): Buffer {
	const picture = new PNG({ width, height: colours.length / width });
	colours.forEach((colour, at) => picture.data.writeUInt32BE(((colour << 8) | 0xff) >>> 0, at * 4));
	return PNG.sync.write(picture);
}

const coloursOf = (picture: PNG): number[] =>
	Array.from({ length: picture.width * picture.height }, (_, at) =>
		picture.data.readUIntBE(at * 4, 3),
	);

function chunksOf(png: Buffer): Chunk[] {
	const found: Chunk[] = [];
	for (let at = 8; at < png.length;) {
		const length = png.readUInt32BE(at);
		const body = png.subarray(at + 4, at + 8 + length);
		expect(png.readUInt32BE(at + 8 + length)).toBe(crc32(body));
		found.push({ name: body.toString('latin1', 0, 4), content: body.subarray(4) });
		at += 12 + length;
	}
	return found;
}

/** A picture of its own, made of the header and the data of one frame. */
function decoded(header: Buffer, width: number, height: number, data: Buffer): PNG {
	const own = Buffer.from(header);
	own.writeUInt32BE(width, 0);
	own.writeUInt32BE(height, 4);
	const chunk = (name: string, content: Buffer) => {
		const body = Buffer.concat([Buffer.from(name), content]);
		const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
		length.writeUInt32BE(content.length);
		check.writeUInt32BE(crc32(body));
		return Buffer.concat([length, body, check]);
	};
	const signature = Buffer.from('89504e470d0a1a0a', 'hex');
	const parts = [chunk('IHDR', own), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))];
	return PNG.sync.read(Buffer.concat([signature, ...parts]));
}

/** What a browser shows, picture by picture, and for how long. */
function played(film: Buffer): Array<{ colours: number[]; forMs: number }> {
	const chunks = chunksOf(film);
	const header = chunks[0]?.content ?? Buffer.alloc(0);
	const width = header.readUInt32BE(0);
	const screen = new PNG({ width, height: header.readUInt32BE(4) });
	const shown: Array<{ colours: number[]; forMs: number }> = [];
	let sequence = 0;
	chunks.forEach(({ name, content }, at) => {
		if (name !== 'fcTL') return;
		expect(content.readUInt32BE(0)).toBe(sequence++);
		const next = chunks[at + 1];
		if (next?.name === 'fdAT') expect(next.content.readUInt32BE(0)).toBe(sequence++);
		const data = next?.name === 'fdAT' ? next.content.subarray(4) : next?.content;
		const [w, h, x, y] = [4, 8, 12, 16].map((place) => content.readUInt32BE(place)) as [
			number,
			number,
			number,
			number,
		];
		PNG.bitblt(decoded(header, w, h, data ?? Buffer.alloc(0)), screen, 0, 0, w, h, x, y);
		const forMs = (content.readUInt16BE(20) * 1000) / content.readUInt16BE(22);
		shown.push({ colours: coloursOf(screen), forMs });
	});
	return shown;
}

const film = fc
	.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 4 }))
	.chain(([width, height]) =>
		fc.record({
			width: fc.constant(width),
			frames: fc.array(
				fc.record({
					colours: fc.array(fc.constantFrom(0, 0xffffff, 0xea4b71), {
						minLength: width * height,
						maxLength: width * height,
					}),
					forMs: fc.integer({ min: 0, max: 65_535 }),
				}),
				{ minLength: 1, maxLength: 5 },
			),
		}),
	);

describe('A film', () => {
	it('shows exactly the pictures that it was made of, each as long as it should', () => {
		fc.assert(
			fc.property(film, ({ width, frames }) => {
				const bytes = apngOf(
					frames.map(({ colours, forMs }) => ({ bytes: pictureOf(width, colours), forMs })),
				);
				expect(played(bytes)).toEqual(frames);
				expect(coloursOf(PNG.sync.read(bytes))).toEqual(frames[0]?.colours);
			}),
		);
	});

	it('says how many pictures it has, and goes on for ever', () => {
		const frames = [1, 2, 3].map((colour) => ({ bytes: pictureOf(1, [colour]), forMs: 10 }));
		const control = chunksOf(apngOf(frames)).find(({ name }) => name === 'acTL');
		expect(control?.content.toString('hex')).toBe('0000000300000000');
	});

	it('holds of a picture only what differs from the one before', () => {
		const before = Array.from({ length: 400 }, () => 0);
		const after = before.map((colour, at) => (at === 21 || at === 42 ? 0xffffff : colour));
		const frames = [before, after].map((colours) => ({ bytes: pictureOf(20, colours), forMs: 10 }));
		const data = chunksOf(apngOf(frames)).find(({ name }) => name === 'fdAT');
		// Two rows of two pixels, each row behind a byte that names its filter.
		expect(inflateSync(data?.content.subarray(4) ?? '')).toHaveLength(2 * (1 + 2 * 3));
	});

	it('needs a picture, and pictures of one size', () => {
		expect(() => apngOf([])).toThrow('A film needs a picture');
		const sizes = [1, 2].map((width) => ({ bytes: pictureOf(width, [0, 0]), forMs: 10 }));
		expect(() => apngOf(sizes)).toThrow('The pictures of a film must be of one size');
	});
});
