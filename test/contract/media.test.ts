import { downloadMedia, type JsonObject, type SentMedia } from '../../gateway';
import { Incoming } from './support/incoming';
import { Scene } from './support/scene';
import { calls } from './support/seen';

let scene: Scene;
afterEach(() => scene.end());

async function arrived(gateway: 'open' | 'wkteam', event: string, options = {}) {
	scene = await Scene.start(gateway);
	const message = new Incoming(event, options);
	const account = message.arrive(scene);
	return { account, ...message.asInput, message };
}

/** The same without what only tests know. */
function sentBy(
	kind: SentMedia['kind'],
	{ message, ...sent }: Awaited<ReturnType<typeof arrived>>,
) {
	return { kind, ...sent, ...(kind === 'voice' && message.voice) };
}

const text = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString('latin1');

describe.each(['open', 'wkteam'] as const)('What somebody sent, on %s,', (gateway) => {
	it.each([
		['image' as const, 'message.image', /^\x89PNG/, 'image/png', 'png'],
		['video' as const, 'message.video', /^....ftypmp42/s, 'video/mp4', 'mp4'],
		['voice' as const, 'message.voice', /^.#!SILK_V3/s, 'audio/silk', 'silk'],
	])('can be had as %s', async (kind, event, start, mimeType, extension) => {
		const sent = await arrived(gateway, event);
		const { file, ...rest } = await downloadMedia(scene.client, sentBy(kind, sent));
		expect(rest).toEqual({ url: expect.stringMatching(/^http/) as string });
		expect(file).toMatchObject({ mimeType, fileName: `${kind}-${sent.messageId}.${extension}` });
		expect(text(file?.bytes)).toMatch(start);
		expect(scene.simulator.violations).toEqual([]);
	});

	it('has the name that it was sent under', async () => {
		const sent = await arrived(gateway, 'message.file', { text: '报价 2026.xlsx', scope: 'group' });
		const { file } = await downloadMedia(scene.client, sentBy('file', sent));
		expect(file).toEqual({
			bytes: Buffer.from('报价：100元\n'),
			mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
			fileName: '报价 2026.xlsx',
		});
	});

	it('is no reason to lose the message when the gateway refuses', async () => {
		const sent = await arrived(gateway, 'message.image');
		const wrong = { ...sentBy('image', sent), messageId: '1' };
		expect(await downloadMedia(scene.client, wrong)).toEqual({
			message: 'There is no file: 下载失败，消息不存在',
		});
	});

	it('is no reason to lose the message when it cannot even be asked for', async () => {
		const sent = await arrived(gateway, 'message.voice');
		const { account, messageId } = sent;
		expect(await downloadMedia(scene.client, { kind: 'voice', account, messageId })).toEqual({
			message: 'There is no file: Voice Length is empty.',
		});
		expect(scene.simulator.requests).toEqual([]);
	});

	it('is not fetched once the workflow is stopped', async () => {
		const sent = await arrived(gateway, 'message.image');
		scene.stop.abort();
		await expect(downloadMedia(scene.client, sentBy('image', sent))).rejects.toMatchObject({
			name: 'CancelledError',
		});
	});

	const IMAGE = gateway === 'open' ? 'POST /open/getMsgImg' : 'POST /getMsgImg';

	it.each([
		['下载文件.txt', 'There is no file: the gateway gave no web address for it.'],
		['www.xxx.txt', 'There is no file: the gateway gave no web address for it.'],
		['ftp://files.example/a.png', 'There is no file: the gateway gave no web address for it.'],
	])('has an address all the same when that leads nowhere: %s', async (url, message) => {
		const sent = await arrived(gateway, 'message.image');
		scene.simulator.faults.next(IMAGE, { json: { code: '1000', data: { url } } });
		expect(await downloadMedia(scene.client, sentBy('image', sent))).toEqual({ url, message });
	});

	it('is gone when its days are over', async () => {
		const sent = await arrived(gateway, 'message.image');
		const { url } = await scene.item('media.downloadImage', inputFor(sent));
		scene.simulator.clock.advance(8 * 86_400);
		scene.simulator.faults.next(IMAGE, { json: { code: '1000', data: { url } } });
		expect(await downloadMedia(scene.client, sentBy('image', sent))).toEqual({
			url,
			message: 'There is no file: its address answers with HTTP 404.',
		});
	});

	it.each([[null], [{}], [{ url: null }], [{ url: ' ' }], ['text']])(
		'has an address, or the gateway has failed: %j',
		async (data) => {
			const sent = await arrived(gateway, 'message.image');
			scene.simulator.faults.next(IMAGE, { json: { code: '1000', data } });
			expect(await scene.failure('media.downloadImage', inputFor(sent))).toMatchObject({
				name: 'NotGatewayAnswerError',
				message: 'The gateway gave no address for the file.',
				hint: 'Try again in a minute; WeChat keeps what was sent for some days only.',
			});
		},
	);

	it('takes the ID of the message, not the long one', async () => {
		const sent = await arrived(gateway, 'message.image');
		const { newMsgId } = sent.message.message;
		const input = { ...inputFor(sent), messageId: newMsgId };
		expect(await scene.failure('media.downloadImage', input)).toMatchObject({
			name: 'InvalidInputError',
			message: `Message ID "${newMsgId}" is too long.`,
		});
	});

	it('is downloaded 1 second after the start, and then every 3 seconds', async () => {
		const first = await arrived(gateway, 'message.image');
		const start = scene.simulator.clock.now();
		const second = scene.simulator.compose(gateway, 'message.image', { from: 'bob' });
		await scene.run('media.downloadImage', inputFor(first));
		const between = scene.simulator.clock.now();
		await scene.run('media.downloadImage', {
			...inputFor(first),
			messageId: String(second.msgId),
			xml: String(second.data.content),
		});
		const end = scene.simulator.clock.now();
		expect([between - start, end - between]).toEqual([1_000, 3_200]);
		expect(scene.simulator.violations).toEqual([]);
	});
});

const inputFor = ({ message: _, ...input }: Awaited<ReturnType<typeof arrived>>): JsonObject =>
	input;

describe('What only one gateway has', () => {
	it('is missing on open: emojis, and files by their keys', async () => {
		const sent = await arrived('open', 'message.emoji');
		expect(await downloadMedia(scene.client, sentBy('emoji', sent))).toEqual({
			message:
				'There is no file: Community Assistant (open) does not offer "Download Emoji": its manual has no call for that.',
		});
		const keys = { account: 'my-device', cdnUrl: 'x', aesKey: 'y', fileType: '5' };
		expect(await scene.failure('media.downloadCdn', keys)).toMatchObject({
			name: 'NotOfferedError',
			message: 'Community Assistant (open) has no "File" for "File Type".',
		});
		expect(scene.simulator.requests).toEqual([]);
	});

	it('is there on wkteam', async () => {
		const sent = await arrived('wkteam', 'message.emoji', { scope: 'group' });
		const { file } = await downloadMedia(scene.client, sentBy('emoji', sent));
		expect(file).toMatchObject({
			mimeType: 'image/gif',
			fileName: `emoji-${sent.messageId}.gif`,
		});
	});

	it.each(['size', 'fileName'])('is asked for on wkteam: %s', async (missing) => {
		scene = await Scene.start('wkteam');
		const account = scene.simulator.login('wkteam', 'alice');
		const input = { account, cdnUrl: 'x', aesKey: 'y', size: '1', fileName: 'a.png' };
		expect(await scene.failure('media.downloadCdn', { ...input, [missing]: '' })).toMatchObject({
			name: 'InvalidInputError',
			hint: 'E-Cloud Butler (wkteam) needs it: fill it in, or see what its expression gives.',
		});
	});
});

describe('A video on wkteam', () => {
	const RESULT = 'POST /getMsgVideoRes';
	const asked = () => calls(scene.simulator).filter((call) => call === RESULT).length;
	const result = (data: object) => ({ json: { code: '1000', data } });

	it('that cannot be fetched is an error with the gateway’s reason', async () => {
		const sent = await arrived('wkteam', 'message.video');
		scene.simulator.faults.next(RESULT, result({ id: 'x', type: 2, url: null, des: '视频已过期' }));
		expect(await scene.failure('media.downloadVideo', inputFor(sent))).toMatchObject({
			name: 'GatewayRefusedError',
			message: '视频已过期',
			hint: 'WeChat keeps videos for some days only.',
		});
	});

	it('that cannot be fetched is an error without a reason as well', async () => {
		const sent = await arrived('wkteam', 'message.video');
		scene.simulator.faults.next(RESULT, result({ id: 'x', type: 2, url: null, des: null }));
		expect(await scene.failure('media.downloadVideo', inputFor(sent))).toMatchObject({
			name: 'GatewayRefusedError',
			message: 'The gateway could not fetch the video.',
			hint: 'WeChat keeps videos for some days only.',
		});
	});

	it('is looked for every 2 seconds, and no longer than the time given', async () => {
		const sent = await arrived('wkteam', 'message.video');
		scene.simulator.faults.next(RESULT, result({ id: 'x', type: 0, url: null, des: null }), 100);
		const input = { ...inputFor(sent), timeout: 60 };
		expect(await scene.failure('media.downloadVideo', input)).toMatchObject({
			name: 'TimedOutError',
			message: 'The gateway did not fetch the video within 60 seconds.',
			hint: expect.stringMatching(
				/^It goes on with it: use Get Video Result with the task ID [0-9a-f-]{36}, or a longer Timeout\.$/,
			) as string,
		});
		expect(asked()).toBe(30);
	});

	it.each(['drop', { status: 502 }] as const)(
		'is found although an answer on the way is lost (%j)',
		async (fault) => {
			const sent = await arrived('wkteam', 'message.video');
			scene.simulator.faults.next(RESULT, fault);
			const { url } = await scene.item('media.downloadVideo', inputFor(sent));
			expect(url).toMatch(/\.mp4$/);
			expect(asked()).toBe(2);
		},
	);

	it('is an error when the gateway refuses to tell', async () => {
		const sent = await arrived('wkteam', 'message.video');
		scene.simulator.faults.next(RESULT, { json: { code: '1001', message: '任务不存在' } });
		expect(await scene.failure('media.downloadVideo', inputFor(sent))).toMatchObject({
			message: '任务不存在',
		});
		expect(asked()).toBe(1);
	});

	it('has a state that the manual knows', async () => {
		const sent = await arrived('wkteam', 'message.video');
		scene.simulator.faults.next(RESULT, result({ id: 'x', type: 7 }));
		expect(await scene.failure('media.downloadVideo', inputFor(sent))).toMatchObject({
			message: 'The gateway gave a state of the video that its manual does not have: "7".',
			hint: 'Try again in a minute.',
		});
	});

	it('is waited for until Stop', async () => {
		const sent = await arrived('wkteam', 'message.video');
		scene.simulator.faults.next(RESULT, result({ id: 'x', type: 0 }), 100);
		const running = scene.failure('media.downloadVideo', inputFor(sent));
		await scene.simulator.received(RESULT);
		scene.stop.abort();
		expect(await running).toMatchObject({ name: 'CancelledError' });
	});

	it('that failed is a result of Get Video Result', async () => {
		scene = await Scene.start('wkteam');
		scene.simulator.faults.next(RESULT, result({ id: 'x', type: 2, url: null, des: '视频已过期' }));
		expect(await scene.run('media.getVideoResult', { taskId: 'x' })).toEqual({
			taskId: 'x',
			state: 'failed',
			message: '视频已过期',
		});
	});

	it.each([0, -1, 'soon'])('has time, or nothing is sent: %j', async (timeout) => {
		const sent = await arrived('wkteam', 'message.video');
		const input = { ...inputFor(sent), timeout };
		expect(await scene.failure('media.downloadVideo', input)).toMatchObject({
			name: 'InvalidInputError',
			message: 'Timeout must be more than 0 seconds.',
			hint: 'Try 180.',
		});
		expect(scene.simulator.requests).toEqual([]);
	});
});
