import fc from 'fast-check';
import { textFrom } from '../../../gateway';
import { goodMessages, messages, snippets, written } from '../../unit/callback/support/anyPush';
import { itemsOf } from '../../unit/callback/support/pushed';
import { damaged } from '../inputs/damaged';
import { nestedLists } from '../inputs/nested';
import { composedMessages } from '../inputs/realPushes';
import { LostNeighbourError, target } from '../target';

const aloneAs = (json: string): string =>
	JSON.stringify(itemsOf(JSON.stringify([json]), 'open')[0]);

/** Real messages, and the item of each when it comes by itself; what has none is no neighbour. */
const alone = new Map(
	[...goodMessages, ...composedMessages]
		.map((json) => [json, aloneAs(json)] as const)
		.filter(([, item]) => item !== undefined),
);
const good = [...alone.keys()];

const nested = nestedLists.map((lists) => `{"messageType":9,"data":{"content":${lists}}}`);

/** JSON texts, so that they can stand in an array without quotes too. */
const rubbish = fc.oneof(
	{ weight: 4, arbitrary: fc.string({ unit: 'binary' }).map((text) => JSON.stringify(text)) },
	{ weight: 4, arbitrary: fc.json() },
	{ weight: 4, arbitrary: messages.map(written) },
	{ weight: 4, arbitrary: damaged(good, snippets).map((text) => JSON.stringify(text)) },
	{ weight: 1, arbitrary: nested },
);

const pushes = fc.record({
	/** As open pushes them: each the JSON of a text; or as objects, which nobody documents. */
	asTexts: fc.boolean(),
	entries: fc.array(
		fc.oneof(
			fc.record({ isGood: fc.constant(true), json: fc.constantFrom(...good) }),
			fc.record({ isGood: fc.constant(false), json: rubbish }),
		),
		{ maxLength: 12 },
	),
});

/** Rubbish among messages never loses, changes or reorders one of them. */
export const neighbours = target('neighbours', 10, pushes, ({ asTexts, entries }) => {
	const texts = entries.map(({ json }) => json);
	const body = asTexts ? JSON.stringify(texts) : `[${texts.join(',')}]`;
	const items = itemsOf(textFrom(Buffer.from(body)), 'open').map((item) => JSON.stringify(item));
	const expected = entries.filter(({ isGood }) => isGood).map(({ json }) => alone.get(json));
	let at = 0;
	for (const item of items) if (at < expected.length && item === expected[at]) at += 1;
	if (at < expected.length) {
		throw new LostNeighbourError(`Of ${expected.length} messages, ${at} came: ${expected[at]}`);
	}
	if (items.length > entries.length) {
		throw new Error(`Of ${entries.length} entries came ${items.length} items`);
	}
});
