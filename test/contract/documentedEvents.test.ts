import { readFileSync } from 'node:fs';
import path from 'node:path';
import { normalise, readPush, type TriggerItem } from '../../gateway';
import { EVENT_WORDS } from '../../scripts/docs/eventWords';
import { composable, GatewaySimulator } from '../simulator';

/** What items of every kind may have. */
const COMMON = [
	...['event', 'gateway', 'account', 'wcId', 'wId', 'scope', 'chatId', 'senderId', 'isSelf'],
	...['messageId', 'newMessageId', 'timestamp', 'mentions', 'isMentioned', 'raw'],
];

let sim: GatewaySimulator;
beforeAll(async () => {
	sim = await GatewaySimulator.start();
	sim.login('open', 'shop', 'alice');
	sim.login('wkteam', 'alice');
});
afterAll(async () => await sim.stop());

/** One of every event that the gateway can push. */
function itemsOf(gateway: 'open' | 'wkteam'): TriggerItem[] {
	return composable(gateway === 'open' ? 'open' : 'optimised')
		.filter(({ event }) => event !== 'callback.test')
		.map(({ event, scope }) => sim.compose(gateway, event, { scope, text: 'Hello' }).json)
		.flatMap((message) => readPush(gateway === 'open' ? JSON.stringify([message]) : message))
		.map((entry) => normalise(entry, { gateway, at: 0 }));
}

test('the tables of events name the fields that the items of each event have', () => {
	const fields = new Map<string, Set<string>>();
	for (const item of [...itemsOf('open'), ...itemsOf('wkteam')]) {
		const found = fields.get(item.event) ?? new Set();
		Object.keys(item)
			.filter((field) => !COMMON.includes(field))
			.forEach((field) => found.add(field));
		fields.set(item.event, found);
	}
	const found = [...fields].map(([event, names]) => [event, [...names].sort()]);
	const told = Object.entries(EVENT_WORDS).map(([event, words]) => [
		event,
		[...words.fields].sort(),
	]);
	expect(Object.fromEntries(found)).toEqual(Object.fromEntries(told));
});

test('the item that the guide shows is what its own raw message becomes', () => {
	const guide = readFileSync(path.join(__dirname, '../../docs/guide/receive-messages.md'), 'utf8');
	const [, json = ''] = /## What an item looks like.+?```json\n(.+?)```/s.exec(guide) ?? [];
	const shown = JSON.parse(json) as TriggerItem;
	const [entry] = readPush(JSON.stringify(shown.raw));
	if (!entry) throw new Error('The guide shows no message');
	expect(normalise(entry, { gateway: shown.gateway, at: 0 })).toEqual(shown);
});
