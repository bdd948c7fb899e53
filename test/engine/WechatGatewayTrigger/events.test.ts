import type { IDataObject } from 'n8n-workflow';
import { parseKeepingLongIds } from '../../../gateway/wire/json';
import type { GatewaySimulator } from '../../simulator';
import { composable, defaultGroup, type Composed } from '../../simulator';
import { CallbackTrigger, closeTriggers } from '../support/callbackTrigger';
import { simulatorForEach } from '../support/simulatorForEach';
import { pass } from '../support/time';

let sim: GatewaySimulator;
simulatorForEach((started) => (sim = started));
afterEach(closeTriggers);

const FORMATS = { open: 'open', wkteam: 'optimised', wkteam2020: 'raw' } as const;

/** What items of every kind may have. */
const COMMON =
	'event gateway account wcId wId scope chatId senderId isSelf messageId newMessageId timestamp raw';

const commonOf = (item: IDataObject | undefined) =>
	Object.fromEntries(
		Object.entries(item ?? {}).filter(([name]) => COMMON.split(' ').includes(name)),
	);

describe.each(['open', 'wkteam', 'wkteam2020'] as const)('On %s', (gateway) => {
	const vendor = gateway === 'open' ? 'open' : 'wkteam';
	let trigger: CallbackTrigger;
	let wId: string;

	beforeEach(async () => {
		wId = vendor === 'open' ? sim.login('open', 'shop', 'alice') : sim.login('wkteam', 'alice');
		trigger = await CallbackTrigger.published(sim, gateway, { parameters: { ignoreOwn: false } });
		if (gateway === 'wkteam2020') sim.vendors.wkteam.callbackFormat = 'raw';
	});

	async function received(): Promise<IDataObject[]> {
		await sim.delivered();
		return await trigger.items();
	}

	/** What every item of the account says. */
	const own = () => ({
		gateway,
		account: vendor === 'open' ? 'shop' : sim.people.alice.wcId,
		wcId: sim.people.alice.wcId,
		...(vendor === 'wkteam' && { wId }),
	});

	const now = () => new Date(Math.floor(Date.now() / 1000) * 1000).toISOString();

	/** What every item says of a message from Bob. */
	const fromBob = ({ msgId, newMsgId, json, data: { pushContent } }: Composed) => ({
		...own(),
		senderId: sim.people.bob.wcId,
		...(pushContent !== undefined && { senderName: sim.people.bob.nickName, pushContent }),
		isSelf: false,
		messageId: String(msgId),
		newMessageId: newMsgId,
		timestamp: now(),
		raw: parseKeepingLongIds(json),
	});

	test.each(composable(FORMATS[gateway]).filter(({ event }) => event !== 'callback.test'))(
		'$event ($scope) is one item: of that event, scope and chat, with exact ids',
		async ({ event, scope }) => {
			const composed = sim.push(vendor, event, { scope, from: 'bob' });
			const { data } = composed;
			const items = await received();
			expect(items).toHaveLength(1);
			const isSent = data.newMsgId !== undefined;
			const chatId = scope === 'group' ? defaultGroup : sim.people.bob.wcId;
			const isNamed = isSent || /^(contact|group)\./.test(event);
			expect(commonOf(items[0])).toEqual({
				...own(),
				event,
				scope: scope ?? 'system',
				...(isNamed && { chatId }),
				...(isSent && {
					senderId: sim.people.bob.wcId,
					messageId: String(composed.msgId),
					newMessageId: composed.newMsgId,
				}),
				isSelf: false,
				timestamp: isSent ? now() : new Date().toISOString(),
				raw: parseKeepingLongIds(composed.json),
			});
		},
	);

	test('a text is an item, whole', async () => {
		const composed = sim.push(vendor, 'message.text', { from: 'bob', text: 'Hi <there>\n' });
		// As the gateways write it: a bare integer that no double holds.
		expect(composed.json).toContain(`"newMsgId":${composed.newMsgId},`);
		expect(await received()).toEqual([
			{
				...fromBob(composed),
				event: 'message.text',
				scope: 'private',
				chatId: sim.people.bob.wcId,
				text: 'Hi <there>\n',
			},
		]);
	});

	test('a text in a group that mentions the account is an item, whole', async () => {
		const mentions = [sim.people.alice.wcId, sim.people.carol.wcId];
		const composed = sim.push(vendor, 'message.text', {
			from: 'bob',
			scope: 'group',
			text: '@all',
			mentions,
		});
		expect(await received()).toEqual([
			{
				...fromBob(composed),
				event: 'message.text',
				scope: 'group',
				chatId: defaultGroup,
				text: '@all',
				mentions,
				isMentioned: true,
			},
		]);
	});

	test('what the account sends from the phone is its own, in the chat with the other', async () => {
		const composed = sim.push(vendor, 'message.text', { from: 'bob', self: true });
		expect(await received()).toEqual([
			{
				...fromBob(composed),
				event: 'message.text',
				scope: 'private',
				chatId: sim.people.bob.wcId,
				senderId: sim.people.alice.wcId,
				isSelf: true,
				text: '你好',
			},
		]);
	});

	test('a voice message is an item, whole, with what its download wants', async () => {
		const composed = sim.push(vendor, 'message.voice', { from: 'bob', scope: 'group' });
		const { length, bufId } = composed.media ?? {};
		expect(await received()).toEqual([
			{
				...fromBob(composed),
				event: 'message.voice',
				scope: 'group',
				chatId: defaultGroup,
				media: {
					kind: 'voice',
					sizeBytes: length,
					durationMs: 1955,
					length,
					bufId: String(bufId),
				},
			},
		]);
	});

	test('a friend request is an item with what accepting it wants', async () => {
		const { request } = sim.push(vendor, 'contact.request', {
			from: 'bob',
			text: "I'm Bob",
			requestScene: 30,
		});
		const [item] = await received();
		expect(item).toMatchObject({
			event: 'contact.request',
			...request,
			text: "I'm Bob",
			chatId: sim.people.bob.wcId,
			contact: {
				wcId: sim.people.bob.wcId,
				nickName: sim.people.bob.nickName,
				wechatNumber: sim.people.bob.wAccount,
				avatarUrl: sim.people.bob.headUrl,
			},
		});
	});

	test('a drop is an item, whole', async () => {
		const composed = sim.push(vendor, 'account.offline', { text: 'gone' });
		expect(await received()).toEqual([
			{
				...own(),
				event: 'account.offline',
				scope: 'system',
				isSelf: false,
				timestamp: new Date().toISOString(),
				...(gateway === 'wkteam' && { reason: 'gone' }),
				raw: parseKeepingLongIds(composed.json),
			},
		]);
	});

	test.each([
		'application/json',
		'application/json;charset=UTF-8',
		'text/plain;charset=UTF-8',
		'application/x-www-form-urlencoded',
		'application/octet-stream',
		'',
	])('the content type %j makes no difference', async (contentType) => {
		sim.contentTypes[vendor] = contentType;
		sim.push(vendor, 'message.text', { from: 'bob', text: '100% & a=b+c' });
		const [item] = await received();
		expect(item).toMatchObject({ event: 'message.text', text: '100% & a=b+c' });
		expect(sim.deliveries.at(-1)).toMatchObject({ status: 200, answer: '' });
	});

	test.each(['', '[]', '{}', '"00000"', 'null', ' \n'])(
		'a push of %j, which only tries the address, is answered and starts nothing',
		async (body) => {
			sim.pushBytes(vendor, body, { 'content-type': 'text/plain' });
			expect(await received()).toEqual([]);
			expect(sim.deliveries.at(-1)).toMatchObject({ status: 200, answer: '' });
		},
	);

	test('each push is one execution, answered with 200 and nothing else', async () => {
		sim.push(vendor, 'message.text', { text: 'one' });
		sim.push(vendor, 'message.text', { text: 'two' });
		await received();
		expect(trigger.started().map((items) => items.map(({ text }) => text))).toEqual([
			['one'],
			['two'],
		]);
		expect(sim.deliveries.slice(-2).map(({ status, answer }) => [status, answer])).toEqual([
			[200, ''],
			[200, ''],
		]);
	});

	test('of a hundred pushes at the same time, each is one execution', async () => {
		const messages = sim.burst(vendor, 100, 'message.text', { from: 'bob' });
		const items = await received();
		const ids = items.map(({ newMessageId }) => newMessageId);
		expect(ids.sort()).toEqual(messages.map(({ newMsgId }) => newMsgId).sort());
	});
});

