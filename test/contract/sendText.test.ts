import type { JsonObject } from '../../gateway';
import { Scene } from './support/scene';
import { calls } from './support/seen';

const GROUP = '19931632641@chatroom';
const gateways = [
	{ gateway: 'open' as const, call: 'POST /open/sendText' },
	{ gateway: 'wkteam' as const, call: 'POST /sendText' },
];

describe.each(gateways)('Send Text on $gateway', ({ gateway, call }) => {
	let scene: Scene;
	let account: string;
	beforeEach(async () => {
		scene = await Scene.start(gateway);
		account =
			gateway === 'open'
				? scene.simulator.login('open', 'my-device', 'alice')
				: scene.simulator.login('wkteam', 'alice');
	});
	afterEach(() => scene.end());

	const text = (more: JsonObject = {}) => ({ account, chatId: 'wxid_bob', text: 'hi', ...more });
	const seconds = () => scene.simulator.clock.now() / 1000;

	it.each<[string, JsonObject, string]>([
		['no text', { text: '  \n' }, 'Text is empty.'],
		['no chat', { chatId: '' }, 'Chat is empty.'],
		['several chats', { chatId: 'wxid_a,wxid_b' }, '"wxid_a,wxid_b" is not one chat.'],
		['data for text', { text: { output: 'hi' } }, 'Text is not text but data with fields.'],
		['a list for text', { text: ['hi'] }, 'Text is not text but data with fields.'],
		['a chat with blanks in it', { chatId: 'wxid bob' }, '"wxid bob" is not one chat.'],
		[
			'everybody beside others',
			{ chatId: GROUP, mentions: 'notify@all,wxid_b' },
			'notify@all cannot stand beside other mentions.',
		],
		[
			'messages that are too short',
			{ splitLongTextsAt: 99 },
			'Split Long Texts At must be 0 or at least 100, but is 99.',
		],
		[
			'no number for their length',
			{ splitLongTextsAt: 'many' },
			'Split Long Texts At is not a number but "many".',
		],
		[
			'mentions outside a group',
			{ mentions: 'wxid_a', text: '@Alice hi' },
			'Mentions are for groups, but "wxid_bob" is not a group.',
		],
		[
			'too short a pause',
			{ pause: 1.4 },
			'Pause must be at least 1.5 seconds: the vendors allow 40 messages a minute.',
		],
		[
			'no number for a pause',
			{ pause: 'none' },
			'Pause must be at least 1.5 seconds: the vendors allow 40 messages a minute.',
		],
	])('refuses %s before anything is sent', async (_, more, message) => {
		expect(await scene.failure('message.sendText', text(more))).toMatchObject({
			name: 'InvalidInputError',
			message,
		});
		expect(scene.simulator.requests).toEqual([]);
	});

	it('sends a number as its digits', async () => {
		await scene.run('message.sendText', text({ text: 42 }));
		expect(scene.simulator.sent).toMatchObject([{ text: '42' }]);
	});

	it('leaves them between texts of several runs too, however the account is named', async () => {
		const { alice } = scene.simulator.people;
		const names = gateway === 'open' ? [account, account] : [account, alice.wcId];
		const times: number[] = [];
		for (const name of [...names, ...names]) {
			scene.nextRun();
			await scene.run('message.sendText', text({ account: name }));
			times.push(seconds());
		}
		expect(times.map((time) => time - (times[0] ?? 0))).toEqual([0, 2, 4, 6]);
	});

	it('leaves 2 seconds between texts to the same chat, and 4 between chats', async () => {
		const times: number[] = [];
		for (const chatId of ['wxid_bob', 'wxid_bob', 'wxid_carol', 'wxid_bob']) {
			await scene.run('message.sendText', text({ chatId }));
			times.push(seconds());
		}
		expect(times.map((time) => time - (times[0] ?? 0))).toEqual([0, 2, 6, 10]);
	});

	it('leaves the pause that is asked for', async () => {
		const start = seconds();
		for (const chatId of ['wxid_bob', 'wxid_bob', 'wxid_carol']) {
			await scene.run('message.sendText', text({ chatId, pause: 10 }));
		}
		expect(seconds() - start).toBe(10 + 12);
	});

	it('never sends more than 40 texts a minute', async () => {
		for (let i = 0; i < 45; i++) await scene.run('message.sendText', text({ pause: 1.5 }));
		expect(scene.simulator.sent).toHaveLength(45);
		expect(scene.simulator.violations).toEqual([]);
	});

	it('sends nothing more once the workflow is stopped in a pause', async () => {
		await scene.end();
		scene = await Scene.start(gateway, { onPause: () => scene.stop.abort() });
		account =
			gateway === 'open'
				? scene.simulator.login('open', 'my-device', 'alice')
				: scene.simulator.login('wkteam', 'alice');
		await scene.run('message.sendText', text());
		expect(await scene.failure('message.sendText', text())).toMatchObject({
			name: 'CancelledError',
			message: 'The pause was canceled.',
		});
		expect(scene.simulator.sent).toHaveLength(1);
	});

	it.each(['drop', 'empty', 'truncated', { status: 502 }] as const)(
		'sends once, whatever comes back (%j)',
		async (fault) => {
			scene.simulator.faults.next(call, fault);
			await scene.failure('message.sendText', text());
			expect(calls(scene.simulator)).toEqual([call]);
		},
	);

	it('says of a lost answer that the text may have been sent', async () => {
		scene.simulator.faults.next(call, 'drop');
		expect(await scene.failure('message.sendText', text())).toMatchObject({
			mayHaveArrived: true,
			hint: 'It may have carried the call out all the same: look before you repeat it.',
		});
	});

	it('gives the gateway’s sentence when it refuses', async () => {
		scene.simulator.drop(account);
		const failure = await scene.failure('message.sendText', text());
		expect(failure).toMatchObject({ name: 'GatewayRefusedError', code: '1001' });
		expect(failure.message).toMatch(/离线/);
	});

	it('leaves the names of account and chat whole, even if they hold a password', async () => {
		await scene.end();
		scene = await Scene.start(gateway, { password: 'wxid_bob' });
		account =
			gateway === 'open'
				? scene.simulator.login('open', 'my-device', 'alice')
				: scene.simulator.login('wkteam', 'alice');
		expect(await scene.item('message.sendText', text())).toMatchObject({ chatId: 'wxid_bob' });
	});
});

