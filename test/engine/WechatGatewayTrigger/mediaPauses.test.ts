import type { GatewaySimulator } from '../../simulator';
import { closeTriggers } from '../support/callbackTrigger';
import { downloads, IMAGE, secondsOf, sleepNoTime } from '../support/downloads';
import { callsTo } from '../support/node';
import { simulatorForEach } from '../support/simulatorForEach';
import { naps } from '../support/sleepless';
import type * as sleepless from '../support/sleepless';
import { pass } from '../support/time';

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
	test('the push is answered before the file is asked for', async () => {
		const trigger = await published(gateway);
		let wake = () => {};
		naps.sleep = async () => await new Promise((resolve) => (wake = resolve));
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
		const seconds = secondsOf(sim, IMAGE[gateway]);
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
		const seconds = secondsOf(sim, IMAGE[gateway]);
		sim.faults.next(IMAGE[gateway], { delaySeconds: 5 });
		sim.push(gateway, 'message.image');
		await sim.received(IMAGE[gateway]);
		pass(sim, 5);
		await received(trigger);
		sim.push(gateway, 'message.image');
		await received(trigger);
		expect(seconds).toEqual([1, 9.2]);
	});
});

test('open: the files of one push are asked for one by one, a second after it came and three apart', async () => {
	const trigger = await published('open');
	const seconds = secondsOf(sim, IMAGE.open);
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
	naps.sleep = async () => {
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
	const awake = naps.sleep;
	naps.sleep = async () => await new Promise<void>((resolve) => asleep.push(resolve));
	sim.burst('wkteam', 20, 'message.image');
	await sim.delivered();
	trigger.answers.length = 0;
	sim.push('wkteam', 'message.image');
	await sim.delivered();
	naps.sleep = awake;
	asleep.forEach((wake) => wake());
	expect(await trigger.items()).toHaveLength(21);
	const [first, ...others] = trigger.answers.map(({ sentBy }) => sentBy);
	expect([first, new Set(others)]).toEqual(['n8n', new Set(['node'])]);
});

test('open: two accounts do not wait for each other', async () => {
	sim.login('open', 'office', 'bob');
	const trigger = await published('open');
	const seconds = secondsOf(sim, IMAGE.open);
	sim.pushTogether('open', [
		sim.compose('open', 'message.image', { loginId: 'shop' }),
		sim.compose('open', 'message.image', { loginId: 'office', from: 'carol' }),
	]);
	expect((await received(trigger)).map(({ account }) => account)).toEqual(['shop', 'office']);
	expect(seconds).toEqual([1, 2]);
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
