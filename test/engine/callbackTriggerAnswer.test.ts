import { setImmediate } from 'node:timers/promises';
import type { INodeParameters } from 'n8n-workflow';
import type { GatewaySimulator } from '../simulator';
import { CallbackTrigger, closeTriggers } from './support/callbackTrigger';
import { simulatorForEach } from './support/simulatorForEach';
import { pass } from './support/time';

/** Looks at the clock again and again, so that what is over is over at once. */
jest.mock('n8n-workflow', () => ({
	...jest.requireActual<object>('n8n-workflow'),
	sleep: async () => await setImmediate(),
}));

let sim: GatewaySimulator;
simulatorForEach((started) => (sim = started));
afterEach(closeTriggers);

/** An execution that n8n is about to store. */
interface Storing {
	succeed: () => void;
	fail: (error: Error) => void;
}

/** A published trigger whose executions are stored when the test says so. */
async function published(parameters: INodeParameters = {}) {
	sim.login('wkteam', 'alice');
	const trigger = await CallbackTrigger.published(sim, 'wkteam', { parameters });
	const executions: Storing[] = [];
	trigger.production.store = async () =>
		await new Promise((succeed, fail) => executions.push({ succeed, fail }));
	/** The execution of that number, as soon as n8n has it. */
	const storing = async (number: number): Promise<Storing> => {
		for (;;) {
			const execution = executions[number - 1];
			if (execution) return execution;
			await setImmediate();
		}
	};
	return { trigger, storing };
}

const push = () => sim.push('wkteam', 'message.text');
const pushTwo = () => sim.burst('wkteam', 2, 'message.text');

/** What messages were answered so far, when every answer under way has had time to arrive. */
async function answers(trigger: CallbackTrigger) {
	await trigger.call('{}');
	const [, ...afterTheTestCall] = sim.deliveries;
	return afterTheTestCall.map(({ status, answer }) => [status, answer]);
}

const answered = async (count: number) => {
	await sim.until(() => sim.deliveries.length === count + 1);
};

const ANSWER = [200, ''];

test('a push is answered when n8n has stored its execution', async () => {
	const { trigger, storing } = await published();
	push();
	const execution = await storing(1);
	expect(await answers(trigger)).toEqual([]);
	execution.succeed();
	await answered(1);
	expect(await answers(trigger)).toEqual([ANSWER]);
	expect(await trigger.items()).toHaveLength(1);
});

test('so is one without files, where files are downloaded', async () => {
	const { trigger, storing } = await published({ options: { downloadMedia: true } });
	push();
	const execution = await storing(1);
	expect(await answers(trigger)).toEqual([]);
	execution.succeed();
	await answered(1);
	expect(await trigger.items()).toHaveLength(1);
});

test('a push that starts nothing is answered at once', async () => {
	const { trigger } = await published();
	sim.push('wkteam', 'message.text', { self: true });
	await answered(1);
	expect(await answers(trigger)).toEqual([ANSWER]);
	expect(await trigger.items()).toEqual([]);
});

test('what comes while n8n stores another is answered together with that', async () => {
	const { trigger, storing } = await published();
	pushTwo();
	const [first, second] = [await storing(1), await storing(2)];
	second.succeed();
	expect(await answers(trigger)).toEqual([]);
	first.succeed();
	await answered(2);
	expect(await answers(trigger)).toEqual([ANSWER, ANSWER]);
	expect(await trigger.items()).toHaveLength(2);
	expect(trigger.answers.map(({ sentBy }) => sentBy).sort()).toEqual(['n8n', 'node', 'node']);
});

test('it is answered then even if it is not stored itself', async () => {
	const { trigger, storing } = await published();
	pushTwo();
	const [first, second] = [await storing(1), await storing(2)];
	first.succeed();
	await answered(2);
	expect(await answers(trigger)).toEqual([ANSWER, ANSWER]);
	second.succeed();
	expect(await trigger.items()).toHaveLength(2);
});

