import type { GatewaySimulator } from '../../simulator';
import { anotherN8n, CallbackTrigger, closeTriggers } from '../support/callbackTrigger';
import { callsTo } from '../support/node';
import { simulatorForEach } from '../support/simulatorForEach';
import { pass } from '../support/time';

let sim: GatewaySimulator;
simulatorForEach((started) => (sim = started));
afterEach(closeTriggers);

const LIST = 'GET /open/workstation';

/** Alice is on the device "shop"; what the gateway sees is counted from here. */
async function published(): Promise<CallbackTrigger> {
	sim.login('open', 'shop', 'alice');
	const trigger = await CallbackTrigger.published(sim, 'open');
	sim.clearRequests();
	return trigger;
}

async function accounts(trigger: CallbackTrigger): Promise<unknown[]> {
	await sim.delivered();
	return (await trigger.items()).map(({ account }) => account);
}

const push = () => sim.push('open', 'message.text', { loginId: 'shop' });

test('the device of an account is asked for once', async () => {
	const trigger = await published();
	push();
	expect(await accounts(trigger)).toEqual(['shop']);
	push();
	expect(await accounts(trigger)).toEqual(['shop', 'shop']);
	expect(callsTo(sim)).toEqual([LIST]);
});

test('many pushes at the same time ask once', async () => {
	const trigger = await published();
	sim.burst('open', 5, 'message.text', { loginId: 'shop' });
	expect(await accounts(trigger)).toEqual(Array(5).fill('shop'));
	expect(callsTo(sim)).toEqual([LIST]);
});

test('it is asked for again after ten minutes, beside the message, as a device may get another holder', async () => {
	const trigger = await published();
	push();
	await accounts(trigger);
	pass(sim, 599);
	push();
	await accounts(trigger);
	expect(callsTo(sim)).toEqual([LIST]);
	pass(sim, 1);
	push();
	expect(await accounts(trigger)).toEqual(['shop', 'shop', 'shop']);
	await sim.received(LIST, 2);
});

test('an account that nobody knows is asked for at most once a minute', async () => {
	const trigger = await published();
	const stranger = () => {
		const { json } = sim.compose('open', 'message.text', { loginId: 'shop' });
		sim.pushTogether('open', [json.replaceAll(sim.people.alice.wcId, 'wxid_nobody')]);
	};
	stranger();
	stranger();
	await accounts(trigger);
	pass(sim, 59);
	stranger();
	push();
	expect(await accounts(trigger)).toEqual([null, null, null, 'shop']);
	expect(callsTo(sim)).toEqual([LIST]);
	pass(sim, 1);
	stranger();
	expect(await accounts(trigger)).toEqual([null, null, null, 'shop', null]);
	expect(callsTo(sim)).toEqual([LIST, LIST]);
});

test('an account that has just got its device is known within a minute', async () => {
	const trigger = await published();
	push();
	await accounts(trigger);
	sim.login('open', 'office', 'bob');
	pass(sim, 60);
	sim.push('open', 'message.text', { loginId: 'office' });
	expect(await accounts(trigger)).toEqual(['shop', 'office']);
});

test('of two devices that held an account, the one that is online counts', async () => {
	sim.login('open', 'old', 'alice');
	sim.drop('old', undefined, { silently: true });
	const trigger = await published();
	push();
	expect(await accounts(trigger)).toEqual(['shop']);
});

test('wkteam tells the account itself, so nothing is asked', async () => {
	sim.login('wkteam', 'alice');
	const trigger = await CallbackTrigger.published(sim, 'wkteam');
	sim.clearRequests();
	sim.push('wkteam', 'message.text');
	expect(await accounts(trigger)).toEqual([sim.people.alice.wcId]);
	expect(callsTo(sim)).toEqual([]);
});

test('what could not be understood and names no account asks nothing', async () => {
	sim.login('open', 'shop', 'alice');
	const trigger = await CallbackTrigger.published(sim, 'open', {
		parameters: { options: { emitUnknown: true } },
	});
	sim.clearRequests();
	sim.pushBytes('open', '["x"]');
	expect(await accounts(trigger)).toEqual([null]);
	expect(callsTo(sim)).toEqual([]);
});

test('another process of n8n asks once as well', async () => {
	const trigger = await published();
	push();
	await accounts(trigger);
	anotherN8n();
	push();
	expect(await accounts(trigger)).toEqual(['shop', 'shop']);
	expect(callsTo(sim)).toEqual([LIST, LIST]);
});

test.each([
	'drop',
	'html',
	'empty',
	{ status: 500 },
	{ json: { code: '1001', message: 'no', data: null } },
] as const)(
	'where the gateway cannot tell (%j) the account is null, for a minute',
	async (fault) => {
		const trigger = await published();
		// More than the client tries.
		sim.faults.next(LIST, fault, 9);
		push();
		expect(await accounts(trigger)).toEqual([null]);
		const asked = callsTo(sim).length;
		push();
		expect(await accounts(trigger)).toEqual([null, null]);
		expect(callsTo(sim)).toHaveLength(asked);
	},
);

test('what was known stays known while the gateway is in trouble', async () => {
	const trigger = await published();
	push();
	await accounts(trigger);
	pass(sim, 600);
	sim.faults.next(LIST, { json: { code: '1001', message: 'no', data: null } });
	push();
	expect(await accounts(trigger)).toEqual(['shop', 'shop']);
});

describe('While the gateway hangs', () => {
	test('the push is answered with an error within four seconds, and the workflow starts within ten', async () => {
		const trigger = await published();
		sim.faults.next(LIST, { delaySeconds: 60 });
		push();
		await sim.received(LIST);
		pass(sim, 4);
		await sim.delivered();
		expect(sim.deliveries.at(-1)).toMatchObject({ status: 503, answer: '' });
		expect([trigger.isBusy, trigger.started()]).toEqual([true, []]);
		pass(sim, 5);
		expect(trigger.isBusy).toBe(true);
		pass(sim, 1);
		expect(await accounts(trigger)).toEqual([null]);
		pass(sim, 60);
	});

	test('what was known goes on being used', async () => {
		const trigger = await published();
		push();
		await accounts(trigger);
		pass(sim, 600);
		sim.clearRequests();
		sim.faults.next(LIST, { delaySeconds: 60 });
		push();
		await sim.received(LIST);
		pass(sim, 10);
		expect(await accounts(trigger)).toEqual(['shop', 'shop']);
		pass(sim, 60);
	});

	test('its late answer counts for the next push', async () => {
		const trigger = await published();
		sim.faults.next(LIST, { delaySeconds: 15 });
		push();
		await sim.received(LIST);
		pass(sim, 10);
		await accounts(trigger);
		push();
		pass(sim, 5);
		expect(await accounts(trigger)).toEqual([null, 'shop']);
		expect(callsTo(sim)).toEqual([LIST]);
	});
});
