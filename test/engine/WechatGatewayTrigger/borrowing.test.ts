import type { GatewaySimulator } from '../../simulator';
import { CallbackTrigger, closeTriggers } from '../support/callbackTrigger';
import { loginCredential } from '../support/node';
import { simulatorForEach } from '../support/simulatorForEach';

let sim: GatewaySimulator;
simulatorForEach((started) => (sim = started));
afterEach(closeTriggers);

const registered = () => sim.vendors.wkteam.callbackUrl;

async function published() {
	const credential = loginCredential(sim, 'wkteam');
	return { credential, trigger: await CallbackTrigger.published(sim, 'wkteam', { credential }) };
}

test('two test runs at once leave the URL with the published workflow in the end', async () => {
	const { credential, trigger } = await published();
	const one = await CallbackTrigger.saved(sim, 'wkteam', { credential });
	const two = await CallbackTrigger.saved(sim, 'wkteam', { credential });
	await one.test.hook('create');
	await two.test.hook('create');
	await one.endTestRun();
	await two.endTestRun();
	expect(registered()).toBe(trigger.memory.url);
});

test('a test run begun again before it ended leaves the URL with the published workflow', async () => {
	const { trigger } = await published();
	await trigger.test.hook('create');
	const again = trigger.production.testRun();
	await again.hook('create');
	await trigger.endTestRun(again);
	expect(registered()).toBe(trigger.memory.url);
});

test('a workflow unpublished during a test run does not get its URL back', async () => {
	const { trigger } = await published();
	await trigger.test.hook('create');
	await trigger.unpublish();
	await trigger.endTestRun();
	expect(registered()).toBeNull();
});

test('a test run whose registration is cut off gives the URL back all the same', async () => {
	const { trigger } = await published();
	sim.faults.next('POST /setHttpCallbackUrl', 'loseReply');
	await expect(trigger.test.hook('create')).rejects.toThrow('The connection to the gateway');
	expect(registered()).toContain('/webhook-test/');
	await trigger.endTestRun();
	expect(registered()).toBe(trigger.memory.url);
});

test('a test run whose registration is refused changes nothing', async () => {
	const { trigger } = await published();
	const refusal = { code: '1001', message: '地址无效', data: null };
	sim.faults.next('POST /setHttpCallbackUrl', { json: refusal });
	await expect(trigger.test.hook('create')).rejects.toThrow('地址无效');
	await trigger.endTestRun();
	expect(registered()).toBe(trigger.memory.url);
});

test('a push that comes late to a former URL does not make the node take it for the present one', async () => {
	const { trigger } = await published();
	await trigger.test.hook('create');
	await trigger.call('[]');
	await trigger.endTestRun();
	expect(registered()).toBe(trigger.memory.url);
});

test('no error shows the secret of a URL that the gateway repeats', async () => {
	const { trigger } = await published();
	const { secret = '', url } = trigger.memory;
	const refusal = { code: '1001', message: `地址 ${url} 无效`, data: null };
	sim.faults.next('POST /cancelHttpCallbackUrl', { json: refusal });
	const error = await trigger.unpublish().catch((reason: unknown) => reason as Error);
	expect(error).toBeInstanceOf(Error);
	expect((error as Error).message).toContain('无效');
	expect((error as Error).message).not.toContain(secret);
});

test('a stranger learns nothing of a setting that cannot be read', async () => {
	const { trigger } = await published();
	trigger.edit({ options: { allowedIps: 'nowhere' } });
	const { response, items } = await trigger.call('{}', { secret: 'wrong' });
	expect([response.status, response.body, items]).toEqual([403, '', undefined]);
});