describe('While executions wait for their turn', () => {
	test('a push is answered after four seconds, and nothing more is said when n8n has stored it', async () => {
		const { trigger, storing } = await published();
		push();
		const execution = await storing(1);
		pass(sim, 4);
		await answered(1);
		expect(await answers(trigger)).toEqual([ANSWER]);
		execution.succeed();
		expect(await trigger.items()).toHaveLength(1);
	});

	test('nor when n8n cannot store it after all', async () => {
		const { trigger, storing } = await published();
		push();
		const execution = await storing(1);
		pass(sim, 4);
		await answered(1);
		execution.fail(new Error('database is locked'));
		await trigger.settled();
		expect(await answers(trigger)).toEqual([ANSWER]);
	});

	test('others are answered together with the first, and later ones at once', async () => {
		const { trigger, storing } = await published();
		const call = trigger.call(sim.compose('wkteam', 'message.text').json);
		const first = await storing(1);
		pass(sim, 3);
		push();
		const second = await storing(2);
		pass(sim, 1);
		await answered(1);
		push();
		const third = await storing(3);
		await answered(2);
		[first, second, third].forEach(({ succeed }) => succeed());
		expect((await call).response).toMatchObject({ status: 200, body: '', sentBy: 'node' });
		expect(await trigger.items()).toHaveLength(2);
	});

	test('n8n answers again when it has stored the first', async () => {
		const { trigger, storing } = await published();
		push();
		const first = await storing(1);
		pass(sim, 4);
		await answered(1);
		first.succeed();
		await trigger.settled();
		push();
		const second = await storing(2);
		expect(await answers(trigger)).toEqual([ANSWER]);
		second.succeed();
		await answered(2);
		await trigger.settled();
		expect(trigger.answers.map(({ sentBy }) => sentBy)).toEqual(['node', 'node', 'n8n']);
	});
});

test('a push that n8n cannot store is answered with an error, and may come again', async () => {
	const { trigger, storing } = await published();
	const { json } = sim.compose('wkteam', 'message.text', { text: 'hi' });
	const first = trigger.call(json);
	(await storing(1)).fail(new Error('database is locked'));
	const { response, items } = await first;
	expect([response.status, response.sentBy, items]).toEqual([500, 'n8n', undefined]);
	const again = trigger.call(json);
	(await storing(2)).succeed();
	expect((await again).items).toMatchObject([{ text: 'hi' }]);
	trigger.production.store = async () => {};
	expect((await trigger.call(json)).items).toBeUndefined();
});

describe('When a gateway hangs up', () => {
	/** The first of two pushes is cut off while both are being stored. */
	async function cutOff() {
		const { trigger, storing } = await published();
		const call = new AbortController();
		const { json } = sim.compose('wkteam', 'message.text');
		const hungUp = trigger.call(json, { signal: call.signal }).catch((error: Error) => error.name);
		const first = await storing(1);
		push();
		const second = await storing(2);
		expect(await answers(trigger)).toEqual([]);
		call.abort();
		await answered(1);
		return { trigger, storing, hungUp, first, second };
	}

	test('nobody else is kept waiting', async () => {
		const { trigger, hungUp, first, second } = await cutOff();
		[first, second].forEach(({ succeed }) => succeed());
		expect(await hungUp).toBe('AbortError');
		expect(await trigger.items()).toHaveLength(1);
	});

	test('that n8n has stored its push says nothing about later ones', async () => {
		const { trigger, storing, hungUp, first, second } = await cutOff();
		push();
		const third = await storing(3);
		first.succeed();
		await hungUp;
		const call = trigger.call(sim.compose('wkteam', 'message.text').json);
		[second, await storing(4), third].forEach(({ succeed }) => succeed());
		expect((await call).response.sentBy).toBe('node');
		expect(await trigger.items()).toHaveLength(2);
	});
});
