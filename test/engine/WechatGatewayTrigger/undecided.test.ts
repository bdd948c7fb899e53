import { setImmediate } from 'node:timers/promises';
import type { GatewaySimulator } from '../../simulator';
import { CallbackTrigger, closeTriggers } from '../support/callbackTrigger';
import { DATABASE, held, statusesOf } from '../support/heldExecutions';
import { simulatorForEach } from '../support/simulatorForEach';
import { pass } from '../support/time';

/** Looks at the clock again and again, so that what is over is over at once. */
jest.mock('n8n-workflow', () => ({
	...jest.requireActual<object>('n8n-workflow'),
	sleep: async () => await setImmediate(),
}));

let sim: GatewaySimulator;
simulatorForEach((started) => (sim = started));
afterEach(closeTriggers);

/** A published trigger whose executions are stored when the test says so. */
async function published(gateway: 'open' | 'wkteam') {
	if (gateway === 'open') sim.login('open', 'shop', 'alice');
	else sim.login('wkteam', 'alice');
	const trigger = await CallbackTrigger.published(sim, gateway);
	return { trigger, storing: held(trigger, 'store') };
}

describe('When n8n has not stored a push after four seconds', () => {
	test('it is answered with an error, and what n8n says then is not sent', async () => {
		const { trigger, storing } = await published('wkteam');
		sim.push('wkteam', 'message.text');
		const execution = await storing(1);
		pass(sim, 4);
		await sim.until(() => sim.deliveries.length === 2);
		execution.succeed();
		expect(await trigger.items()).toHaveLength(1);
		expect(sim.deliveries.at(-1)).toMatchObject({ status: 503, answer: '' });
		expect(trigger.answers.map(({ sentBy }) => sentBy)).toEqual(['node', 'node']);
	});

	test('its repeats are answered so too, until it is stored; then they are known', async () => {
		const { trigger, storing } = await published('wkteam');
		const { json } = sim.compose('wkteam', 'message.text');
		const first = trigger.call(json);
		const execution = await storing(1);
		pass(sim, 4);
		const early = trigger.call(json);
		await trigger.call('{}');
		pass(sim, 4);
		expect((await early).response).toMatchObject({ status: 503, body: '' });
		const waiting = trigger.call(json);
		await trigger.call('{}');
		execution.succeed();
		const late = trigger.call(json);
		expect(await statusesOf([first, waiting, late])).toEqual([503, 200, 200]);
		const calls = await Promise.all([first, early, waiting, late]);
		expect(calls.flatMap(({ items = [] }) => items)).toHaveLength(1);
	});

	test('and cannot store it at all, its repeats are answered with an error, and the next begins', async () => {
		const { trigger, storing } = await published('wkteam');
		const { json } = sim.compose('wkteam', 'message.text', { text: 'hi' });
		const first = trigger.call(json);
		const execution = await storing(1);
		pass(sim, 4);
		const waiting = trigger.call(json);
		await trigger.call('{}');
		execution.fail(DATABASE);
		expect(await statusesOf([first, waiting])).toEqual([503, 500]);
		const next = trigger.call(json);
		(await storing(2)).succeed();
		expect((await next).response).toMatchObject({ status: 200, sentBy: 'n8n' });
		expect((await next).items).toMatchObject([{ text: 'hi' }]);
	});

	test('others are answered in their own time: when they are stored, or after their four seconds', async () => {
		const { trigger, storing } = await published('wkteam');
		const one = trigger.call(sim.compose('wkteam', 'message.text').json);
		await storing(1);
		pass(sim, 2);
		const two = trigger.call(sim.compose('wkteam', 'message.text').json);
		const three = trigger.call(sim.compose('wkteam', 'message.text').json);
		const [second, third] = [await storing(2), await storing(3)];
		third.succeed();
		pass(sim, 2);
		const four = trigger.call(sim.compose('wkteam', 'message.text').json);
		const fourth = await storing(4);
		pass(sim, 2);
		await trigger.call('{}');
		fourth.succeed();
		second.succeed();
		expect(await statusesOf([two, three])).toEqual([503, 200]);
		(await storing(1)).succeed();
		expect(await statusesOf([one, four])).toEqual([503, 200]);
	});

	test('that n8n was not to answer, and says nothing more, a repeat begins after five minutes', async () => {
		const { trigger, storing } = await published('wkteam');
		const { json } = sim.compose('wkteam', 'message.text', { text: 'hi' });
		void trigger.call(sim.compose('wkteam', 'message.text').json);
		const ahead = await storing(1);
		const lost = trigger.call(json);
		(await storing(2)).fail(DATABASE);
		ahead.succeed();
		pass(sim, 4);
		const early = trigger.call(json);
		await trigger.call('{}');
		pass(sim, 4);
		expect(await statusesOf([lost, early])).toEqual([503, 503]);
		pass(sim, 300);
		const late = trigger.call(json);
		(await storing(3)).succeed();
		expect((await late).items).toMatchObject([{ text: 'hi' }]);
	});

	test('the same on open', async () => {
		const { trigger, storing } = await published('open');
		const body = JSON.stringify([sim.compose('open', 'message.text').json]);
		const first = trigger.call(body);
		const execution = await storing(1);
		pass(sim, 4);
		await trigger.call('[]');
		execution.succeed();
		expect(await statusesOf([first, trigger.call(body)])).toEqual([503, 200]);
	});
});

describe('When a push brings new messages beside some that are under way', () => {
	async function both() {
		const { trigger, storing } = await published('open');
		const [one, two] = ['one', 'two'].map(
			(text) => sim.compose('open', 'message.text', { text }).json,
		);
		const first = trigger.call(JSON.stringify([one]));
		const firstStoring = await storing(1);
		const second = trigger.call(JSON.stringify([one, two]));
		return { trigger, storing, first, firstStoring, second, body: JSON.stringify([one, two]) };
	}

	test('it begins with the new ones, and is answered when all are stored', async () => {
		const { trigger, storing, first, firstStoring, second } = await both();
		(await storing(2)).succeed();
		await trigger.call('[]');
		expect(trigger.answers).toEqual([]);
		firstStoring.succeed();
		expect(await statusesOf([first, second])).toEqual([200, 200]);
		expect((await second).items).toMatchObject([{ text: 'two' }]);
	});

	test('and those cannot be stored, it is answered with an error, and a repeat begins with them', async () => {
		const { trigger, storing, first, firstStoring, second, body } = await both();
		const secondStoring = await storing(2);
		firstStoring.fail(DATABASE);
		expect((await first).response.status).toBe(500);
		secondStoring.succeed();
		expect((await second).response.status).toBe(500);
		const again = trigger.call(body);
		(await storing(3)).succeed();
		expect((await again).response.status).toBe(200);
		expect((await again).items).toMatchObject([{ text: 'one' }, { text: 'two' }]);
	});
});
