import fc from 'fast-check';
import {
	duplicateKey,
	isTestCall,
	isWanted,
	normalise,
	readPush,
	type TriggerItem,
	type Wanted,
} from '../../../gateway';
import facts from '../../facts/callbacks.json';
import { ARRIVAL, itemsOf } from './support/pushed';

const runs = { numRuns: 500 };

const wanted: Wanted = {
	events: [],
	ignoreOwn: true,
	unknown: true,
	scopes: [],
	chatIds: [],
	senderIds: [],
	onlyMentioned: false,
	textContains: 'a',
	textMatches: (text) => text.includes('b'),
};

const gateways = fc.constantFrom('open', 'wkteam', 'wkteam2020' as const);

/** All that happens to a push before anything is asked of the gateway. */
function wholeWay(body: string, gateway: 'open' | 'wkteam' | 'wkteam2020'): TriggerItem[] {
	return readPush(body)
		.filter((entry) => !isTestCall(entry))
		.map((entry) => {
			const item = normalise(entry, { gateway, at: ARRIVAL });
			isWanted(item, wanted);
			duplicateKey(item);
			return item;
		});
}

/** n8n stores items as JSON. */
const canBeStored = (items: TriggerItem[]) =>
	items.forEach(({ raw, ...item }) => {
		expect(JSON.parse(JSON.stringify(item))).toEqual(item);
		JSON.stringify(raw);
	});

const codes = facts.events.flatMap(({ open, wkteam }) => [...open, ...wkteam]);

/** Fields that any part of the reader looks at. */
const FIELDS =
	'wId fromUser fromGroup toUser msgId newMsgId timestamp content self sel pushContent atlist atList msgType msgSource title des url thumbUrl fileName md5 length voiceLength bufId v1 v2 scene nickName userName alias sourceUser encryptUserName bigHeadImgUrl smallHeadImgUrl asynId id type reason'.split(
		' ',
	);

const snippets = fc.constantFrom(
	'constructor',
	'__proto__',
	'1@chatroom',
	'wxid_bob:\n',
	'<msg>',
	'</msg>',
	'<appmsg><type>57</type><refermsg>',
	'<sysmsg type="__proto__">',
	'<!DOCTYPE a [<!ENTITY a "b">]>',
	'<![CDATA[',
	'&#0;&#x110000;&amp;',
	'1e999',
	'-0',
	'\u0000\ud800',
	'\uFEFF',
);

const contents = fc
	.array(fc.oneof(snippets, fc.string()), { maxLength: 12 })
	.map((all) => all.join(''));

const values = fc.oneof(
	{ weight: 4, arbitrary: contents },
	{ weight: 2, arbitrary: fc.jsonValue() },
	{ weight: 1, arbitrary: fc.oneof(fc.double(), fc.bigInt(), fc.constantFrom(Infinity, NaN)) },
);

/** Messages that may be anything below their code. */
const messages = fc.record(
	{
		messageType: fc.oneof(fc.constantFrom(...codes), fc.jsonValue()),
		wcId: values,
		data: fc.oneof(
			{ weight: 9, arbitrary: fc.dictionary(fc.constantFrom(...FIELDS), values) },
			{ weight: 1, arbitrary: fc.jsonValue() },
		),
	},
	{ requiredKeys: [] },
);

/** As a gateway writes it: big integers without quotes. */
const written = (message: unknown) =>
	JSON.stringify(message, (_, value: unknown) =>
		typeof value === 'bigint' ? `#${value}#` : value,
	).replace(/"#(-?\d+)#"/g, '$1');

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
	const good = [...facts.examples.open, ...facts.examples.wkteam]
		.filter(({ event }) => event !== 'callback.test')
		.map(({ raw }) => raw)
		.map((raw) => (raw.startsWith('[') ? ((JSON.parse(raw) as string[])[0] ?? '') : raw));
	const alone = new Map(good.map((json) => [json, itemsOf(JSON.stringify([json]), 'open')[0]]));
	const rubbish = fc.oneof(
		fc.string({ unit: 'binary' }),
		fc.json(),
		fc.jsonValue(),
		messages.map(written),
		fc.constantFrom(...good).map((json) => json.slice(0, -7)),
	);
	const neighbours = fc.array(
		fc.oneof(
			fc.record({ isGood: fc.constant(true), entry: fc.constantFrom(...good) }),
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
