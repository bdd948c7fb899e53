import { GatewaySimulator } from '../index';
import { VendorClient } from '../support/vendorClient';

const device = { deviceId: 'my-device' };
const refused = (message: string) => ({ code: '1001', message, data: null });

describe('On open', () => {
	let simulator: GatewaySimulator;
	let client: VendorClient;

	beforeEach(async () => {
		simulator = await GatewaySimulator.start();
		client = new VendorClient(simulator);
		simulator.login('open', 'my-device', 'alice');
	});
	afterEach(() => simulator.stop());

	const send = async (fields: Record<string, string>) =>
		await client.form('/open/sendText', { ...device, ...fields });

	describe('the callback address', () => {
		it('is what the account login tells', async () => {
			const callbackUrl = 'http://127.0.0.1:9/callback';
			const login = { username: 'demo', password: 'demo-password' };

			await client.form('/open/user/setHttpCallbackUrl', { callbackUrl });

			expect(await client.form('/auth/login', login)).toMatchObject({ data: { callbackUrl } });
			await client.form('/open/user/cancelHttpCallbackUrl');
			expect(await client.form('/auth/login', login)).toMatchObject({
				data: { callbackUrl: null },
			});
		});

		it.each([
			['/open/user/setHttpCallbackUrl', {}, '参数错误：callbackUrl不能为空'],
			['/open/user/setHttpCallbackUrl', { httpUrl: 'x' }, '参数错误：未知参数 httpUrl'],
			['/open/user/cancelHttpCallbackUrl', device, '参数错误：未知参数 deviceId'],
		])('is not set by %s with %j', async (path, fields, message) => {
			expect(await client.form(path, fields)).toEqual(refused(message));
		});
	});

	describe('a text', () => {
		it('reaches a friend, and the reply tells no ID', async () => {
			const answer = await send({ wxId: 'wxid_friend', content: '你好' });

			expect(answer).toEqual({ code: '1000', message: '发送成功', data: ' ' });
			expect(simulator.sent).toEqual([
				{
					gateway: 'open',
					loginId: 'my-device',
					from: simulator.people.alice.wcId,
					to: 'wxid_friend',
					kind: 'sendText',
					text: '你好',
					content: { content: '你好' },
					at: [],
					sentAt: simulator.clock.now(),
				},
			]);
		});

		it('mentions people in a group', async () => {
			await send({ wxId: '1@chatroom', content: '@a @b 你好', at: 'wxid_a,wxid_b' });
			await send({ wxId: '1@chatroom', content: '@所有人 你好', at: 'notify@all' });

			expect(simulator.sent.map(({ at }) => at)).toEqual([['wxid_a', 'wxid_b'], ['notify@all']]);
			expect(simulator.violations).toEqual([]);
		});

		it.each([
			[{ content: 'x' }, '参数错误：wxId不能为空'],
			[{ wxId: 'wxid_friend', content: '' }, '参数错误：content不能为空'],
			[{ wcId: 'wxid_friend', content: 'x' }, '参数错误：未知参数 wcId'],
			[{ wxId: 'wxid_friend', content: 'x', deviceId: 'other' }, '设备不存在'],
		])('is refused with %j', async (fields: Record<string, string>, message) => {
			expect(await send(fields)).toEqual(refused(message));
			expect(simulator.sent).toEqual([]);
		});

		it('is refused while offline', async () => {
			simulator.drop('my-device');

			expect(await send({ wxId: 'wxid_friend', content: 'x' })).toEqual(refused('设备已离线'));
		});

		it.each([
			[{ wxId: '1@chatroom', content: '@a', at: 'wxid_a,wxid_b' }, 'fewer @ than people'],
			[{ wxId: '1@chatroom', content: '@all', at: 'notify@all' }, 'without @所有人'],
			[{ wxId: 'wxid_a', content: '@a', at: 'wxid_a' }, 'outside a group'],
		])('breaks a rule as %j', async (fields, rule) => {
			await send(fields);

			expect(simulator.violations).toEqual([expect.stringContaining(rule)]);
		});

		it('may be sent 40 times a minute, and no more', async () => {
			const text = { wxId: 'wxid_friend', content: 'x' };
			for (let count = 0; count < 40; count += 1) await send(text);
			simulator.clock.advance(60);
			for (let count = 0; count < 40; count += 1) await send(text);
			expect(simulator.violations).toEqual([]);

			await send(text);

			expect(simulator.violations).toEqual([
				`${simulator.people.alice.wcId} sent more than 40 messages in a minute`,
			]);
		});
	});

	describe('a friend request', () => {
		const accept = async (fields: { v1: string; v2: string; type: string }) =>
			await client.form('/open/acceptUser', { ...device, ...fields });

		it('is accepted by what its callback told, once', async () => {
			const { data } = simulator.push('open', 'contact.request', { from: 'carol', text: '你好' });
			const attribute = (name: string) =>
				new RegExp(` ${name}="([^"]*)"`).exec(data.content as string)?.[1] ?? '';
			const [v1, v2, type] = ['encryptusername', 'ticket', 'scene'].map(attribute) as [
				string,
				string,
				string,
			];

			expect(await accept({ v1, v2, type })).toEqual({ code: '1000', message: '成功', data: '' });

			expect(simulator.accepted).toEqual([
				{
					gateway: 'open',
					loginId: 'my-device',
					account: simulator.people.alice.wcId,
					wcId: simulator.people.carol.wcId,
					v1,
					v2,
					scene: 3,
				},
			]);
			expect(await accept({ v1, v2, type })).toEqual(refused('好友请求不存在或已失效'));
		});

		it.each([{ v1: 'x' }, { v2: 'x' }, { type: '30' }])(
			'is not accepted with another %j',
			async (wrong) => {
				const { request } = simulator.push('open', 'contact.request');
				const { v1 = '', v2 = '' } = request ?? {};

				expect(await accept({ v1, v2, type: '3', ...wrong })).toEqual(
					refused('好友请求不存在或已失效'),
				);
			},
		);

		it('is one of the account that got it', async () => {
			const { request } = simulator.push('open', 'contact.request');
			simulator.login('open', 'her-device', 'bob');
			const { v1 = '', v2 = '' } = request ?? {};

			expect(
				await client.form('/open/acceptUser', { deviceId: 'her-device', v1, v2, type: '3' }),
			).toEqual(refused('好友请求不存在或已失效'));
		});
	});
});