test('open: the messages of one push are one execution, in their order', async () => {
	sim.login('open', 'shop', 'alice');
	const trigger = await CallbackTrigger.published(sim, 'open');
	const texts = ['one', 'two', 'three'];
	const messages = texts.map((text) => sim.compose('open', 'message.text', { text }));
	sim.pushTogether('open', messages);
	await sim.delivered();
	await trigger.settled();
	expect(trigger.started().map((items) => items.map(({ text }) => text))).toEqual([texts]);
});

test('open: one push may be for several accounts', async () => {
	sim.login('open', 'shop', 'alice');
	sim.login('open', 'office', 'bob');
	const trigger = await CallbackTrigger.published(sim, 'open');
	sim.pushTogether('open', [
		sim.compose('open', 'message.text', { loginId: 'shop', from: 'carol' }),
		sim.compose('open', 'message.text', { loginId: 'office', from: 'carol' }),
	]);
	await sim.delivered();
	const items = await trigger.items();
	expect(items.map(({ account, wcId }) => [account, wcId])).toEqual([
		['shop', sim.people.alice.wcId],
		['office', sim.people.bob.wcId],
	]);
});

test('wkteam: the call that tries the address comes while it is registered; it is answered and starts nothing', async () => {
	sim.login('wkteam', 'alice');
	const trigger = await CallbackTrigger.saved(sim, 'wkteam');
	sim.faults.next('POST /setHttpCallbackUrl', { delaySeconds: 1 });
	const publishing = trigger.publish();
	await sim.until('pushed');
	expect(trigger.memory).toEqual({});
	expect(sim.deliveries).toMatchObject([
		{ status: 200, answer: '', body: expect.stringContaining('"messageType":"00000"') as string },
	]);
	pass(sim, 1);
	await publishing;
	expect(await trigger.items()).toEqual([]);
});
