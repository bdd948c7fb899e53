import axios from 'axios';
import { GatewaySimulator } from '../index';
import { readJson } from '../protocol/bigJson';
import { Receiver } from '../support/receiver';
import { dataOf, VendorClient } from '../support/vendorClient';

const refused = (message: string) => ({ code: '1001', message, data: null });

describe('On wkteam', () => {
	let simulator: GatewaySimulator;
	let client: VendorClient;
	let wId: string;

	beforeEach(async () => {
		simulator = await GatewaySimulator.start();
		client = new VendorClient(simulator);
		wId = simulator.login('wkteam', 'alice');
	});
	afterEach(() => simulator.stop());

	const fetched = async (answer: unknown) =>
		(await axios.get<Buffer>(dataOf<{ url: string }>(answer).url, { responseType: 'arraybuffer' }))
			.data;

	describe('the callback address', () => {
		it('is what the account login tells', async () => {
			const httpUrl = 'http://127.0.0.1:9/callback';
			const login = { account: '17200000000', password: 'demo-password' };

			await client.json('/setHttpCallbackUrl', { httpUrl, type: 2 });

			expect(await client.json('/member/login', login)).toMatchObject({
				data: { callbackUrl: httpUrl },
			});
			expect(simulator.vendors.wkteam.callbackFormat).toBe('optimised');
		});

		it.each([
			['in the form of 2020', {}],
			['with type 1', { type: 1 }],
		])('gets the raw format when it is set %s', async (_name, fields) => {
			const httpUrl = 'http://127.0.0.1:9/callback';
			await client.json('/setHttpCallbackUrl', { httpUrl, ...fields });

			expect(simulator.vendors.wkteam.callbackFormat).toBe('raw');
		});

		it.each([
			['/setHttpCallbackUrl', { type: 2 }, '参数错误：httpUrl不能为空'],
			['/setHttpCallbackUrl', { httpUrl: 'x', type: 3 }, '参数错误：type取值无效'],
			['/setHttpCallbackUrl', { httpUrl: 'x', type: 2, wId: 'x' }, '参数错误：未知参数 wId'],
			['/cancelHttpCallbackUrl', { wId: 'x' }, '参数错误：未知参数 wId'],
		])('is not set by %s with %j', async (path, fields, message) => {
			expect(await client.json(path, fields)).toEqual(refused(message));
			expect(simulator.vendors.wkteam.callbackUrl).toBeNull();
		});
	});

	describe('a text', () => {
		it('is answered with its IDs as bare integers', async () => {
			const { data: text } = await axios.post<string>(
				`${simulator.baseUrl}/sendText`,
				{ wId, wcId: 'wxid_friend', content: '天行健' },
				{
					headers: { authorization: simulator.vendors.wkteam.token },
					transformResponse: (body: string) => body,
				},
			);

			const [sent] = simulator.sent;
			expect(text).toBe(
				`{"code":"1000","message":"处理成功","data":{"type":1,"msgId":${sent?.msgId},"newMsgId":${sent?.newMsgId},"createTime":${Math.floor(simulator.clock.now() / 1000)},"wcId":"wxid_friend"}}`,
			);
			expect(sent?.newMsgId).toMatch(/^\d{19}$/);
			expect(sent).toMatchObject({ loginId: wId, to: 'wxid_friend', text: '天行健', at: [] });
		});

		it('keeps its long ID when a fault spoils the answer', async () => {
			simulator.faults.next('POST /sendText', 'numericCode');

			const { data: text } = await axios.post<string>(
				`${simulator.baseUrl}/sendText`,
				{ wId, wcId: 'wxid_friend', content: 'x' },
				{
					headers: { authorization: simulator.vendors.wkteam.token },
					transformResponse: (body: string) => body,
				},
			);

			expect(readJson(text)).toMatchObject({
				code: 1000,
				data: { newMsgId: BigInt(simulator.sent[0]?.newMsgId ?? 0) },
			});
		});

		it('mentions people in a group', async () => {
			const content = '@E云 @你微笑时真美 测试';
			await client.json('/sendText', { wId, wcId: '1@chatroom', content, at: 'wxid_a,wxid_b' });

			expect(simulator.sent[0]?.at).toEqual(['wxid_a', 'wxid_b']);
			expect(simulator.violations).toEqual([]);
		});

		it.each([
			[{ wcId: 'x', content: '' }, '参数错误：content不能为空'],
			[{ wcId: 'x', content: 'x', at: ['wxid_a'] }, '参数错误：at类型错误'],
			[{ wxId: 'x', content: 'x' }, '参数错误：未知参数 wxId'],
			[{ wcId: 'x', content: 'x', wId: 'other' }, '微信已离线'],
		])('is refused with %j', async (fields: object, message) => {
			expect(await client.json('/sendText', { wId, ...fields })).toEqual(refused(message));
		});

		it('is refused under the wId of a former login', async () => {
			const former = wId;
			simulator.login('wkteam', 'alice');

			expect(await client.json('/sendText', { wId: former, wcId: 'x', content: 'x' })).toEqual(
				refused('微信已离线'),
			);
		});
	});

	it('a friend request is accepted by what its callback told', async () => {
		const { data } = simulator.push('wkteam', 'contact.request', { requestScene: 30 });
		const { v1, v2, scene } = data;

		expect(await client.json('/acceptUser', { wId, v1, v2, type: 3 })).toEqual(
			refused('好友请求不存在或已失效'),
		);
		expect(await client.json('/acceptUser', { wId, v1, v2, type: scene })).toEqual({
			code: '1000',
			message: '成功',
			data: null,
		});
		expect(simulator.accepted).toMatchObject([{ wcId: simulator.people.bob.wcId, scene: 30 }]);
	});

	describe('a download', () => {
		const messageOf = (event: string) => {
			const { msgId, data } = simulator.push('wkteam', event);
			return { wId, msgId, content: data.content };
		};

		it.each([
			['/getMsgImg', 'message.image', 'PNG', 1],
			['/getMsgEmoji', 'message.emoji', 'GIF89a', 0],
			['/getMsgFile', 'message.file', '报价', 0],
		])('by %s gives what a %s holds', async (path, event, magic, at) => {
			const bytes = await fetched(await client.json(path, messageOf(event)));

			expect(bytes.toString().indexOf(magic)).toBe(at);
		});

		it('of a voice message names its length and bufId', async () => {
			const { msgId, data } = simulator.push('wkteam', 'message.voice');
			const { length, bufId, fromUser } = data;
			const fields = { wId, msgId, length, bufId, fromUser };

			expect(await client.json('/getMsgVoice', { ...fields, bufId: '1' })).toEqual(
				refused('下载失败，bufId与消息不符'),
			);
			const bytes = await fetched(await client.json('/getMsgVoice', fields));
			expect(bytes.subarray(1, 10).toString()).toBe('#!SILK_V3');
		});

		it('of a CDN resource names where and by which key', async () => {
			const { data } = simulator.push('wkteam', 'message.file');
			const element = (name: string) =>
				new RegExp(`<${name}>([^<]*)<`).exec(data.content as string)?.[1];
			const fields = {
				wId,
				cdnUrl: element('cdnattachurl'),
				aeskey: element('aeskey'),
				fileType: 5,
				fileName: '报价单.txt',
				totalSize: 6,
			};

			const bytes = await fetched(await client.json('/cdnDownFile', fields));

			expect(bytes.toString()).toContain('报价');
		});

		it('of a video takes a while, asks for no pauses, and ends with a callback', async () => {
			const receiver = await Receiver.listen();
			simulator.vendors.wkteam.callbackUrl = receiver.url;
			const answer = await client.json('/asynGetMsgVideo', messageOf('message.video'));
			const { id } = dataOf<{ id: string }>(answer);

			simulator.clock.advance(2.9);
			const early = await client.json('/getMsgVideoRes', { id });
			simulator.clock.advance(0.1);
			const late = await client.json('/getMsgVideoRes', { id });
			await simulator.delivered();
			await receiver.close();

			expect(dataOf(early)).toEqual({ url: null, type: 0, des: null, id });
			const { url } = dataOf<{ url: string }>(late);
			expect(dataOf(late)).toEqual({ url, type: 1, des: null, id });
			expect((await fetched(late)).subarray(4, 8).toString()).toBe('ftyp');
			expect(JSON.parse(receiver.bodies[1] ?? '')).toEqual({
				account: '17200000000',
				data: { des: null, id, type: 1, url, wId },
				messageType: '30002',
				wcId: simulator.people.alice.wcId,
			});
			expect(simulator.violations).toEqual([]);
		});

		it('of a video that nobody asked for is unknown', async () => {
			expect(await client.json('/getMsgVideoRes', { id: 'x' })).toEqual(refused('任务不存在'));
		});

		it('is refused under another login', async () => {
			const fields = messageOf('message.image');
			const other = simulator.login('wkteam', 'bob');

			expect(await client.json('/getMsgImg', { ...fields, wId: other })).toEqual(
				refused('下载失败，消息不存在'),
			);
		});
	});
});
