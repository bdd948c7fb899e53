import { HookContext } from 'n8n-core';
import type { GatewaySimulator } from '../../simulator';
import { anotherN8n, CallbackTrigger, closeTriggers, OTHER } from '../support/callbackTrigger';
import { loginCredential, tokenCredential } from '../support/node';
import { IN_TROUBLE } from '../support/sentences';
import { simulatorForEach } from '../support/simulatorForEach';
import { whileTimePasses } from '../support/time';

let sim: GatewaySimulator;
simulatorForEach((started) => (sim = started));
afterEach(closeTriggers);

const CANCEL = {
	open: 'POST /open/user/cancelHttpCallbackUrl',
	wkteam: 'POST /cancelHttpCallbackUrl',
};
const LOGIN = { open: 'POST /auth/login', wkteam: 'POST /member/login' };

describe.each(['open', 'wkteam', 'wkteam2020'] as const)('A test run on %s', (gateway) => {
	const vendor = gateway === 'open' ? 'open' : 'wkteam';
	const registered = () => sim.vendors[vendor].callbackUrl;

	const saved = async () => await CallbackTrigger.saved(sim, gateway);
	const published = async (credential = tokenCredential(sim, gateway)) =>
		await CallbackTrigger.published(sim, gateway, { credential });

	const testUrl = /\/webhook-test\/hook-[^/]+\/[^/]+\/v1-[\w-]{32}$/;

	test('borrows the URL and gives it back to whoever had it, if the gateway tells', async () => {
		sim.vendors[vendor].callbackUrl = OTHER;
		const credential = loginCredential(sim, gateway);
		const trigger = await CallbackTrigger.saved(sim, gateway, { credential });
		await trigger.test.hook('create');
		expect(registered()).toMatch(testUrl);
		await trigger.endTestRun();
		expect(registered()).toBe(OTHER);
	});

	test('with a token alone gives it back to a trigger of this n8n', async () => {
		const credential = tokenCredential(sim, gateway);
		const productive = await published(credential);
		const trigger = await CallbackTrigger.saved(sim, gateway, { credential });
		await trigger.test.hook('create');
		expect(registered()).toMatch(testUrl);
		await trigger.endTestRun();
		expect(registered()).toBe(productive.memory.url);
		await productive.unpublish();
		expect(registered()).toBeNull();
	});

	test('of a published workflow gives the URL back to it', async () => {
		const trigger = await published();
		const { url } = trigger.memory;
		await trigger.test.hook('create');
		expect(registered()).not.toBe(url);
		await trigger.endTestRun();
		expect(registered()).toBe(url);
	});

	test('with a token alone, after a restart: gives it back to whom a push came since', async () => {
		const credential = tokenCredential(sim, gateway);
		const productive = await published(credential);
		const { url } = productive.memory;
		anotherN8n();
		await productive.call('[]');
		const trigger = await CallbackTrigger.saved(sim, gateway, { credential });
		await trigger.test.hook('create');
		await trigger.endTestRun();
		expect(registered()).toBe(url);
	});

	test('with a token alone: a push that comes late to a former URL does not make it the present one', async () => {
		const credential = tokenCredential(sim, gateway);
		const former = await published(credential);
		const present = await published(credential);
		await former.call('[]');
		const trigger = await CallbackTrigger.saved(sim, gateway, { credential });
		await trigger.test.hook('create');
		await trigger.endTestRun();
		expect(registered()).toBe(present.memory.url);
	});

	test('frees the URL when nobody had it', async () => {
		const trigger = await saved();
		await trigger.test.hook('create');
		await trigger.endTestRun();
		expect(registered()).toBeNull();
	});

	test('leaves the URL alone when somebody has taken it meanwhile', async () => {
		const credential = loginCredential(sim, gateway);
		const trigger = await CallbackTrigger.saved(sim, gateway, { credential });
		await trigger.test.hook('create');
		sim.vendors[vendor].callbackUrl = OTHER;
		await trigger.endTestRun();
		expect(registered()).toBe(OTHER);
	});

	test('ends with a warning, not an error, if the URL cannot be given back', async () => {
		const warnings: string[] = [];
		const logger = { warn: (sentence: string) => warnings.push(sentence) };
		jest.spyOn(HookContext.prototype, 'logger', 'get').mockReturnValue(logger as never);
		const trigger = await saved();
		await trigger.test.hook('create');
		sim.faults.next(CANCEL[vendor], { json: { code: '1001', message: '稍后再试', data: null } });
		expect(await trigger.endTestRun()).toBe(true);
		expect(warnings).toEqual([`The callback URL could not be given back: 稍后再试. ${IN_TROUBLE}`]);
	});

	// While it waits, n8n 2.41 can take in no other test run, of no workflow.
	test('ends without keeping n8n waiting for the gateway', async () => {
		const trigger = await saved();
		await trigger.test.hook('create');
		sim.faults.next(CANCEL[vendor], { delaySeconds: 30 });
		expect(await trigger.test.hook('delete')).toBe(true);
		await whileTimePasses(sim, trigger.afterwards());
		expect(registered()).toBeNull();
	});

	test('has given the URL back before the next one, or publishing, takes it', async () => {
		const credential = tokenCredential(sim, gateway);
		const trigger = await CallbackTrigger.saved(sim, gateway, { credential });
		const next = await CallbackTrigger.saved(sim, gateway, { credential });
		await trigger.test.hook('create');
		sim.faults.next(CANCEL[vendor], { delaySeconds: 30 });
		await trigger.test.hook('delete');
		await whileTimePasses(sim, next.publish());
		expect(registered()).toBe(next.memory.url);
		await next.unpublish();
		expect(registered()).toBeNull();
	});

	test('begins while the gateway cannot tell whose the URL is', async () => {
		const credential = { ...tokenCredential(sim, gateway), ...loginCredential(sim, gateway) };
		const trigger = await CallbackTrigger.saved(sim, gateway, { credential });
		await trigger.test.hook('create').then(async () => await trigger.endTestRun());
		sim.faults.next(LOGIN[vendor], { json: { code: '1001', message: 'no', data: null } });
		await trigger.test.hook('create');
		expect(registered()).toMatch(testUrl);
	});

	test('is pushed to, and starts the workflow', async () => {
		if (vendor === 'open') sim.login('open', 'shop', 'alice');
		else sim.login('wkteam', 'alice');
		const trigger = await saved();
		await trigger.test.hook('create');
		sim.push(vendor, 'message.text', { text: 'hi' });
		await sim.delivered();
		expect((await trigger.items()).map(({ text }) => text)).toEqual(['hi']);
	});
});
