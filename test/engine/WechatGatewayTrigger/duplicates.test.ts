import type { GatewaySimulator } from '../../simulator';
import { anotherN8n, CallbackTrigger, closeTriggers, firstN8n } from '../support/callbackTrigger';
import { simulatorForEach } from '../support/simulatorForEach';
import { pass } from '../support/time';

let sim: GatewaySimulator;
simulatorForEach((started) => (sim = started));
afterEach(closeTriggers);

describe.each(['open', 'wkteam', 'wkteam2020'] as const)('On %s', (gateway) => {
	const vendor = gateway === 'open' ? 'open' : 'wkteam';

	async function published(deduplicate?: boolean): Promise<CallbackTrigger> {
		if (vendor === 'open') sim.login('open', 'shop', 'alice');
		else sim.login('wkteam', 'alice');
		const options = deduplicate === undefined ? {} : { deduplicate };
		const trigger = await CallbackTrigger.published(sim, gateway, { parameters: { options } });
		if (gateway === 'wkteam2020') sim.vendors.wkteam.callbackFormat = 'raw';
		return trigger;
	}

	const texts = async (trigger: CallbackTrigger) => {
		await sim.delivered();
		return (await trigger.items()).map(({ text }) => text);
	};

	test('a message that is pushed three times starts one execution', async () => {
		const trigger = await published();
		sim.push(vendor, 'message.text', { text: 'hi', times: 3 });
		expect(await texts(trigger)).toEqual(['hi']);
		expect(sim.deliveries.slice(-3).map(({ status }) => status)).toEqual([200, 200, 200]);
	});

	test('a message that is pushed twice at the same time starts one execution', async () => {
		const trigger = await published();
		const { json } = sim.compose(vendor, 'message.text', { text: 'hi' });
		const body = vendor === 'open' ? JSON.stringify([json]) : json;
		await Promise.all([trigger.call(body), trigger.call(body)]).then((calls) =>
			expect(calls.flatMap(({ items = [] }) => items)).toHaveLength(1),
		);
	});

	test('two messages of the same words are two', async () => {
		const trigger = await published();
		sim.push(vendor, 'message.text', { text: 'hi' });
		sim.push(vendor, 'message.text', { text: 'hi' });
		expect(await texts(trigger)).toEqual(['hi', 'hi']);
	});

	test('all come through when duplicates are not to be removed', async () => {
		const trigger = await published(false);
		sim.push(vendor, 'message.text', { text: 'hi', times: 2 });
		expect(await texts(trigger)).toEqual(['hi', 'hi']);
		expect(trigger.memory).not.toHaveProperty('recent');
	});

	test('another process of n8n knows what the first has seen', async () => {
		const trigger = await published();
		const { json } = sim.compose(vendor, 'message.text', { text: 'hi' });
		sim.pushTogether(vendor, [json]);
		expect(await texts(trigger)).toEqual(['hi']);
		anotherN8n();
		sim.pushTogether(vendor, [json]);
		sim.push(vendor, 'message.text', { text: 'ho' });
		expect(await texts(trigger)).toEqual(['hi', 'ho']);
		firstN8n();
		sim.pushTogether(vendor, [json]);
		expect(await texts(trigger)).toEqual(['hi', 'ho']);
	});

	test('in a test run everything comes through', async () => {
		const trigger = await published();
		await trigger.test.hook('create');
		sim.push(vendor, 'message.text', { text: 'hi', times: 2 });
		expect(await texts(trigger)).toEqual(['hi', 'hi']);
	});

	test('a drop that is told twice', async () => {
		const trigger = await published();
		sim.push(vendor, 'account.offline', { times: 2 });
		await sim.delivered();
		// open says of its types 4 and 16 that they are never repetitions.
		expect(await trigger.items()).toHaveLength(gateway === 'open' ? 2 : 1);
	});
});

test('open: within one push the second of two is dropped', async () => {
	sim.login('open', 'shop', 'alice');
	const trigger = await CallbackTrigger.published(sim, 'open');
	const one = sim.compose('open', 'message.text', { text: 'one' });
	const two = sim.compose('open', 'message.text', { text: 'two' });
	sim.pushTogether('open', [one, two, one]);
	await sim.delivered();
	expect((await trigger.items()).map(({ text }) => text)).toEqual(['one', 'two']);
});

test('open: changes of contacts (type 16) come each time', async () => {
	sim.login('open', 'shop', 'alice');
	const trigger = await CallbackTrigger.published(sim, 'open');
	sim.push('open', 'contact.updated', { times: 2 });
	await sim.delivered();
	expect((await trigger.items()).map(({ event }) => event)).toEqual([
		'contact.updated',
		'contact.updated',
	]);
});

test('what a filter leaves out does not count as seen', async () => {
	sim.login('wkteam', 'alice');
	const trigger = await CallbackTrigger.published(sim, 'wkteam', {
		parameters: { events: ['message.image'] },
	});
	sim.push('wkteam', 'message.text');
	await sim.delivered();
	await trigger.settled();
	expect(trigger.memory).not.toHaveProperty('recent');
});

test('after a slow push static data is left alone; the next quick one writes for both', async () => {
	sim.login('open', 'shop', 'alice');
	const trigger = await CallbackTrigger.published(sim, 'open');
	sim.faults.next('GET /open/workstation', { delaySeconds: 2 });
	sim.push('open', 'message.text', { text: 'slow' });
	await sim.received('GET /open/workstation');
	pass(sim, 2);
	await sim.delivered();
	await trigger.settled();
	expect(trigger.memory).not.toHaveProperty('recent');
	sim.push('open', 'message.text', { text: 'quick' });
	await sim.delivered();
	await trigger.settled();
	expect(trigger.memory.recent?.split(' ')).toHaveLength(2);
});
