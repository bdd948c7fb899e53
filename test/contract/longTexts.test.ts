import type { JsonObject } from '../../gateway';
import { BOB, GROUP, groupOf } from './support/groupScene';
import { Scene } from './support/scene';
import { calls } from './support/seen';

const gateways = [
	{ gateway: 'open' as const, path: '/open' },
	{ gateway: 'wkteam' as const, path: '' },
];
/** Five paragraphs, of which no two fit into one message of 100 characters. */
const PARAGRAPHS = ['One', 'Two', 'Three', 'Four', 'Five'].map(
	(name) => `${name} ${'x'.repeat(80)}`,
);
const LONG = PARAGRAPHS.join('\n\n');

describe.each(gateways)('A long text on $gateway', ({ gateway, path }) => {
	let scene: Scene;
	let account: string;
	beforeEach(async () => {
		scene = await Scene.start(gateway);
		account = scene.logIn();
	});
	afterEach(async () => {
		expect(scene.simulator.violations).toEqual([]);
		await scene.end();
	});

	const send = `POST ${path}/sendText`;
	const input = (more: JsonObject = {}) => ({
		account,
		chatId: 'wxid_bob',
		text: LONG,
		splitLongTextsAt: 100,
		...more,
	});
	const sent = () => scene.simulator.sent.map(({ text }) => text);

	it('goes out paragraph by paragraph, in order and at the pace', async () => {
		const start = scene.simulator.clock.now();
		const output = await scene.item('message.sendText', input());
		expect(sent()).toEqual(PARAGRAPHS);
		expect(scene.simulator.sent.map(({ sentAt }) => (sentAt - start) / 1000)).toEqual([
			0, 2, 4, 6, 8,
		]);
		expect(output).toMatchObject({ success: true, messageCount: 5 });
	});

	it('keeps the pace towards what was sent before, and towards what comes next', async () => {
		const start = scene.simulator.clock.now();
		await scene.run('message.sendText', input({ text: 'hi', chatId: 'wxid_carol' }));
		await scene.run('message.sendText', input({ pause: 3 }));
		await scene.run('message.sendText', input({ text: 'hi' }));
		expect(scene.simulator.sent.map(({ sentAt }) => (sentAt - start) / 1000)).toEqual([
			0, 5, 8, 11, 14, 17, 19,
		]);
	});

	it('is cut at 2,000 characters where nobody says otherwise', async () => {
		const text = 'x'.repeat(2001);
		await scene.run('message.sendText', input({ text, splitLongTextsAt: '' }));
		await scene.run('message.sendText', { account, chatId: 'wxid_bob', text });
		await scene.run('message.sendText', { account, chatId: 'wxid_bob', text: text.slice(1) });
		expect(sent().map(({ length }) => length)).toEqual([2000, 1, 2000, 1, 2000]);
	});

	it('stays whole if the option says so', async () => {
		const text = 'x'.repeat(20_000);
		const output = await scene.item('message.sendText', input({ text, splitLongTextsAt: 0 }));
		expect(sent()).toEqual([text]);
		expect(output).toMatchObject({ messageCount: 1 });
	});

	it('has the gateway’s own answers as raw', async () => {
		const { raw } = await scene.item('message.sendText', input({ simplify: false }));
		expect(raw).toHaveLength(5);
	});

	it.each([
		[
			'is refused',
			{ json: { code: '1001', message: '对方已不是好友' } },
			'对方已不是好友',
			'They are no friends, or no more: a new friend request has to be accepted first. The gateway answered with code 1001.',
		],
		[
			'is lost',
			'drop' as const,
			expect.any(String) as string,
			'It may have carried the call out all the same: look before you repeat it.',
		],
	])('ends with the message that %s, and says which were sent', async (_, fault, message, hint) => {
		await scene.end();
		let pauses = 0;
		scene = await Scene.start(gateway, {
			onPause: () => {
				pauses += 1;
				if (pauses === 2) scene.simulator.faults.next(send, fault);
			},
		});
		account = scene.logIn();
		expect(await scene.failure('message.sendText', input())).toMatchObject({
			message,
			hint: `${hint} The first 2 of 5 messages had been sent, the next one begins with "Three ${'x'.repeat(24)}…": send only what is missing.`,
		});
		expect(calls(scene.simulator)).toEqual([send, send, send]);
		expect(sent().slice(0, 2)).toEqual(PARAGRAPHS.slice(0, 2));
	});

	it('ends when the account drops, and says so', async () => {
		await scene.end();
		scene = await Scene.start(gateway, { onPause: () => scene.simulator.drop(account) });
		account = scene.logIn();
		const failure = await scene.failure('message.sendText', input());
		expect(failure.message).toMatch(/离线/);
		expect(failure.hint).toBe(
			`The account is not logged in at the gateway: use Log In Again, and a new QR code only when that is refused. The gateway answered with code 1001. The first of 5 messages had been sent, the next one begins with "Two ${'x'.repeat(26)}…": send only what is missing.`,
		);
		expect(sent()).toEqual(PARAGRAPHS.slice(0, 1));
	});

	it('ends with Stop', async () => {
		await scene.end();
		scene = await Scene.start(gateway, { onPause: () => scene.stop.abort() });
		account = scene.logIn();
		expect(await scene.failure('message.sendText', input())).toMatchObject({
			name: 'CancelledError',
			message: 'The pause was canceled.',
		});
		expect(sent()).toEqual(PARAGRAPHS.slice(0, 1));
	});

	it('says nothing of the others when the first one fails', async () => {
		scene.simulator.faults.next(send, { json: { code: '1001', message: '不' } });
		expect(await scene.failure('message.sendText', input())).toMatchObject({
			hint: 'The gateway answered with code 1001.',
		});
	});

	it('mentions everybody once', async () => {
		const text = `${PARAGRAPHS[0]}\n\n@所有人 ${PARAGRAPHS[1]}\n\n@所有人 ${PARAGRAPHS[2]}`;
		await scene.run('message.sendText', input({ chatId: GROUP, mentions: 'notify@all', text }));
		expect(scene.simulator.sent.map(({ at }) => at)).toEqual([[], ['notify@all'], []]);
	});
});

