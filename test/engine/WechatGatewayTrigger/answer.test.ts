import { setImmediate } from 'node:timers/promises';
import type { INodeParameters } from 'n8n-workflow';
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
async function published(parameters: INodeParameters = {}) {
	sim.login('wkteam', 'alice');
	const trigger = await CallbackTrigger.published(sim, 'wkteam', { parameters });
	return { trigger, storing: held(trigger, 'store') };
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
const NOT_YET = [503, ''];

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

test('but not before it is stored itself', async () => {
	const { trigger, storing } = await published();
	pushTwo();
	const [first, second] = [await storing(1), await storing(2)];
	first.succeed();
	await answered(1);
	expect(await answers(trigger)).toEqual([ANSWER]);
	second.succeed();
	await answered(2);
	expect(await answers(trigger)).toEqual([ANSWER, ANSWER]);
	expect(await trigger.items()).toHaveLength(2);
});

describe('While executions that are stored wait for their turn', () => {
	async function busy() {
		sim.login('wkteam', 'alice');
		const trigger = await CallbackTrigger.published(sim, 'wkteam');
		return { trigger, waiting: held(trigger, 'turn') };
	}

	test('a push is answered after four seconds, and nothing more is said when n8n begins it', async () => {
		const { trigger, waiting } = await busy();
		push();
		const execution = await waiting(1);
		expect(await answers(trigger)).toEqual([]);
		pass(sim, 4);
		await answered(1);
		expect(await answers(trigger)).toEqual([ANSWER]);
		execution.succeed();
		expect(await trigger.items()).toHaveLength(1);
	});

	test('nor when n8n cannot begin it after all', async () => {
		const { trigger, waiting } = await busy();
		push();
		const execution = await waiting(1);
		pass(sim, 4);
		await answered(1);
		execution.fail(DATABASE);
		await trigger.settled();
		expect(await answers(trigger)).toEqual([ANSWER]);
	});

	test('others are answered together with the first, and later ones at once', async () => {
		const { trigger, waiting } = await busy();
		const call = trigger.call(sim.compose('wkteam', 'message.text').json);
		const first = await waiting(1);
		pass(sim, 3);
		push();
		const second = await waiting(2);
		expect(await answers(trigger)).toEqual([]);
		pass(sim, 1);
		await answered(1);
		push();
		const third = await waiting(3);
		await answered(2);
		[first, second, third].forEach(({ succeed }) => succeed());
		expect((await call).response).toMatchObject({ status: 200, body: '', sentBy: 'node' });
		expect(await trigger.items()).toHaveLength(2);
	});

	test('a repeat is answered together with the first, and later ones at once', async () => {
		const { trigger, waiting } = await busy();
		const { json } = sim.compose('wkteam', 'message.text');
		const calls = [trigger.call(json)];
		const execution = await waiting(1);
		pass(sim, 2);
		calls.push(trigger.call(json));
		expect(await answers(trigger)).toEqual([]);
		pass(sim, 2);
		calls.push(trigger.call(json));
		const [, ...repeats] = calls;
		expect(await statusesOf(repeats)).toEqual([200, 200]);
		execution.succeed();
		expect(await statusesOf(calls)).toEqual([200, 200, 200]);
	});

	test('n8n answers again when it has begun the first', async () => {
		const { trigger, waiting } = await busy();
		push();
		const first = await waiting(1);
		pass(sim, 4);
		await answered(1);
		first.succeed();
		await trigger.settled();
		push();
		const second = await waiting(2);
		expect(await answers(trigger)).toEqual([ANSWER]);
		second.succeed();
		await answered(2);
		await trigger.settled();
		expect(trigger.answers.map(({ sentBy }) => sentBy)).toEqual(['node', 'node', 'n8n']);
	});
});

describe('When n8n cannot store a push', () => {
	test('it is answered with an error, and may come again', async () => {
		const { trigger, storing } = await published();
		const { json } = sim.compose('wkteam', 'message.text', { text: 'hi' });
		const first = trigger.call(json);
		(await storing(1)).fail(DATABASE);
		const { response, items } = await first;
		expect([response.status, response.sentBy, items]).toEqual([500, 'n8n', undefined]);
		const again = trigger.call(json);
		(await storing(2)).succeed();
		expect((await again).items).toMatchObject([{ text: 'hi' }]);
		trigger.production.store = async () => {};
		expect((await trigger.call(json)).items).toBeUndefined();
	});

	test('so are those that wait for it', async () => {
		const { trigger, storing } = await published();
		const one = sim.compose('wkteam', 'message.text', { text: 'one' }).json;
		const two = sim.compose('wkteam', 'message.text', { text: 'two' }).json;
		const calls = [trigger.call(one)];
		const first = await storing(1);
		calls.push(trigger.call(two));
		const second = await storing(2);
		[second, first].forEach(({ fail }) => fail(DATABASE));
		const statuses = (await Promise.all(calls)).map(({ response }) => response.status);
		expect(statuses).toEqual([500, 500]);
		trigger.production.store = async () => {};
		for (const message of [one, two]) expect((await trigger.call(message)).items).toHaveLength(1);
	});

	test('it may also come again when the gateway has hung up', async () => {
		const { trigger, storing } = await published();
		const { json } = sim.compose('wkteam', 'message.text');
		const gateway = new AbortController();
		const call = trigger.call(json, { signal: gateway.signal }).catch(() => {});
		const first = await storing(1);
		gateway.abort();
		first.fail(DATABASE);
		await call;
		trigger.production.store = async () => {};
		expect((await trigger.call(json)).items).toHaveLength(1);
	});
});

describe('When a gateway hangs up', () => {
	test('those that wait for its push are answered when that is stored', async () => {
		const { trigger, storing } = await published();
		const gateway = new AbortController();
		const { json } = sim.compose('wkteam', 'message.text');
		const call = trigger.call(json, { signal: gateway.signal }).catch(() => {});
		const first = await storing(1);
		push();
		const second = await storing(2);
		gateway.abort();
		second.succeed();
		expect(await answers(trigger)).toEqual([]);
		first.succeed();
		await answered(1);
		await call;
		expect(await trigger.items()).toHaveLength(1);
	});

	test('before its push is ready to be stored, later ones are answered as ever', async () => {
		sim.login('open', 'shop', 'alice');
		const trigger = await CallbackTrigger.published(sim, 'open');
		sim.faults.next('GET /open/workstation', { delaySeconds: 3 });
		const gateway = new AbortController();
		const { json } = sim.compose('open', 'message.text');
		const call = trigger.call(JSON.stringify([json]), { signal: gateway.signal }).catch(() => {});
		await sim.received('GET /open/workstation');
		gateway.abort();
		pass(sim, 3);
		await call;
		sim.push('open', 'message.text');
		await sim.delivered();
		expect(await trigger.items()).toHaveLength(1);
		expect(trigger.answers.map(({ sentBy }) => sentBy)).toEqual(['n8n']);
	});
});

test('when n8n never comes back to a push, it is asked to answer again after an hour', async () => {
	const { trigger, storing } = await published();
	push();
	const lost = await storing(1);
	pass(sim, 4);
	await answered(1);
	pass(sim, 3597);
	push();
	const second = await storing(2);
	lost.succeed();
	const third = trigger.call(sim.compose('wkteam', 'message.text').json);
	(await storing(3)).succeed();
	expect(await answers(trigger)).toEqual([NOT_YET]);
	second.succeed();
	await answered(2);
	expect((await third).response.sentBy).toBe('node');
	await trigger.settled();
	expect(trigger.answers.map(({ sentBy }) => sentBy)).toEqual(['node', 'node', 'n8n']);
});

describe('The path that n8n logs when it fails is without the secret', () => {
	const HIDDEN = /^\/webhook\/[\w/-]+\/\*\*\*$/;

	test('of a push', async () => {
		const { trigger, storing } = await published();
		const call = trigger.call(sim.compose('wkteam', 'message.text').json);
		(await storing(1)).fail(DATABASE);
		const { response, path } = await call;
		expect(response.status).toBe(500);
		expect(path).toMatch(HIDDEN);
	});

	test('of a push with more in its URL', async () => {
		const { trigger } = await published();
		const { path } = await trigger.call('{}', { query: { a: 'b/c' } });
		expect(path).toMatch(HIDDEN);
	});

	test('of a push to a URL with a slash at its end', async () => {
		const { trigger } = await published();
		const { path } = await trigger.call('{}', { secret: `${trigger.memory.secret}/` });
		expect(path).toMatch(HIDDEN);
	});

	test('of a browser that tries a URL to paste', async () => {
		const secret = 'a-secret-of-my-own';
		const { trigger } = await published({ registerCallback: false, secret });
		const { path } = await trigger.call(undefined, { method: 'GET' });
		expect(path).toMatch(HIDDEN);
	});
});
