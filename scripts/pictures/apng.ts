import { crc32 } from 'node:zlib';
import { PNG } from 'pngjs';

/** One picture of a film. */
export interface Frame {
	/** PNG, as large as all others. */
	bytes: Buffer;
	/** How long it is shown, in milliseconds. */
	forMs: number;
}

/** The part of a picture that differs from the one before. */
interface Change {
	x: number;
	y: number;
	width: number;
	height: number;
}

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');
const RGB = 2;
const HEADER = 13;

/**
 * An animated PNG that begins anew when it is over; who cannot show it shows its first picture. Each picture holds
 * only the rectangle that differs from the one before. The format: PNG specification, third edition.
 *
 * @throws Error when there is no picture, or pictures differ in size
 */
export function apngOf(frames: Frame[]): Buffer {
	const pictures = frames.map(({ bytes }) => PNG.sync.read(bytes));
	const [first] = pictures;
	if (!first) throw new Error('A film needs a picture');
	if (pictures.some(({ width, height }) => width !== first.width || height !== first.height)) {
		throw new Error('The pictures of a film must be of one size');
	}
	let sequence = 0;
	const parts = pictures.map((picture, at) => {
		const change = changeSince(pictures[at - 1], picture);
		const data = pixelsOf(picture, change);
		const control = chunk('fcTL', frameControl(sequence++, change, frames[at]?.forMs ?? 0));
		// The first picture is also what is shown where nothing moves.
		const content = at === 0 ? chunk('IDAT', data) : chunk('fdAT', uint32(sequence++), data);
		return Buffer.concat([control, content]);
	});
	return Buffer.concat([
		SIGNATURE,
		chunk('IHDR', headerOf(first)),
		chunk('acTL', uint32(frames.length), uint32(0)),
		...parts,
		chunk('IEND'),
	]);
}

/** One pixel at least, as the format has no empty picture. */
function changeSince(before: PNG | undefined, now: PNG): Change {
	const { width, height } = now;
	if (!before) return { x: 0, y: 0, width, height };
	let [left, top, right, bottom] = [width, height, 0, 0];
	for (let at = 0; at < width * height; at++) {
		if (now.data.readUInt32BE(at * 4) === before.data.readUInt32BE(at * 4)) continue;
		const [x, y] = [at % width, Math.floor(at / width)];
		left = Math.min(left, x);
		top = Math.min(top, y);
		right = Math.max(right, x + 1);
		bottom = Math.max(bottom, y + 1);
	}
	if (right === 0) return { x: 0, y: 0, width: 1, height: 1 };
	return { x: left, y: top, width: right - left, height: bottom - top };
}

/** The compressed pixels of a part of a picture. */
function pixelsOf(picture: PNG, { x, y, width, height }: Change): Buffer {
	const part = new PNG({ width, height });
	PNG.bitblt(picture, part, x, y, width, height, 0, 0);
	return Buffer.concat(contentOf(encoded(part), 'IDAT'));
}

const encoded = (picture: PNG): Buffer =>
	PNG.sync.write(picture, { colorType: RGB, inputHasAlpha: true, deflateLevel: 9 });

const headerOf = (picture: PNG): Buffer => {
	const [header] = contentOf(encoded(picture), 'IHDR');
	if (header?.length !== HEADER) throw new Error('A PNG without a header');
	return header;
};

/** What is in the chunks of a name. */
function contentOf(png: Buffer, name: string): Buffer[] {
	const found: Buffer[] = [];
	for (let at = SIGNATURE.length; at < png.length;) {
		const length = png.readUInt32BE(at);
		const content = png.subarray(at + 8, at + 8 + length);
		if (png.toString('latin1', at + 4, at + 8) === name) found.push(content);
		at += 12 + length;
	}
	return found;
}

function chunk(name: string, ...content: Buffer[]): Buffer {
	const body = Buffer.concat([Buffer.from(name, 'latin1'), ...content]);
	return Buffer.concat([uint32(body.length - 4), body, uint32(crc32(body))]);
}

/** Nothing is taken away after a picture, and the next one lies over it. */
const frameControl = (sequence: number, { x, y, width, height }: Change, forMs: number): Buffer =>
	Buffer.concat([
		...[sequence, width, height, x, y].map(uint32),
		...[forMs, 1000].map(uint16),
		Buffer.from([0, 0]),
	]);

function uint32(value: number): Buffer {
	const bytes = Buffer.alloc(4);
	bytes.writeUInt32BE(value);
	return bytes;
}

function uint16(value: number): Buffer {
	const bytes = Buffer.alloc(2);
	bytes.writeUInt16BE(value);
	return bytes;
}
