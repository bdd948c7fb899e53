import axios from 'axios';
import { GatewaySimulator, type GatewayName } from '../index';
import { Receiver } from '../support/receiver';
import { logInAlice, rowNamed } from '../support/loggedIn';
import { RowCaller, type Fields } from '../support/rowCall';

const gateways: GatewayName[] = ['open', 'wkteam'];

describe.each(gateways)('A chat with an account on %s', (gateway) => {
	let simulator: GatewaySimulator;
	let receiver: Receiver;
	let loginId: string;
	let alice: string;
	let bob: string;
	let carol: string;
	beforeEach(async () => {
		simulator = await GatewaySimulator.start();
		receiver = await Receiver.listen();
		simulator.vendors[gateway].callbackUrl = receiver.url;
		simulator.vendors.wkteam.callbackFormat = 'optimised';
		loginId = logInAlice(simulator, gateway);
		[alice, bob, carol] = Object.values(simulator.people).map(({ wcId }) => wcId) as [
			string,
			string,
			string,
		];
	});
	afterEach(async () => {
		await simulator.stop();
		await receiver.close();
	});

	async function call(id: string, fields: Fields) {
		const row = rowNamed(gateway, id);
		const { wcId, ...rest } = fields;
		const names = gateway === 'open' ? { deviceId: loginId, wxId: wcId } : { wId: loginId, wcId };
		const { body } = await new RowCaller(simulator).call(row, { ...names, ...rest });
		return body as { code: string; message: string; data: unknown };
	}

	/** What the account was pushed. */
	async function pushed() {
		await simulator.delivered();
		return receiver.bodies.flatMap((body) => {
			const messages = gateway === 'open' ? (JSON.parse(body) as string[]) : [body];
			return messages.map((text) => (JSON.parse(text) as { data: Record<string, unknown> }).data);
		});
	}
	const bubbles = (person: string, chat: string) =>
		simulator.chats.in(person, chat).map(({ from, bubble }) => ({ from, ...bubble }));

	it('holds what the account sent, on both phones', async () => {
		await call('sendText', { wcId: bob, content: 'Hello' });
		const hello = [{ from: alice, look: 'text', text: 'Hello' }];
		expect(bubbles(bob, alice)).toEqual(hello);
		expect(bubbles(alice, bob)).toEqual(hello);
		expect(bubbles(carol, alice)).toEqual([]);
	});

	it('is on the phones of all members if it is that of a group', async () => {
		const { id } = simulator.groups.add({ members: [alice, bob] });
		await call('sendText', { wcId: id, content: 'Hello' });
		expect(simulator.chats.of(bob).map((chat) => chat.id)).toEqual([id]);
		expect(simulator.chats.of(carol)).toEqual([]);
	});

	it('stands in the order of what was said last', async () => {
		await call('sendText', { wcId: bob, content: '1' });
		await call('sendText', { wcId: carol, content: '2' });
		simulator.say('bob', 'alice', '3');
		expect(simulator.chats.of(alice).map(({ id, last }) => [id, last.bubble.text])).toEqual([
			[bob, '3'],
			[carol, '2'],
		]);
	});

	it('brings an answer to the account', async () => {
		simulator.say('bob', 'alice', 'Yes');
		expect(await pushed()).toMatchObject([
			{ fromUser: bob, toUser: alice, content: 'Yes', self: false },
		]);
		expect(bubbles(alice, bob)).toEqual([{ from: bob, look: 'text', text: 'Yes' }]);
	});

	it('brings an answer in a group, with those it mentions', async () => {
		const { id } = simulator.groups.add({ members: [alice, bob] });
		simulator.say('bob', id, `@${simulator.people.alice.nickName} yes`);
		expect(await pushed()).toMatchObject([
			{ fromUser: bob, fromGroup: id, atlist: [alice], self: false },
		]);
	});

	it('is not heard by accounts that are not in the group', async () => {
		const { id } = simulator.groups.add({ members: [bob, carol] });
		simulator.say('bob', id, 'Hello');
		simulator.say('bob', 'carol', 'Hello');
		expect(await pushed()).toEqual([]);
	});

	it('brings what the owner says on the phone as the account’s own', async () => {
		simulator.say('alice', 'carol', 'Hello');
		expect(await pushed()).toMatchObject([{ fromUser: alice, toUser: carol, self: true }]);
	});

	it('brings a quote of what the account sent', async () => {
		await call('sendText', { wcId: bob, content: 'Tea & <cake>?' });
		const [question] = simulator.chats.in(bob, alice);
		simulator.say('bob', 'alice', 'Yes', question?.id);
		const [{ content } = {}] = await pushed();
		for (const part of [
			'<title>Yes</title>',
			'<type>57</type>',
			`<svrid>${question?.newMsgId}</svrid>`,
			`<fromusr>${alice}</fromusr>`,
			'<content>Tea &amp; &lt;cake&gt;?</content>',
		]) {
			expect(content).toContain(part);
		}
		expect(bubbles(alice, bob)[1]).toEqual({
			from: bob,
			look: 'quote',
			text: 'Yes',
			quoted: { name: simulator.people.alice.nickName, text: 'Tea & <cake>?' },
		});
	});

	it('quotes nothing of another chat', () => {
		const { id } = simulator.say('carol', 'alice', 'A secret');
		expect(() => simulator.say('bob', 'alice', 'What?', id)).toThrow(
			`Message ${id} is not in this chat`,
		);
	});

	it('loses what the account takes back, for two minutes', async () => {
		const { newMsgId } = simulator.say('alice', 'bob', 'Oops');
		const keys = { wcId: bob, msgId: 1, newMsgId: BigInt(newMsgId), createTime: 1 };
		expect(await call('recallMessage', keys)).toMatchObject({ code: '1000' });
		expect(simulator.chats.in(bob, alice)).toMatchObject([{ isRecalled: true }]);

		const late = simulator.say('alice', 'bob', 'Oops again');
		simulator.clock.advance(121);
		expect(await call('recallMessage', { ...keys, newMsgId: BigInt(late.newMsgId) })).toMatchObject(
			{ code: '1001', message: '发送时间超过2分钟的消息，不能被撤回' },
		);
	});

	it('holds what tests push', () => {
		simulator.push(gateway, 'message.text', { from: 'bob', text: 'Hi' });
		simulator.push(gateway, 'message.image', { from: 'bob', scope: 'group', group: '1@chatroom' });
		expect(bubbles(alice, bob)).toEqual([{ from: bob, look: 'text', text: 'Hi' }]);
		expect(bubbles(alice, '1@chatroom')).toEqual([
			{ from: bob, look: 'image', text: '', picture: '/avatars/carol/132.png' },
		]);
	});

	it('holds what is written on the page of logins once', async () => {
		await axios.post(`${simulator.phoneUrl}/api/send-text`, {
			loginId,
			person: 'bob',
			text: 'Hello',
		});
		expect(bubbles(bob, alice)).toEqual([{ from: bob, look: 'text', text: 'Hello' }]);
	});
});

