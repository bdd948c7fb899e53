import fc from 'fast-check';
import { normalise, readPush } from '../../../gateway';
import facts from '../../facts/callbacks.json';
import {
	canBeStored,
	contents,
	gateways,
	goodMessages,
	messages,
	snippets,
	wholeWay,
	written,
} from './support/anyPush';
import { ARRIVAL, itemsOf } from './support/pushed';

const runs = { numRuns: 500 };

test('no text is too odd to be read', () => {
	fc.assert(
		fc.property(
			fc.oneof(fc.string({ unit: 'binary' }), fc.json(), contents),
			gateways,
			(body, gateway) => canBeStored(wholeWay(body, gateway)),
		),
		runs,
	);
});

test('no bytes are too odd to be read', () => {
	fc.assert(
		fc.property(fc.uint8Array({ maxLength: 500 }), gateways, (bytes, gateway) =>
			canBeStored(wholeWay(Buffer.from(bytes).toString('utf8'), gateway)),
		),
		runs,
	);
});

test('no example of the manuals, damaged anywhere, is too odd to be read', () => {
	const bodies = [...facts.examples.open, ...facts.examples.wkteam].map(({ raw }) => raw);
	fc.assert(
		fc.property(
			fc.constantFrom(...bodies),
			fc.nat(),
			fc.nat(20),
			fc.oneof(snippets, fc.string()),
			gateways,
			(body, place, removed, put, gateway) => {
				const at = place % body.length;
				canBeStored(wholeWay(body.slice(0, at) + put + body.slice(at + removed), gateway));
			},
		),
		runs,
	);
});

test('whatever the fields of a message hold, it becomes one item that can be stored', () => {
	fc.assert(
		fc.property(messages, gateways, (message, gateway) => {
			const body = JSON.stringify([written(message)]);
			const items = readPush(body).map((entry) => normalise(entry, { gateway, at: ARRIVAL }));
			expect(items).toHaveLength(1);
			canBeStored(items);
			expect(items[0]).toMatchObject({
				event: expect.stringMatching(/^[a-zA-Z.]+$/) as string,
				gateway,
				isSelf: expect.any(Boolean) as boolean,
				timestamp: new Date(items[0]?.timestamp ?? '').toISOString(),
			});
		}),
		{ numRuns: 1000 },
	);
});

test('rubbish among messages never loses or changes one of them', () => {
	const alone = new Map(
		goodMessages.map((json) => [json, itemsOf(JSON.stringify([json]), 'open')[0]]),
	);
	const rubbish = fc.oneof(
		fc.string({ unit: 'binary' }),
		fc.json(),
		fc.jsonValue(),
		messages.map(written),
		fc.constantFrom(...goodMessages).map((json) => json.slice(0, -7)),
	);
	const neighbours = fc.array(
		fc.oneof(
			fc.record({ isGood: fc.constant(true), entry: fc.constantFrom(...goodMessages) }),
			fc.record({ isGood: fc.constant(false), entry: rubbish }),
		),
		{ maxLength: 12 },
	);
	fc.assert(
		fc.property(neighbours, (entries) => {
			const items = itemsOf(JSON.stringify(entries.map(({ entry }) => entry)), 'open');
			const expected = entries
				.filter(({ isGood }) => isGood)
				.map(({ entry }) => alone.get(entry as string));
			let at = 0;
			for (const item of items) {
				if (at < expected.length && JSON.stringify(item) === JSON.stringify(expected[at])) at += 1;
			}
			expect(at).toBe(expected.length);
			expect(items.length).toBeLessThanOrEqual(entries.length);
		}),
		runs,
	);
});
