import type { INodeParameters } from 'n8n-workflow';
import type { GatewaySimulator } from '../../simulator';
import { defaultGroup, type PushOptions } from '../../simulator';
import { CallbackTrigger, closeTriggers } from '../support/callbackTrigger';
import { simulatorForEach } from '../support/simulatorForEach';

let sim: GatewaySimulator;
simulatorForEach((started) => (sim = started));
afterEach(closeTriggers);

const published = async (parameters: INodeParameters = {}) => {
	sim.login('wkteam', 'alice');
	return await CallbackTrigger.published(sim, 'wkteam', { parameters });
};

/** The texts of the items that get through, of a few messages in different chats. */
async function textsOf(trigger: CallbackTrigger): Promise<unknown[]> {
	const push = (text: string, more: PushOptions) =>
		sim.push('wkteam', 'message.text', { text, ...more });
	push('Bob here', { from: 'bob' });
	push('Carol here', { from: 'carol' });
	push('Bob in the group', { from: 'bob', scope: 'group' });
	push('Hi Alice', { from: 'carol', scope: 'group', mentions: [sim.people.alice.wcId] });
	push('another group', { from: 'bob', scope: 'group', group: '7@chatroom' });
	push('my own', { self: true });
	await sim.delivered();
	return (await trigger.items()).map(({ text }) => text);
}

const ALL = ['Bob here', 'Carol here', 'Bob in the group', 'Hi Alice', 'another group'];

test('by default everything comes through but what the account itself sends', async () => {
	expect(await textsOf(await published())).toEqual(ALL);
});

test('own messages come through when they are not to be ignored', async () => {
	expect(await textsOf(await published({ ignoreOwn: false }))).toEqual([...ALL, 'my own']);
});

test.each<[INodeParameters, string[]]>([
	[{ scope: ['private'] }, ['Bob here', 'Carol here']],
	[{ scope: ['group', 'system'] }, ['Bob in the group', 'Hi Alice', 'another group']],
	[{ chatIds: defaultGroup }, ['Bob in the group', 'Hi Alice']],
	[{ chatIds: ` 7@chatroom , wxid_carol0000000022\n` }, ['Carol here', 'another group']],
	[{ chatIds: ['7@chatroom'] }, ['another group']],
	[{ senderIds: 'wxid_carol0000000022' }, ['Carol here', 'Hi Alice']],
	[{ onlyMentioned: true }, ['Bob here', 'Carol here', 'Hi Alice']],
	[{ onlyMentioned: false }, ALL],
	[{ textContains: 'HERE' }, ['Bob here', 'Carol here']],
	[{ textContains: 'another ' }, ['another group']],
	[{ textRegex: '^\\w+ here$' }, ['Bob here', 'Carol here']],
	[{ textRegex: '/^hi/i' }, ['Hi Alice']],
	[
		{ textContains: 'group', senderIds: 'wxid_bob000000000022', scope: [] },
		['Bob in the group', 'another group'],
	],
	[{ scope: [], chatIds: ' , ', senderIds: '', textContains: '', textRegex: '' }, ALL],
])('the filters %j let through %j', async (filters, expected) => {
	expect(await textsOf(await published({ filters }))).toEqual(expected);
});

test.each([
	[
		['message.image', 'account.offline'],
		['message.image', 'account.offline'],
	],
	[[], ['message.text', 'message.image', 'account.offline']],
])('the events %j let through %j', async (events, expected) => {
	const trigger = await published({ events });
	sim.push('wkteam', 'message.text');
	sim.push('wkteam', 'message.image');
	sim.push('wkteam', 'account.offline');
	await sim.delivered();
	expect((await trigger.items()).map(({ event }) => event)).toEqual(expected);
});

test('a push of which nothing is wanted starts no execution', async () => {
	const trigger = await published({ events: ['message.image'] });
	sim.push('wkteam', 'message.text');
	await sim.delivered();
	await trigger.settled();
	expect(trigger.started()).toEqual([]);
	expect(sim.deliveries.at(-1)?.status).toBe(200);
});

test('a pattern that would run for ages holds nothing up', async () => {
	const trigger = await published({ filters: { textRegex: '^(x+)+$' } });
	sim.push('wkteam', 'message.text', { text: `${'x'.repeat(60)}!` });
	sim.push('wkteam', 'message.text', { text: 'xxx' });
	await sim.delivered();
	expect((await trigger.items()).map(({ text }) => text)).toEqual(['xxx']);
});

describe('What cannot be understood', () => {
	const rubbish = ['<html>', '{"messageType":5,"data":{"content":"cut', '{"messageType":99}'];

	async function pushedTogether(options: INodeParameters) {
		sim.login('open', 'shop', 'alice');
		const trigger = await CallbackTrigger.published(sim, 'open', { parameters: { options } });
		const [one, two] = ['one', 'two'].map((text) => sim.compose('open', 'message.text', { text }));
		if (!one || !two) throw new Error('There are two');
		sim.pushTogether('open', [rubbish[0] ?? '', one, rubbish[1] ?? '', two, rubbish[2] ?? '']);
		await sim.delivered();
		return await trigger.items();
	}

	test('is left out, and does not touch the messages around it', async () => {
		const items = await pushedTogether({});
		expect(items.map(({ text, account }) => [text, account])).toEqual([
			['one', 'shop'],
			['two', 'shop'],
		]);
	});

	test('comes in its place, with what was pushed, for who wants it', async () => {
		const items = await pushedTogether({ emitUnknown: true });
		expect(items.map(({ event, text }) => text ?? event)).toEqual([
			'unknown',
			'one',
			'unknown',
			'two',
			'unknown',
		]);
		expect([items[0], items[2], items[4]].map((item) => item?.raw)).toEqual([
			rubbish[0],
			rubbish[1],
			{ messageType: 99 },
		]);
	});

	test('comes also when other events were chosen', async () => {
		const trigger = await published({ events: ['message.image'], options: { emitUnknown: true } });
		sim.pushBytes('wkteam', '"hello"');
		await sim.delivered();
		expect(await trigger.items()).toEqual([
			{
				event: 'unknown',
				gateway: 'wkteam',
				account: null,
				wcId: '',
				scope: 'system',
				isSelf: false,
				timestamp: new Date().toISOString(),
				raw: 'hello',
			},
		]);
	});
});
