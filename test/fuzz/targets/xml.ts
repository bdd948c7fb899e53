import assert from 'node:assert';
import fc from 'fast-check';
import { readXml, type XmlElement } from '../../../gateway/wire/xml';
import { snippets } from '../../unit/callback/support/anyPush';
import { anything, damaged, document } from '../../unit/wire/support/anyXml';
import { alsoLong } from '../inputs/long';
import { target } from '../target';

/** As readXml promises. */
const MAX_DEPTH = 64;
const MAX_ELEMENTS = 5_000;

const pieces = fc.oneof(
	snippets,
	fc.constantFrom('<a>', '<a b="', '<a ', '</a>', '<!--', '&', '<?', ' ', '<a/>', ']]>', '='),
);

const depthOf = ({ children }: XmlElement): number => 1 + Math.max(0, ...children.map(depthOf));
const sizeOf = ({ children }: XmlElement): number =>
	children.reduce((size, child) => size + sizeOf(child), 1);

/** Documents that just keep within the bounds, and just do not. */
const atTheBounds = fc.oneof(
	fc.integer({ min: MAX_DEPTH - 3, max: MAX_DEPTH + 3 }).map((depth) => ({
		text: '<a>'.repeat(depth) + '</a>'.repeat(depth),
		isWellFormed: depth <= MAX_DEPTH,
	})),
	fc.integer({ min: MAX_ELEMENTS - 3, max: MAX_ELEMENTS + 3 }).map((size) => ({
		text: `<a>${'<b/>'.repeat(size - 1)}</a>`,
		isWellFormed: size <= MAX_ELEMENTS,
	})),
);

/** Any text is no XML, or an element within the bounds, and all that is well-formed is one. */
export const xml = target(
	'XML',
	14,
	fc.oneof(
		{ weight: 24, arbitrary: document.map((text) => ({ text, isWellFormed: true })) },
		{
			weight: 24,
			arbitrary: alsoLong(fc.oneof(damaged, anything), pieces).map((text) => ({
				text,
				isWellFormed: false,
			})),
		},
		{ weight: 1, arbitrary: atTheBounds },
	),
	({ text, isWellFormed }) => {
		const root = readXml(text);
		assert.ok(root !== undefined || !isWellFormed, 'It is well-formed, but was not read');
		if (root === undefined) return;
		assert.ok(depthOf(root) <= MAX_DEPTH, 'It is deeper than may be');
		assert.ok(sizeOf(root) <= MAX_ELEMENTS, 'It has more elements than may be');
	},
);
