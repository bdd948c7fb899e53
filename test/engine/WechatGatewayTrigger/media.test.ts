import type { IDataObject, INodeParameters } from 'n8n-workflow';
import type * as transport from '../../../nodes/transport/n8nClock';
import type { GatewaySimulator } from '../../simulator';
import { type PushOptions } from '../../simulator';
import { CallbackTrigger, closeTriggers } from '../support/callbackTrigger';
import { callsTo } from '../support/node';
import { simulatorForEach } from '../support/simulatorForEach';
import { pass } from '../support/time';

/** Whoever sleeps here wakes up at once, and it is so much later. */
let sleep: (ms: number) => Promise<void> = async () => await Promise.resolve();
jest.mock('n8n-workflow', () => ({
	...jest.requireActual<object>('n8n-workflow'),
	sleep: async (ms: number) => await sleep(ms),
}));
/** Pauses only, that is: what can be stopped is a time limit, and none is ever reached here. */
jest.mock('../../../nodes/transport/n8nClock', () => {
	const { n8nClock } = jest.requireActual<typeof transport>('../../../nodes/transport/n8nClock');
	return {
		n8nClock: (stopSignal: () => AbortSignal | undefined) =>
			stopSignal() ? { sleep: async () => await new Promise(() => {}) } : n8nClock(stopSignal),
	};
});

let sim: GatewaySimulator;
simulatorForEach((started) => (sim = started));
beforeEach(() => {
	sleep = async (ms) => {
		pass(sim, ms / 1000);
		await Promise.resolve();
	};
});
afterEach(closeTriggers);

/** Publishes, and lets a first text find out who is on which device. */
async function published(
	gateway: 'open' | 'wkteam',
	options: INodeParameters = {},
): Promise<CallbackTrigger> {
	if (gateway === 'open') sim.login('open', 'shop', 'alice');
	else sim.login('wkteam', 'alice');
	const trigger = await CallbackTrigger.published(sim, gateway, {
		parameters: { options: { downloadMedia: true, ...options } },
	});
	if (gateway === 'open') {
		sim.push('open', 'message.text', { loginId: 'shop' });
		await sim.delivered();
		await trigger.settled();
		trigger.forget();
	}
	sim.clearRequests();
	return trigger;
}

async function received(trigger: CallbackTrigger): Promise<IDataObject[]> {
	await sim.delivered();
	return await trigger.items();
}

/** When the gateway was asked for files, in seconds after this was called. */
function secondsOf(endpoint: string): number[] {
	const start = Date.now();
	const seconds: number[] = [];
	void sim.until(() => {
		const count = callsTo(sim).filter((call) => call === endpoint).length;
		while (seconds.length < count) seconds.push((Date.now() - start) / 1000);
		return false;
	});
	return seconds;
}