describe('What wkteam tells of a text', () => {
	let scene: Scene;
	beforeEach(async () => {
		scene = await Scene.start('wkteam');
	});
	afterEach(() => scene.end());

	it.each([
		['the time of sending', 1641457769, '2022-01-06T08:29:29.000Z'],
		['no time', null, undefined],
		['a time of nought', 0, undefined],
		['a time that is none', 1e15, undefined],
	])('has %s', async (_, createTime, timestamp) => {
		const account = scene.simulator.login('wkteam', 'alice');
		scene.simulator.faults.next('POST /sendText', {
			status: 200,
			body: `{"code":"1000","message":"处理成功","data":{"type":1,"msgId":2562652205,"newMsgId":4482117376572170921,"createTime":${createTime},"wcId":null}}`,
		});
		const input = { account, chatId: 'wxid_bob', text: 'hi' };
		expect(await scene.run('message.sendText', input)).toEqual({
			success: true,
			account,
			chatId: 'wxid_bob',
			messageId: '2562652205',
			newMessageId: '4482117376572170921',
			timestamp: timestamp ?? new Date(scene.simulator.clock.now()).toISOString(),
			messageCount: 1,
		});
	});

	it('may be nothing', async () => {
		const account = scene.simulator.login('wkteam', 'alice');
		scene.simulator.faults.next('POST /sendText', { json: { code: '1000', data: null } });
		const input = { account, chatId: 'wxid_bob', text: 'hi' };
		expect(await scene.run('message.sendText', input)).toEqual({
			success: true,
			account,
			chatId: 'wxid_bob',
			messageCount: 1,
		});
	});

	it('is not asked for when the account is not online', async () => {
		const input = { account: 'wxid_alice0000000022', chatId: 'wxid_bob', text: 'hi' };
		expect(await scene.failure('message.sendText', input)).toMatchObject({
			name: 'NotOnlineError',
			message: 'The account "wxid_alice0000000022" is not online at E-Cloud Butler (wkteam).',
		});
		expect(calls(scene.simulator)).toEqual(['POST /queryLoginWx']);
	});
});
