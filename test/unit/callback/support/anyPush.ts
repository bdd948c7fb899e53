import assert from 'node:assert';
import fc from 'fast-check';
import {
	duplicateKey,
	isTestCall,
	isWanted,
	normalise,
	readPush,
	type GatewayName,
	type TriggerItem,
	type Wanted,
} from '../../../../gateway';
import facts from '../../../facts/callbacks.json';
import { ARRIVAL } from './pushed';

const codes = facts.events.flatMap(({ open, wkteam }) => [...open, ...wkteam]);

/** Fields that any part of the reader looks at. */
const FIELDS =
	'wId fromUser fromGroup toUser msgId newMsgId timestamp content self sel pushContent atlist atList msgType msgSource title des url thumbUrl fileName md5 length voiceLength bufId v1 v2 scene nickName userName alias sourceUser encryptUserName bigHeadImgUrl smallHeadImgUrl asynId id type reason'.split(
		' ',
	);

/** What a reader may stumble over. */
export const snippets = fc.constantFrom(
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

/** Texts that hold such things. */
export const contents = fc
	.array(fc.oneof(snippets, fc.string()), { maxLength: 12 })
	.map((all) => all.join(''));

/** JSON that has no text of its own: who asks for it throws. */
const textless = fc.constantFrom({ toString: 1 }, { toString: null, valueOf: 'a' }, [
	{ toString: '' },
]);

const values = fc.oneof(
	{ weight: 4, arbitrary: contents },
	{ weight: 2, arbitrary: fc.oneof({ weight: 9, arbitrary: fc.jsonValue() }, textless) },
	{ weight: 1, arbitrary: fc.oneof(fc.double(), fc.bigInt(), fc.constantFrom(Infinity, NaN)) },
);

/** Messages that may be anything below their code. */
export const messages = fc.record(
	{
		messageType: fc.oneof(
			{ weight: 10, arbitrary: fc.constantFrom(...codes) },
			{ weight: 9, arbitrary: fc.jsonValue() },
			textless,
		),
		wcId: values,
		data: fc.oneof(
			{ weight: 9, arbitrary: fc.dictionary(fc.constantFrom(...FIELDS), values) },
			{ weight: 1, arbitrary: fc.jsonValue() },
		),
	},
	{ requiredKeys: [] },
);

/** As a gateway writes it: big integers without quotes. */
export const written = (message: unknown) =>
	JSON.stringify(message, (_, value: unknown) =>
		typeof value === 'bigint' ? `#${value}#` : value,
	).replace(/"#(-?\d+)#"/g, '$1');

/** What a message is, as a text of its own, in every example of the manuals. */
export const goodMessages = [...facts.examples.open, ...facts.examples.wkteam]
	.filter(({ event }) => event !== 'callback.test')
	.map(({ raw }) => raw)
	.map((raw) => (raw.startsWith('[') ? ((JSON.parse(raw) as string[])[0] ?? '') : raw));

export const gateways = fc.constantFrom<GatewayName>('open', 'wkteam', 'wkteam2020');

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

/** All that happens to a push before anything is asked of the gateway. */
export function wholeWay(body: string, gateway: GatewayName): TriggerItem[] {
	return readPush(body)
		.filter((entry) => !isTestCall(entry))
		.map((entry) => {
			const item = normalise(entry, { gateway, at: ARRIVAL });
			isWanted(item, wanted);
			duplicateKey(item);
			return item;
		});
}

/** n8n stores items as JSON. @throws AssertionError when one would come back as another */
export function canBeStored(items: TriggerItem[]): void {
	for (const { raw, ...item } of items) {
		assert.deepStrictEqual(JSON.parse(JSON.stringify(item)), item);
		JSON.stringify(raw);
	}
}
