import { GatewaySimulator } from '../../simulator';
import { byId, callsTo, tokenCredential, wechat, workflow } from '../support/node';
import { holdTheClock, whileTimePasses } from '../support/time';

let sim: GatewaySimulator;
beforeEach(async () => {
	sim = await GatewaySimulator.start();
});
afterEach(async () => {
	jest.useRealTimers();
	expect(sim.violations).toEqual([]);
	await sim.stop();
});

const gateways = [
	{ gateway: 'open' as const, call: 'POST /open/sendText' },
	{ gateway: 'wkteam' as const, call: 'POST /sendText' },
];

describe.each(gateways)('Send Text on $gateway', ({ gateway, call }) => {
	let account: string;
	beforeEach(() => {
		account =
			gateway === 'open' ? sim.login('open', 'shop', 'alice') : sim.login('wkteam', 'alice');
	});

	const reply = (parameters = {}, more = {}) =>
		workflow(
			tokenCredential(sim, gateway),
			wechat('message.sendText', { text: '={{ $json.text }}', ...parameters }, more),
		);
	const said = () => sim.sent.map(({ to, text }) => `${to}: ${text}`);
	const sendings = () => callsTo(sim).filter((one) => one === call);

	test('answers where the item of the trigger came from, with nothing filled in but the text', async () => {
		const item = { account, chatId: 'wxid_bob', text: ' hello\n' };
		const run = await reply().run([item]);
		expect(said()).toEqual(['wxid_bob:  hello\n']);
		expect(run.items('message.sendText')).toEqual([
			expect.objectContaining({
				json: expect.objectContaining({ success: true, account, chatId: 'wxid_bob' }) as unknown,
				pairedItem: { item: 0 },
			}),
		]);
	});

	test('sends where it is told to, with mentions', async () => {
		const run = await reply({
			account: byId(account),
			chatId: byId('19931632641@chatroom'),
			text: '@Bob hello',
			mentions: 'wxid_bob',
		}).run();
		expect(run.error).toBeUndefined();
		expect(sim.sent).toMatchObject([
			{ to: '19931632641@chatroom', text: '@Bob hello', at: ['wxid_bob'] },
		]);
	});

	test('leaves pauses between its items', async () => {
		holdTheClock();
		const item = { account, chatId: 'wxid_bob' };
		const items = [
			{ ...item, text: 'one' },
			{ ...item, text: 'two' },
			{ ...item, chatId: 'wxid_carol', text: 'three' },
		];
		const run = await whileTimePasses(sim, reply().run(items));
		expect(said()).toEqual(['wxid_bob: one', 'wxid_bob: two', 'wxid_carol: three']);
		const [one = 0, two = 0, three = 0] = sim.sent.map(({ sentAt }) => sentAt);
		expect(two - one).toBeGreaterThanOrEqual(2_000);
		expect(three - two).toBeGreaterThanOrEqual(4_000);
		expect(run.items('message.sendText').map(({ pairedItem }) => pairedItem)).toEqual([
			{ item: 0 },
			{ item: 1 },
			{ item: 2 },
		]);
	});

	test('sends nothing more after Stop', async () => {
		holdTheClock();
		const item = { account, chatId: 'wxid_bob', text: 'hello' };
		const { finished, stop } = reply().start([item, item]);
		await sim.received(call);
		stop();
		await finished;
		expect(sendings()).toEqual([call]);
	});

	test('sends nothing at all while one item cannot be sent', async () => {
		const item = { account, chatId: 'wxid_bob', text: 'hello' };
		const run = await reply().run([item, { ...item, text: '' }]);
		expect(run.error).toMatchObject({
			name: 'NodeOperationError',
			message: 'Text is empty. [item 1]',
			context: { itemIndex: 1 },
		});
		expect(callsTo(sim)).toEqual([]);
	});

	test('says that mentions are for groups, before anything is sent', async () => {
		const run = await reply({ mentions: 'wxid_bob' }).run([
			{ account, chatId: 'wxid_bob', text: 'hello' },
		]);
		expect(run.error).toMatchObject({
			message: 'Mentions are for groups, but "wxid_bob" is not a group. [item 0]',
			description: 'Clear Mentions, or send to a group: its ID ends in @chatroom.',
		});
		expect(callsTo(sim)).toEqual([]);
	});

	test('goes on after a text that is refused, if On Error says so', async () => {
		holdTheClock();
		sim.faults.next(call, { json: { code: '1001', message: '对方已不是好友' } });
		const item = { account, text: 'hello' };
		const continuing = reply({}, { onError: 'continueRegularOutput' });
		const items = [
			{ ...item, chatId: 'wxid_dave' },
			{ ...item, chatId: 'wxid_bob' },
		];
		const run = await whileTimePasses(sim, continuing.run(items));
		expect(run.json('message.sendText')).toEqual([
			{
				error: '对方已不是好友 [item 0]',
				details:
					'They are no friends, or no more: a new friend request has to be accepted first. The gateway answered with code 1001.',
			},
			expect.objectContaining({ success: true, chatId: 'wxid_bob' }),
		]);
		expect(said()).toEqual(['wxid_bob: hello']);
	});

	test('is never repeated by itself, and says what a lost answer means', async () => {
		sim.faults.next(call, 'drop');
		const run = await reply().run([{ account, chatId: 'wxid_bob', text: 'hello' }]);
		expect(run.error).toMatchObject({
			name: 'NodeApiError',
			description: 'It may have carried the call out all the same: look before you repeat it.',
		});
		expect(sendings()).toEqual([call]);
	});

	test('shows no token in what goes wrong', async () => {
		const { token } = sim.vendors[gateway];
		sim.faults.next(call, { json: { code: '1001', message: `no: ${token}` } });
		const run = await reply().run([{ account, chatId: 'wxid_bob', text: 'hello' }]);
		expect(run.error?.message).toBe('no: *** [item 0]');
		expect(run.stored).not.toContain(token);
	});
});

describe.each(['open', 'wkteam'] as const)('On %s', (gateway) => {
	const login = () =>
		gateway === 'open' ? sim.login('open', 'shop', 'alice') : sim.login('wkteam', 'alice');

	test('Accept Friend Request takes everything from the item of the trigger', async () => {
		const account = login();
		const { request } = sim.compose(gateway, 'contact.request', { from: 'bob' });
		const run = await workflow(tokenCredential(sim, gateway), wechat('contact.accept')).run([
			{ account, ...request },
		]);
		expect(run.json('contact.accept')).toEqual([{ success: true }]);
		expect(sim.accepted).toMatchObject([{ wcId: sim.people.bob.wcId, ...request }]);
	});

	test('the callback URL can be set and taken away by hand', async () => {
		const url = 'http://127.0.0.1:1/webhook/by-hand';
		const credential = tokenCredential(sim, gateway);
		await workflow(credential, wechat('callback.setUrl', { url })).run();
		expect(sim.vendors[gateway].callbackUrl).toBe(url);
		const run = await workflow(credential, wechat('callback.cancel')).run();
		expect(run.json('callback.cancel')).toEqual([{ success: true }]);
		expect(sim.vendors[gateway].callbackUrl).toBeNull();
	});
});
