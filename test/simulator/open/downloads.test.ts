import axios from 'axios';
import { GatewaySimulator } from '../index';
import { dataOf, VendorClient } from '../support/vendorClient';

const refused = (message: string) => ({ code: '1001', message, data: null });

describe('A download on open', () => {
	let simulator: GatewaySimulator;
	let client: VendorClient;

	beforeEach(async () => {
		simulator = await GatewaySimulator.start();
		client = new VendorClient(simulator);
		simulator.login('open', 'my-device', 'alice');
	});
	afterEach(() => simulator.stop());

	type Options = Parameters<GatewaySimulator['push']>[2];

	/** The message, and what a call about it must say. */
	function arrive(event: string, options?: Options) {
		const { msgId, data, media } = simulator.push('open', event, options);
		simulator.clock.advance(1);
		const { fromUser, toUser, content } = data as Record<string, string>;
		const voice = { length: String(media?.length), bufId: media?.bufId ?? '' };
		return {
			msgId: String(msgId),
			fromUser: fromUser ?? '',
			toUser: toUser ?? '',
			content: content ?? '',
			...(media?.kind === 'voice' && voice),
		};
	}

	const call = async (path: string, fields: Record<string, string>) =>
		await client.form(path, { deviceId: 'my-device', ...fields });

	async function fetched(answer: unknown) {
		const { url } = dataOf<{ url: string }>(answer);
		const { data, headers, status } = await axios.get<Buffer>(url, {
			responseType: 'arraybuffer',
			validateStatus: () => true,
		});
		return { url, bytes: data, type: headers['content-type'] as unknown, status };
	}

	it('gives a picture, larger in high definition', async () => {
		const normal = await fetched(
			await call('/open/getMsgImg', { ...arrive('message.image'), type: '0' }),
		);
		simulator.clock.advance(3);
		const hd = await fetched(
			await call('/open/getMsgImg', { ...arrive('message.image'), type: '1' }),
		);

		expect(normal).toMatchObject({ type: 'image/png', status: 200 });
		expect(normal.bytes.subarray(1, 4).toString()).toBe('PNG');
		expect(hd.bytes.length).toBeGreaterThan(normal.bytes.length);
		expect(simulator.violations).toEqual([]);
	});

	it('gives a file under the extension of its name', async () => {
		const fields = arrive('message.file', { text: '清单.txt' });

		const { url, bytes } = await fetched(await call('/open/getMsgFile', fields));

		expect(url).toMatch(/\.txt$/);
		expect(bytes.toString()).toBe('报价：100元\n');
	});

	it('gives a video', async () => {
		const { msgId, content } = arrive('message.video');

		const { url, bytes } = await fetched(await call('/open/getMsgVideo', { msgId, content }));

		expect(url).toMatch(/\.mp4$/);
		expect(bytes.subarray(4, 12).toString()).toBe('ftypmp42');
	});

	it('gives a voice message as silk', async () => {
		const { content, toUser, ...fields } = arrive('message.voice', { scope: 'group' });

		const { url, bytes } = await fetched(await call('/open/getMsgVoice', fields));

		expect(url).toMatch(/\.silk$/);
		expect(bytes.subarray(1, 10).toString()).toBe('#!SILK_V3');
		expect([content, toUser]).not.toContain('');
	});

	it('gives a CDN resource that a message names', async () => {
		const { content } = arrive('message.image');
		const attribute = (name: string) => new RegExp(`${name}="([^"]*)"`).exec(content)?.[1] ?? '';
		const resource = { cdnUrl: attribute('cdnthumburl'), aesKey: attribute('cdnthumbaeskey') };

		const thumbnail = await call('/open/getCDNFile', { ...resource, fileType: '3' });

		expect(await fetched(thumbnail)).toMatchObject({ type: 'image/png' });
		expect(await call('/open/getCDNFile', { ...resource, aesKey: 'x', fileType: '3' })).toEqual(
			refused('下载失败，资源不存在'),
		);
	});

	it('takes the content of a group with and without the sender before it', async () => {
		const group = { scope: 'group' } as const;
		const signed = arrive('message.image', group);
		const bare = arrive('message.image', group);

		expect(signed.content).toMatch(/^wxid_bob000000000022:\n<\?xml/);
		expect(await call('/open/getMsgImg', signed)).toMatchObject({ code: '1000' });
		const content = bare.content.slice(bare.content.indexOf('<'));
		expect(await call('/open/getMsgImg', { ...bare, content })).toMatchObject({ code: '1000' });
	});

	it.each([
		[{ msgId: '1' }, '下载失败，消息不存在'],
		[{ content: '<msg />' }, '下载失败，content与消息不符'],
		[{ fromUser: 'wxid_x' }, '下载失败，fromUser与消息不符'],
		[{ toUser: 'wxid_x' }, '下载失败，toUser与消息不符'],
		[{ type: '1' }, '下载失败，该图片没有高清图'],
		[{ type: '2' }, '参数错误：type取值无效'],
	])('is refused with %j', async (wrong, message) => {
		const fields = arrive('message.image', { hd: false });

		expect(await call('/open/getMsgImg', { ...fields, ...wrong })).toEqual(refused(message));
	});

	it('is refused for another kind of message, and while offline', async () => {
		const fields = arrive('message.image');

		expect(await call('/open/getMsgFile', fields)).toEqual(refused('下载失败，消息类型不符'));
		simulator.drop('my-device');
		expect(await call('/open/getMsgImg', fields)).toEqual(refused('设备已离线'));
	});

	it('breaks a rule within a second of the message', async () => {
		const { msgId, data } = simulator.push('open', 'message.video');
		simulator.clock.advance(0.9);

		await call('/open/getMsgVideo', { msgId: String(msgId), content: data.content as string });

		expect(simulator.violations).toEqual([
			`Message ${msgId} was downloaded sooner than 1 s after it came`,
		]);
	});

	it('breaks a rule within three seconds of another', async () => {
		const [first, second, third] = [1, 2, 3].map(() => arrive('message.image'));
		await call('/open/getMsgImg', first ?? {});
		simulator.clock.advance(3);
		await call('/open/getMsgImg', second ?? {});
		expect(simulator.violations).toEqual([]);
		simulator.clock.advance(2.9);

		await call('/open/getMsgImg', third ?? {});

		expect(simulator.violations).toEqual([
			`${simulator.people.alice.wcId} downloaded again within 3 s`,
		]);
	});

	it('breaks a rule the second time', async () => {
		const fields = arrive('message.image');
		await call('/open/getMsgImg', fields);
		simulator.clock.advance(3);

		await call('/open/getMsgImg', fields);

		expect(simulator.violations).toEqual([`Message ${fields.msgId} was downloaded twice`]);
	});

	it('gives an address that works for three days', async () => {
		const answer = await call('/open/getMsgImg', arrive('message.image'));
		simulator.clock.advance(3 * 86_400 - 1);
		expect(await fetched(answer)).toMatchObject({ status: 200 });

		simulator.clock.advance(1);

		expect(await fetched(answer)).toMatchObject({ status: 404 });
	});

	it('can lead to what is no file', async () => {
		const answer = await call('/open/getMsgImg', arrive('message.image'));
		simulator.faults.media('notImage');
		simulator.faults.media('missing');

		expect(await fetched(answer)).toMatchObject({ type: 'text/html; charset=utf-8' });
		expect(await fetched(answer)).toMatchObject({ status: 404 });
		expect(await fetched(answer)).toMatchObject({ status: 200 });
	});
});
