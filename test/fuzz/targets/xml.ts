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

/** Any text is no XML, or an element within the bounds, and all that is well-formed is one. */
export const xml = target(
	'XML',
	14,
	fc.oneof(
		document.map((text) => ({ text, isWellFormed: true })),
		alsoLong(fc.oneof(damaged, anything), pieces).map((text) => ({ text, isWellFormed: false })),
	),
	({ text, isWellFormed }) => {
		const root = readXml(text);
		assert.ok(root !== undefined || !isWellFormed, 'It is well-formed, but was not read');
		if (root === undefined) return;
		assert.ok(depthOf(root) <= MAX_DEPTH, 'It is deeper than may be');
		assert.ok(sizeOf(root) <= MAX_ELEMENTS, 'It has more elements than may be');
	},
);
