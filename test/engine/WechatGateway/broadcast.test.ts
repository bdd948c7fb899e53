import { GatewaySimulator } from '../../simulator';
import { byId, tokenCredential, wechat, workflow } from '../support/node';
import { holdTheClock, whileTimePasses } from '../support/time';

const gateways = [
	{ gateway: 'open' as const, call: 'POST /open/sendText' },
	{ gateway: 'wkteam' as const, call: 'POST /sendText' },
];
const PEOPLE = ['wxid_bob', 'wxid_carol', 'wxid_dave', 'wxid_erin'];

const OFFLINE =
	'The account is not logged in at the gateway: use Log In Again, and a new QR code only when that is refused. The gateway answered with code 1001.';

describe.each(gateways)('A text to many people on $gateway', ({ gateway, call }) => {
	let sim: GatewaySimulator;
	let account: string;
	beforeEach(async () => {
		sim = await GatewaySimulator.start();
		account =
			gateway === 'open' ? sim.login('open', 'shop', 'alice') : sim.login('wkteam', 'alice');
		holdTheClock();
	});
	afterEach(async () => {
		jest.useRealTimers();
		expect(sim.violations).toEqual([]);
		await sim.stop();
	});

	const broadcast = async (more = {}, parameters = {}) => {
		const node = wechat(
			'message.sendText',
			{ text: '={{ $json.text || "hi" }}', ...parameters },
			more,
		);
		const items = PEOPLE.map((chatId) => ({ account, chatId }));
		return await whileTimePasses(sim, workflow(tokenCredential(sim, gateway), node).run(items));
	};
	const dropAfter = async (count: number) => {
		await sim.until(() => sim.sent.length === count);
		sim.drop(account);
	};
	const sent = () => sim.sent.map(({ to }) => to);
	const calls = () => sim.requests.filter(({ method, path }) => `${method} ${path}` === call);

	test('ends when the account drops, and says who has it', async () => {
		const [run] = await Promise.all([broadcast(), dropAfter(2)]);
		expect(run.error).toMatchObject({
			name: 'NodeApiError',
			message: expect.stringMatching(/离线.* \[item 2\]$/) as unknown,
			description: `${OFFLINE} Carried out already: items 0 to 1.`,
		});
		expect(sent()).toEqual(PEOPLE.slice(0, 2));
		expect(calls()).toHaveLength(3);
	});

	test('tells of each whether it was sent, if On Error says so', async () => {
		const [run] = await Promise.all([
			broadcast({ onError: 'continueRegularOutput' }),
			dropAfter(2),
		]);
		const refused = {
			error: expect.stringMatching(/离线/) as unknown,
			details: OFFLINE,
		};
		expect(run.json('message.sendText')).toEqual([
			expect.objectContaining({ success: true, chatId: PEOPLE[0] }),
			expect.objectContaining({ success: true, chatId: PEOPLE[1] }),
			refused,
			refused,
		]);
		expect(sent()).toEqual(PEOPLE.slice(0, 2));
		expect(calls()).toHaveLength(4);
	});

	test('says which messages of a long text were sent when the account drops between them', async () => {
		const text = ['One', 'Two', 'Three'].map((name) => `${name} ${'x'.repeat(80)}`).join('\n\n');
		const options = { splitLongTextsAt: 100 };
		const [run] = await Promise.all([broadcast({}, { text, options }), dropAfter(4)]);
		expect(run.error).toMatchObject({
			message: expect.stringMatching(/离线.* \[item 1\]$/) as unknown,
			description: `${OFFLINE} The first of 3 messages had been sent, the next one begins with "Two ${'x'.repeat(26)}…": send only what is missing. Carried out already: item 0.`,
		});
		expect(sent()).toEqual([...Array<string>(3).fill('wxid_bob'), 'wxid_carol']);
	});

	test('looks once who is in the group, however many items mention somebody', async () => {
		const { alice, bob } = sim.people;
		const { id } = sim.groups.add({ members: [alice.wcId, bob.wcId] });
		const run = await broadcast({}, { chatId: byId(id), mentions: bob.wcId });
		expect(run.error).toBeUndefined();
		expect(sim.sent.map(({ text, at }) => [text, at])).toEqual(
			PEOPLE.map(() => [`@${bob.nickName}\u2005hi`, [bob.wcId]]),
		);
		expect(sim.requests).toHaveLength(PEOPLE.length + 1);
	});
});
