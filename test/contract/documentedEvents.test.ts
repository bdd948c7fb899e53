import { readFileSync } from 'node:fs';
import path from 'node:path';
import { normalise, readPush, type TriggerItem } from '../../gateway';
import { EVENT_WORDS } from '../../scripts/docs/eventWords';
import { composable, GatewaySimulator } from '../simulator';
import { templateXml } from '../support/templateXml';

/** What items of every kind may have. */
const COMMON = [
	...['event', 'gateway', 'account', 'wcId', 'wId', 'scope', 'chatId', 'senderId', 'senderName'],
	...['isSelf', 'messageId', 'newMessageId', 'timestamp', 'mentions', 'isMentioned'],
	...['pushContent', 'raw'],
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

const bob = { people: [['wxid_bob', 'Bob']] } as const;
const carol = { people: [['wxid_carol', 'Carol']] } as const;
const invited = templateXml('"$username$"邀请"$names$"加入了群聊', { username: bob, names: carol });
const dissolved = templateXml('群主"$identity$"已解散该群聊', { identity: bob });

/** In forms that the simulator does not have: templates, and app messages that lead somewhere. */
const MORE: Array<[number | string, string]> = [
	[1, invited],
	[1, dissolved],
	['85008', invited],
	['85009', templateXml('"$adder$"扫"$from$"的二维码加入', { adder: carol, from: bob })],
	['85003', templateXml('你将"$kickoutname$"移出了群聊', { kickoutname: carol })],
	['85004', dissolved],
	['80999', '<msg><appmsg><title>a</title><type>24</type><des>b</des></appmsg></msg>'],
	[15, templateXml('你已添加了$username$', { username: bob })],
];

const moreItems = (): TriggerItem[] =>
	MORE.map(([messageType, content]) => ({
		messageType,
		wcId: 'wxid_me',
		data: { fromUser: '1@chatroom', content },
	}))
		.flatMap((message) => readPush(JSON.stringify(message)))
		.map((entry) => normalise(entry, { gateway: 'wkteam', at: 0 }));

test('the tables of events name the fields that the items of each event have', () => {
	const fields = new Map<string, Set<string>>();
	for (const item of [...itemsOf('open'), ...itemsOf('wkteam'), ...moreItems()]) {
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