describe.each(gateways)('Mentions that the text lacks, on $gateway', ({ gateway, path }) => {
	let scene: Scene;
	let account: string;
	beforeEach(async () => {
		scene = await Scene.start(gateway);
		account = groupOf()(scene);
	});
	afterEach(async () => {
		expect(scene.simulator.violations).toEqual([]);
		await scene.end();
	});

	const look = `POST ${path}/getChatRoomMember`;
	const send = `POST ${path}/sendText`;
	const input = (more: JsonObject = {}) => ({
		account,
		chatId: GROUP,
		text: 'Lunch?',
		mentions: BOB,
		...more,
	});

	it('cost one look at the members for all items of a run', async () => {
		await scene.run('message.sendText', input());
		await scene.run('message.sendText', input({ mentions: 'wxid_carol' }));
		scene.nextRun();
		await scene.run('message.sendText', input());
		expect(calls(scene.simulator)).toEqual([look, send, send, look, send]);
	});

	it('cost a look for each group', async () => {
		const { id } = scene.simulator.groups.add({
			members: [scene.simulator.people.alice.wcId, BOB],
		});
		await scene.run('message.sendText', input());
		await scene.run('message.sendText', input({ chatId: id }));
		expect(calls(scene.simulator)).toEqual([look, send, look, send]);
	});

	it('are not built for who is not in the group, and nothing is sent', async () => {
		const mentions = [BOB, 'wxid_dave', 'wxid_erin', 'wxid_frank'].join();
		expect(await scene.failure('message.sendText', input({ mentions }))).toMatchObject({
			name: 'InvalidInputError',
			message: 'Nobody in the group has the WeChat ID "wxid_dave", "wxid_erin", "wxid_frank".',
			hint: 'The group has 3 members: see Group > Get Members.',
		});
		expect(calls(scene.simulator)).toEqual([look]);
	});

	it('are not sent without when the gateway does not tell the members', async () => {
		scene.simulator.faults.next(look, { json: { code: '1001', message: '系统繁忙' } });
		expect(await scene.failure('message.sendText', input())).toMatchObject({
			name: 'GatewayRefusedError',
			message: '系统繁忙',
			hint: 'The gateway is in trouble: try again in some minutes. What changes something may have been done all the same: look first. The gateway answered with code 1001. Its members were asked for to mention them: nothing was sent. With @ and the name of each in Text nobody is asked.',
		});
		expect(calls(scene.simulator)).toEqual([look]);
	});
});
