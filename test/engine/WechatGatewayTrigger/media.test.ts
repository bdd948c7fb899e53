import type { GatewaySimulator, PushOptions } from '../../simulator';
import { closeTriggers } from '../support/callbackTrigger';
import { downloads, IMAGE, sleepNoTime } from '../support/downloads';
import { callsTo } from '../support/node';
import { simulatorForEach } from '../support/simulatorForEach';
import type * as sleepless from '../support/sleepless';

jest.mock('n8n-workflow', () =>
	jest.requireActual<typeof sleepless>('../support/sleepless').n8nWorkflow(),
);
jest.mock('../../../nodes/transport/n8nClock', () =>
	jest.requireActual<typeof sleepless>('../support/sleepless').n8nClock(),
);

let sim: GatewaySimulator;
simulatorForEach((started) => (sim = started));
beforeEach(() => sleepNoTime(sim));
afterEach(closeTriggers);

const { published, received } = downloads(() => sim);

describe.each(['open', 'wkteam'] as const)('On %s', (gateway) => {
	test.each<[string, PushOptions, string, RegExp]>([
		['message.image', {}, 'image/png', /^image-\d+\.png$/],
		['message.image', { scope: 'group' }, 'image/png', /^image-\d+\.png$/],
		['message.voice', {}, 'audio/silk', /^voice-\d+\.silk$/],
		['message.video', {}, 'video/mp4', /^video-\d+\.mp4$/],
		['message.file', { text: 'offer.txt' }, 'text/plain', /^offer\.txt$/],
		['message.file', { text: 'offer.txt', scope: 'group' }, 'text/plain', /^offer\.txt$/],
	])('%s %j comes with its file', async (event, options, mimeType, fileName) => {
		const trigger = await published(gateway);
		sim.push(gateway, event, { from: 'bob', ...options });
		const items = await received(trigger);
		// wkteam also tells when a video is ready.
		const [item, ...more] = items.filter(({ event }) => event !== 'media.videoReady');
		expect(more).toEqual([]);
		expect(item).toMatchObject({
			event,
			media: { url: expect.stringContaining(sim.baseUrl) as string },
		});
		expect(item?.media).not.toHaveProperty('message');
		const { bytes, ...named } = trigger.file() ?? {};
		expect(named).toEqual({ mimeType, fileName: expect.stringMatching(fileName) as string });
		expect(bytes?.length).toBeGreaterThan(0);
	});

	test('the file goes into the field that was chosen', async () => {
		const trigger = await published(gateway, { binaryField: 'photo' });
		sim.push(gateway, 'message.image');
		await received(trigger);
		expect(trigger.file(0, 'photo')?.mimeType).toBe('image/png');
	});

	test('nothing is downloaded unless one asks for it', async () => {
		const trigger = await published(gateway, { downloadMedia: false });
		sim.push(gateway, 'message.image');
		const [item] = await received(trigger);
		expect(item?.media).not.toHaveProperty('url');
		expect(callsTo(sim)).toEqual([]);
	});

	test('messages without a file wait for nothing', async () => {
		const trigger = await published(gateway);
		const before = Date.now();
		sim.push(gateway, 'message.text');
		await received(trigger);
		expect(Date.now()).toBe(before);
		expect(callsTo(sim)).toEqual([]);
	});

	test.each<[string, () => void, string | RegExp]>([
		[
			'the gateway refuses',
			() =>
				sim.faults.next(IMAGE[gateway], {
					json: { code: '1001', message: '下载失败', data: null },
				}),
			/^There is no file: .*下载失败/,
		],
		['the link leads nowhere', () => sim.faults.media('missing'), /404/],
		['the connection breaks', () => sim.faults.media('drop'), /./],
	])('when %s, the message is there and says so', async (_, spoil, message) => {
		const trigger = await published(gateway);
		spoil();
		const { msgId } = sim.push(gateway, 'message.image', { from: 'bob' });
		const items = await received(trigger);
		expect(items).toMatchObject([
			{
				event: 'message.image',
				messageId: String(msgId),
				media: { kind: 'image', message: expect.stringMatching(message) as string },
			},
		]);
		expect(trigger.file()).toBeUndefined();
		expect(JSON.stringify(items)).not.toContain(sim.vendors[gateway].token);
	});
});

test('a text in the same push has no file, and its image has', async () => {
	const trigger = await published('open');
	sim.pushTogether('open', [
		sim.compose('open', 'message.text', { text: 'look' }),
		sim.compose('open', 'message.image'),
	]);
	const items = await received(trigger);
	expect(items.map(({ event }) => event)).toEqual(['message.text', 'message.image']);
	expect(trigger.file(1)?.mimeType).toBe('image/png');
	expect(trigger.file(0)).toBeUndefined();
});

test('wkteam: an emoji comes with its file', async () => {
	const trigger = await published('wkteam');
	sim.push('wkteam', 'message.emoji');
	await received(trigger);
	expect(trigger.file()?.mimeType).toBe('image/gif');
});

test('open cannot fetch emojis, which the message says', async () => {
	const trigger = await published('open');
	sim.push('open', 'message.emoji');
	const [item] = await received(trigger);
	expect(item?.media).toMatchObject({
		kind: 'emoji',
		message: expect.stringMatching(/^There is no file: /) as string,
	});
	expect(callsTo(sim)).toEqual([]);
});

test('a file that is still being sent is not asked for', async () => {
	const trigger = await published('wkteam');
	sim.push('wkteam', 'message.fileStarted');
	const [item] = await received(trigger);
	expect(item).toMatchObject({ event: 'message.fileStarted', media: { kind: 'file' } });
	expect(callsTo(sim)).toEqual([]);
});

test('a file that is still being sent is not asked for beside one that is there either', async () => {
	const trigger = await published('open');
	const { json } = sim.compose('open', 'message.file');
	sim.pushTogether('open', [
		json.replace('<type>6</type>', '<type>74</type>'),
		sim.compose('open', 'message.image'),
	]);
	const items = await received(trigger);
	expect(items.map(({ event }) => event)).toEqual(['message.fileStarted', 'message.image']);
	expect(callsTo(sim)).toEqual([IMAGE.open]);
});

test('open: without the device of the account there is no file, which the message says', async () => {
	const trigger = await published('open');
	const image = sim.compose('open', 'message.image');
	sim.pushTogether('open', [image.json.replaceAll(sim.people.alice.wcId, 'wxid_nobody')]);
	const [item] = await received(trigger);
	expect(item).toMatchObject({
		account: null,
		media: { kind: 'image', message: 'There is no file: the account is not known.' },
	});
});
