import assert from 'node:assert';
import fc from 'fast-check';
import { textFrom } from '../../../gateway';
import {
	canBeStored,
	contents,
	gateways,
	messages,
	snippets,
	wholeWay,
	written,
} from '../../unit/callback/support/anyPush';
import { damaged } from '../inputs/damaged';
import { alsoLong, longRuns } from '../inputs/long';
import { isShallow, nestedLists } from '../inputs/nested';
import { realPushes } from '../inputs/realPushes';
import { target } from '../target';

const charsets = fc.constantFrom(
	'',
	'application/json; charset=GBK',
	'text/plain; charset=utf-16le',
	'text/plain; charset=no-such',
);

const longContent = longRuns(snippets).map((content) =>
	JSON.stringify({ messageType: 9, data: { content, title: content, pushContent: content } }),
);

const nested = fc
	.tuple(fc.constantFrom('messageType', 'wcId', 'data', 'other'), nestedLists)
	.map(([name, lists]) => `{"messageType":9,"${name}":${lists}}`);

const bodies = fc.oneof(
	{ weight: 200, arbitrary: fc.uint8Array({ maxLength: 500 }).map((bytes) => Buffer.from(bytes)) },
	{ weight: 300, arbitrary: alsoLong(damaged(realPushes, snippets), snippets).map(toBytes) },
	{ weight: 300, arbitrary: messages.map(written).map(toBytes) },
	{ weight: 100, arbitrary: contents.map(toBytes) },
	{ weight: 20, arbitrary: nested.map(toBytes) },
	{ weight: 1, arbitrary: longContent.map(toBytes) },
);

function toBytes(text: string): Buffer {
	return Buffer.from(text);
}

/** Any bytes, and messages damaged in any way, become items that n8n can store. */
export const pushes = target(
	'pushes',
	28,
	fc.record({ bytes: bodies, contentType: charsets, gateway: gateways }),
	({ bytes, contentType, gateway }) => {
		const items = wholeWay(textFrom(bytes, contentType), gateway);
		canBeStored(items);
		assert.ok(items.every(isShallow), 'It nests deeper than may be');
	},
);