const IMAGE = { open: 'POST /open/getMsgImg', wkteam: 'POST /getMsgImg' };

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

	test('the push is answered before the file is asked for', async () => {
		const trigger = await published(gateway);
		let wake = () => {};
		sleep = async () => await new Promise((resolve) => (wake = resolve));
		sim.push(gateway, 'message.image');
		await sim.delivered();
		expect(sim.deliveries.at(-1)).toMatchObject({ status: 200, answer: '' });
		expect([trigger.isBusy, callsTo(sim)]).toEqual([true, []]);
		pass(sim, 1);
		wake();
		expect(await received(trigger)).toHaveLength(1);
	});

	test('the pauses hold between pushes as well', async () => {
		const trigger = await published(gateway);
		const seconds = secondsOf(IMAGE[gateway]);
		sim.push(gateway, 'message.image');
		await received(trigger);
		sim.push(gateway, 'message.image');
		await received(trigger);
		pass(sim, 60);
		sim.push(gateway, 'message.image');
		await received(trigger);
		expect(seconds).toEqual([1, 4.2, 65.2]);
	});

	test('a slow download makes the next wait from its end', async () => {
		const trigger = await published(gateway);
		const seconds = secondsOf(IMAGE[gateway]);
		sim.faults.next(IMAGE[gateway], { delaySeconds: 5 });
		sim.push(gateway, 'message.image');
		await sim.received(IMAGE[gateway]);
		pass(sim, 5);
		await received(trigger);
		sim.push(gateway, 'message.image');
		await received(trigger);
		expect(seconds).toEqual([1, 9.2]);
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

test('open: the files of one push are asked for one by one, a second after it came and three apart', async () => {
	const trigger = await published('open');
	const seconds = secondsOf(IMAGE.open);
	sim.pushTogether(
		'open',
		[1, 2, 3].map(() => sim.compose('open', 'message.image')),
	);
	expect(await received(trigger)).toHaveLength(3);
	const [first, second = 0, third = 0] = seconds;
	expect(first).toBe(1);
	for (const pause of [second - 1, third - second]) {
		expect(pause).toBeGreaterThanOrEqual(3);
		expect(pause).toBeLessThan(4);
	}
});

test('wkteam: files of pushes at the same time are asked for more than three seconds apart as well', async () => {
	const trigger = await published('wkteam');
	const asleep: Array<() => void> = [];
	let changed = () => {};
	sleep = async () => {
		await new Promise<void>((resolve) => {
			asleep.push(resolve);
			changed();
		});
	};
	const sleeping = async (count: number) => {
		while (asleep.length < count) await new Promise<void>((resolve) => (changed = resolve));
	};
	const downloads = () => callsTo(sim).filter((call) => call === IMAGE.wkteam).length;
	const wakeAll = () => asleep.splice(0).forEach((wake) => wake());
	sim.burst('wkteam', 2, 'message.image');
	await sleeping(1);

	pass(sim, 1);
	wakeAll();
	await sim.received(IMAGE.wkteam);
	await sleeping(1);
	pass(sim, 3.199);
	wakeAll();
	await sleeping(1);
	expect(downloads()).toBe(1);

	pass(sim, 0.001);
	wakeAll();
	expect(await received(trigger)).toHaveLength(2);
	expect(downloads()).toBe(2);
});

test('a push that was answered for its file does not keep others waiting while it is stored', async () => {
	const trigger = await published('wkteam');
	let store = () => {};
	const storing = new Promise<void>((reached) => {
		trigger.production.store = async () => {
			reached();
			trigger.production.store = async () => {};
			await new Promise<void>((resolve) => (store = resolve));
		};
	});
	sim.push('wkteam', 'message.image');
	await storing;
	sim.push('wkteam', 'message.text');
	await sim.delivered();
	store();
	expect(await received(trigger)).toHaveLength(2);
	expect(trigger.answers.map(({ sentBy }) => sentBy)).toEqual(['node', 'n8n', 'node']);
});

test('beyond those that may wait for their files, pushes are answered when they are stored', async () => {
	const trigger = await published('wkteam');
	const asleep: Array<() => void> = [];
	const awake = sleep;
	sleep = async () => await new Promise<void>((resolve) => asleep.push(resolve));
	sim.burst('wkteam', 20, 'message.image');
	await sim.delivered();
	trigger.answers.length = 0;
	sim.push('wkteam', 'message.image');
	await sim.delivered();
	sleep = awake;
	asleep.forEach((wake) => wake());
	expect(await trigger.items()).toHaveLength(21);
	const [first, ...others] = trigger.answers.map(({ sentBy }) => sentBy);
	expect([first, new Set(others)]).toEqual(['n8n', new Set(['node'])]);
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

test('open: two accounts do not wait for each other', async () => {
	sim.login('open', 'office', 'bob');
	const trigger = await published('open');
	const seconds = secondsOf(IMAGE.open);
	sim.pushTogether('open', [
		sim.compose('open', 'message.image', { loginId: 'shop' }),
		sim.compose('open', 'message.image', { loginId: 'office', from: 'carol' }),
	]);
	expect((await received(trigger)).map(({ account }) => account)).toEqual(['shop', 'office']);
	expect(seconds).toEqual([1, 2]);
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

test('open: of very many files in one push, the last stay where they are', async () => {
	const trigger = await published('open');
	const start = Date.now();
	const images = Array.from({ length: 202 }, () => sim.compose('open', 'message.image'));
	sim.pushTogether('open', images);
	const items = await received(trigger);
	expect(Date.now() - start).toBeLessThanOrEqual(600_000);
	const messages = items.map(({ media }) => (media as { message?: string }).message);
	const left = messages.filter((message) => message !== undefined);
	expect(left.length).toBeGreaterThan(0);
	expect(left.length).toBeLessThan(20);
	expect(messages.slice(-left.length)).toEqual(
		left.map(() => 'There is no file: too many came at once to fetch all in time.'),
	);
});
