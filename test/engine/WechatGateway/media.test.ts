import type { IDataObject } from 'n8n-workflow';
import { GatewaySimulator, type PushOptions } from '../../simulator';
import { callsTo, tokenCredential, wechat, workflow } from '../support/node';
import { holdTheClock, whileTimePasses } from '../support/time';

let sim: GatewaySimulator;
beforeEach(async () => {
	holdTheClock();
	sim = await GatewaySimulator.start();
});
afterEach(async () => {
	jest.useRealTimers();
	expect(sim.violations).toEqual([]);
	await sim.stop();
});

describe.each(['open', 'wkteam'] as const)('On %s', (gateway) => {
	const IMAGE = gateway === 'open' ? 'POST /open/getMsgImg' : 'POST /getMsgImg';
	let account: string;
	beforeEach(() => {
		account =
			gateway === 'open' ? sim.login('open', 'shop', 'alice') : sim.login('wkteam', 'alice');
	});

	/** As much of the trigger's item as a download needs. */
	function itemOf(event: string, options: PushOptions = {}): IDataObject {
		const { msgId, data, media } = sim.compose(gateway, event, { from: 'bob', ...options });
		// The vendor's rule: no download in the first second.
		sim.clock.advance(1);
		return {
			account,
			messageId: String(msgId),
			...(media && { media: { length: media.length, bufId: media.bufId } }),
			raw: { data: data as IDataObject },
		};
	}

	async function download(
		operation: string,
		items: IDataObject[],
		parameters: IDataObject = {},
		more = {},
	) {
		const node = wechat(operation, parameters, more);
		const running = workflow(tokenCredential(sim, gateway), node).run(items);
		return await whileTimePasses(sim, running);
	}

	test.each([
		['media.downloadImage', 'message.image', 'image/png', /^image-\d+\.png$/],
		['media.downloadVoice', 'message.voice', 'audio/silk', /^voice-\d+\.silk$/],
		['media.downloadFile', 'message.file', 'application/pdf', /^报价\.pdf$/],
	])('%s needs nothing but the item of the trigger', async (operation, event, mimeType, name) => {
		const item = itemOf(event, { text: '报价.pdf', scope: 'group' });
		const run = await download(operation, [item]);
		expect(run.items(operation)).toEqual([
			expect.objectContaining({
				json: {
					account,
					messageId: item.messageId,
					url: expect.stringMatching(/^http:.*\/media\//) as unknown,
				},
				pairedItem: { item: 0 },
			}),
		]);
		expect(run.file(operation)).toMatchObject({
			mimeType,
			fileName: expect.stringMatching(name) as unknown,
		});
	});

	test('the file goes where the option says', async () => {
		const options = { binaryField: 'photo' };
		const run = await download('media.downloadImage', [itemOf('message.image')], { options });
		expect(run.file('media.downloadImage', 0, 'photo').bytes.subarray(1, 4).toString()).toBe('PNG');
	});

	test('Download File off gives the address only', async () => {
		const run = await download('media.downloadImage', [itemOf('message.image')], {
			downloadFile: false,
		});
		const [item] = run.items('media.downloadImage');
		expect(item?.json.url).toMatch(/^http/);
		expect(item?.binary).toBeUndefined();
	});

	test('an address that leads nowhere stays, and it is said why there is no file', async () => {
		sim.faults.next(IMAGE, { json: { code: '1000', data: { url: 'www.xxx.txt' } } });
		const item = itemOf('message.image');
		const run = await download('media.downloadImage', [item]);
		expect(run.items('media.downloadImage')[0]).toEqual(
			expect.objectContaining({
				json: {
					account,
					messageId: item.messageId,
					url: 'www.xxx.txt',
					message: 'There is no file: the gateway gave no web address for it.',
				},
			}),
		);
	});

	test.each([
		['missing', /^There is no file: its address answers with HTTP 404\.$/],
		[
			'drop',
			/^There is no file: The connection to the file at 127\.0\.0\.1:\d+ was lost before it answered\.$/,
		],
	] as const)('a file that is gone (%s) leaves the address', async (fault, message) => {
		sim.faults.media(fault);
		const run = await download('media.downloadImage', [itemOf('message.image')]);
		const [json] = run.json('media.downloadImage');
		expect(json?.message).toMatch(message);
		expect(json?.url).toMatch(/^http/);
	});

	test('an item without a message stops the node before anything is sent', async () => {
		const run = await download('media.downloadImage', [itemOf('message.image'), { account }]);
		expect(run.error).toMatchObject({
			message: 'Message ID is empty. [item 1]',
			context: { itemIndex: 1 },
		});
		expect(callsTo(sim)).toEqual([]);
	});

	test('two items are downloaded one after the other, at the pace of the vendors', async () => {
		const items = [itemOf('message.image'), itemOf('message.image')];
		const run = await download('media.downloadImage', items);
		expect(
			run.items('media.downloadImage').map(({ json, pairedItem }) => [json.messageId, pairedItem]),
		).toEqual(items.map(({ messageId }, item) => [messageId, { item }]));
	});

	test('a refused download goes on, if On Error says so', async () => {
		sim.faults.next(IMAGE, { json: { code: '1001', message: '下载失败' } });
		const node = { onError: 'continueRegularOutput' };
		const run = await download('media.downloadImage', [itemOf('message.image')], {}, node);
		expect(run.json('media.downloadImage')).toEqual([
			{ error: '下载失败 [item 0]', details: 'The gateway answered with code 1001.' },
		]);
	});
});

test('a video on wkteam is waited for', async () => {
	const account = sim.login('wkteam', 'alice');
	const { msgId, data } = sim.compose('wkteam', 'message.video', { from: 'bob' });
	const video = workflow(tokenCredential(sim, 'wkteam'), wechat('media.downloadVideo'));
	const item = { account, messageId: String(msgId), raw: { data: data as IDataObject } };
	const run = await whileTimePasses(sim, video.run([item]));
	expect(run.file('media.downloadVideo')).toMatchObject({
		mimeType: 'video/mp4',
		fileName: `video-${msgId}.mp4`,
	});
});