describe('An account', () => {
	it('sees what happens in a group as a grey line', async () => {
		const simulator = await GatewaySimulator.start();
		simulator.login('wkteam', 'alice');
		simulator.vendors.wkteam.callbackFormat = 'optimised';
		simulator.push('wkteam', 'group.memberLeft', { from: 'bob', group: '1@chatroom' });
		simulator.push('wkteam', 'message.pat', { from: 'bob', group: '1@chatroom', scope: 'group' });
		const { wcId } = simulator.people.alice;
		expect(simulator.chats.in(wcId, '1@chatroom').map(({ bubble }) => bubble)).toEqual([
			{ look: 'notice', text: '"Carol 可乐 🥤"退出了群聊' },
			{ look: 'notice', text: '"${wxid_bob000000000022}" 拍了拍我' },
		]);
		await simulator.stop();
	});

	it('on both gateways is told of a message once on each, under one ID', async () => {
		const simulator = await GatewaySimulator.start();
		const receiver = await Receiver.listen();
		simulator.vendors.open.callbackUrl = receiver.url;
		simulator.vendors.wkteam.callbackUrl = receiver.url;
		simulator.login('open', 'my-device', 'alice');
		simulator.login('wkteam', 'alice');
		const { newMsgId } = simulator.say('bob', 'alice', 'Hello');
		await simulator.delivered();
		expect(receiver.bodies.filter((body) => body.includes(newMsgId))).toHaveLength(2);
		await simulator.stop();
		await receiver.close();
	});
});
