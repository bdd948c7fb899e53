import assert from 'node:assert';
import fc from 'fast-check';
import { fileNameFor, type FileFacts } from '../../../gateway/media/fileName';
import { contents } from '../../unit/callback/support/anyPush';
import { alsoLong } from '../inputs/long';
import { target } from '../target';

/** What leads elsewhere, hides something or is refused by a disk. */
const pieces = fc.constantFrom(
	...['/', '\\', '..', '.', ' ', '\u0000', '\n', '\u202e', '\u2066', '\u200b', '\ud800', ':', '*'],
	...[
		'CON',
		'~',
		'%2e%2e%2f',
		'.exe',
		'.tar.gz',
		'长',
		'😀',
		'\ufeff',
		'&#47;',
		'&#x2e;',
		'"',
		'|',
	],
);

const texts = alsoLong(
	fc.oneof(
		fc.array(fc.oneof(pieces, fc.string({ maxLength: 3 })), { maxLength: 12 }).map(joined),
		fc.string({ unit: 'binary' }),
		fc
			.tuple(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 0, max: 40 }))
			.map(([name, extension]) => `${'a'.repeat(name)}.${'x'.repeat(extension)}`),
	),
	pieces,
);

function joined(parts: string[]): string {
	return parts.join('');
}

const messages = fc
	.tuple(texts, texts)
	.map(
		([title, extension]) =>
			`<msg><appmsg><title>${title}</title><appattach><fileext>${extension}</fileext></appattach></appmsg></msg>`,
	);

const facts = fc.record<FileFacts>({
	kind: fc.constantFrom('image', 'video', 'voice', 'file', 'emoji', 'cdn'),
	messageId: texts,
	xml: fc.oneof(messages, contents),
	fileName: fc.oneof(fc.constant(''), texts),
	url: fc.oneof(
		texts,
		texts.map((name) => `http://files.example/a/${name}?b`),
	),
});

const MOST_CHARACTERS = 131;

/** A name is one name: no folder, nothing hidden or invisible, not too long for a disk. */
export const fileNames = target(
	'names of files',
	11,
	fc.record({ about: facts, extension: fc.constantFrom('', 'png', 'silk') }),
	({ about, extension }) => {
		const name = fileNameFor(about, extension);
		assert.match(name, /^[^.\s/\\\p{Cc}\p{Cf}\p{Cs}][^/\\:*?"<>|\p{Cc}\p{Cf}\p{Cs}]*$/u);
		assert.ok([...name].length <= MOST_CHARACTERS, `${name} is too long`);
	},
);
