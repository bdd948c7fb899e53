import { PNG } from 'pngjs';
import type { PersonName } from './state/people';

/** RGBA, one byte each. */
type Colour = number;

const backgrounds: Record<PersonName, Colour> = {
	alice: 0xe86a92ff,
	bob: 0x3f88c5ff,
	carol: 0x4f9d69ff,
};
const figure: Colour = 0xfff8f0ff;

const drawn = new Map<string, Buffer>();

/** A portrait in a person's colour, as PNG: head and shoulders. `size` is in pixels. */
export function avatar(name: PersonName, size: 132 | 640): Buffer {
	const key = `${name} ${size}`;
	const known = drawn.get(key) ?? draw(backgrounds[name], size);
	drawn.set(key, known);
	return known;
}

function draw(background: Colour, size: number): Buffer {
	const picture = new PNG({ width: size, height: size });
	for (let y = 0; y < size; y += 1) {
		for (let x = 0; x < size; x += 1) {
			const colour = isFigure(x / size, y / size) ? figure : background;
			picture.data.writeUInt32BE(colour, 4 * (y * size + x));
		}
	}
	// Row filters cost much time and save nothing in a picture of two plain colours.
	return PNG.sync.write(picture, { filterType: 0 });
}

const isFigure = (x: number, y: number) =>
	(x - 0.5) ** 2 + (y - 0.4) ** 2 < 0.18 ** 2 || (x - 0.5) ** 2 + (y - 1) ** 2 < 0.36 ** 2;
