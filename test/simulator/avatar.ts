import { PNG } from 'pngjs';
import type { PersonName } from './state/people';

type Colour = readonly [red: number, green: number, blue: number];

const backgrounds: Record<PersonName, Colour> = {
	alice: [0xe8, 0x6a, 0x92],
	bob: [0x3f, 0x88, 0xc5],
	carol: [0x4f, 0x9d, 0x69],
};
const figure: Colour = [0xff, 0xf8, 0xf0];
const opaque = 0xff;

/** A portrait in a person's colour, as PNG: head and shoulders. `size` is in pixels. */
export function avatar(name: PersonName, size: number): Buffer {
	const picture = new PNG({ width: size, height: size });
	for (let y = 0; y < size; y += 1) {
		for (let x = 0; x < size; x += 1) {
			const colour = isFigure(x / size, y / size) ? figure : backgrounds[name];
			picture.data.set([...colour, opaque], 4 * (y * size + x));
		}
	}
	// Row filters cost much time and save nothing in a picture of two plain colours.
	return PNG.sync.write(picture, { filterType: 0 });
}

const isFigure = (x: number, y: number) =>
	Math.hypot(x - 0.5, y - 0.4) < 0.18 || Math.hypot(x - 0.5, y - 1) < 0.36;
