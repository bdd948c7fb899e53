import { crc32, deflateSync } from 'node:zlib';
import type { PersonName } from './state/people';

type Colour = readonly [red: number, green: number, blue: number];

const backgrounds: Record<PersonName, Colour> = {
	alice: [0xe8, 0x6a, 0x92],
	bob: [0x3f, 0x88, 0xc5],
	carol: [0x4f, 0x9d, 0x69],
};
const figure: Colour = [0xff, 0xf8, 0xf0];

/** A portrait in a person's colour, as PNG: head and shoulders. `size` is in pixels. */
export function avatar(name: PersonName, size: number): Buffer {
	const rows = Array.from({ length: size }, (_row, y) => {
		// Each row of a PNG begins with its filter; 0 is none.
		const row = Buffer.alloc(1 + size * 3);
		for (let x = 0; x < size; x += 1) {
			row.set(isFigure(x / size, y / size) ? figure : backgrounds[name], 1 + x * 3);
		}
		return row;
	});
	const header = Buffer.alloc(13);
	header.writeUInt32BE(size, 0);
	header.writeUInt32BE(size, 4);
	header.set([8, 2], 8); // 8 bits a channel, RGB
	return Buffer.concat([
		Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
		chunk('IHDR', header),
		chunk('IDAT', deflateSync(Buffer.concat(rows))),
		chunk('IEND', Buffer.alloc(0)),
	]);
}

const isFigure = (x: number, y: number) =>
	Math.hypot(x - 0.5, y - 0.4) < 0.18 || Math.hypot(x - 0.5, y - 1) < 0.36;

function chunk(type: string, data: Buffer): Buffer {
	const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
	const frame = Buffer.alloc(8 + body.length);
	frame.writeUInt32BE(data.length, 0);
	frame.set(body, 4);
	frame.writeUInt32BE(crc32(body), 4 + body.length);
	return frame;
}
