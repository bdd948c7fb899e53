import type { GatewaySimulator } from '../../simulator';
import { anotherN8n, closeTriggers, OTHER } from '../support/callbackTrigger';
import {
	gatewayFilters,
	NO_TEXTS,
	NO_REQUESTS,
	TEXTS,
	REQUESTS,
	narrow,
} from '../support/gatewayFilters';
import { loginCredential } from '../support/node';
import { simulatorForEach } from '../support/simulatorForEach';

let sim: GatewaySimulator;
simulatorForEach((started) => (sim = started));
afterEach(closeTriggers);

const { saved, published, url, blocked, allowed, block } = gatewayFilters(() => sim);

describe('With user name and password', () => {
	test('all that was there before comes back after a crash that took all that n8n had noted', async () => {
		sim.login('open', 'shop', 'alice');
		const before = { wxid: sim.people.alice.wcId, chatroomId: '7@chatroom' };
		allowed().push(before);
		block(5, 7);
		const filters = { chatIds: '7@chatroom,8@chatroom' };
		const trigger = await published({ ...TEXTS, filters });
		anotherN8n();
		trigger.wipe();
		await trigger.unpublish();
		expect([blocked(), allowed()]).toEqual([[5, 7], [before]]);
	});

	test('somebody else who has taken the URL gets the filters of before when it is unpublished', async () => {
		block(7);
		const trigger = await published();
		sim.vendors.open.callbackUrl = OTHER;
		await trigger.unpublish();
		expect([blocked(), url()]).toEqual([[7], OTHER]);
	});

	test('two test runs at once leave the filters of the published workflow in the end', async () => {
		block(7);
		const credential = loginCredential(sim, 'open');
		const trigger = await published(TEXTS, credential);
		const one = await saved(REQUESTS, credential);
		const two = await saved({ events: ['message.voice'], options: narrow }, credential);
		await one.test.hook('create');
		await two.test.hook('create');
		await one.endTestRun();
		await two.endTestRun();
		expect([blocked(), url()]).toEqual([NO_TEXTS, trigger.memory.url]);
		await trigger.unpublish();
		expect(blocked()).toEqual([7]);
	});

	test('a crash during a test run leaves what was there before both', async () => {
		block(7);
		const credential = loginCredential(sim, 'open');
		const trigger = await published(TEXTS, credential);
		const other = await saved({}, credential);
		await other.test.hook('create');
		anotherN8n();
		await trigger.unpublish();
		await trigger.publish();
		expect(blocked()).toEqual(NO_TEXTS);
		await trigger.unpublish();
		expect([blocked(), url()]).toEqual([[7], null]);
	});

	test('a test run puts back more groups than a URL could name', async () => {
		sim.login('open', 'shop', 'alice');
		const credential = loginCredential(sim, 'open');
		const chatIds = Array.from({ length: 30 }, (_, at) => `${at}@chatroom`);
		await published({ ...TEXTS, filters: { chatIds } }, credential);
		const other = await saved({}, credential);
		await other.test.hook('create');
		expect([allowed(), blocked()]).toEqual([[], []]);
		await other.endTestRun();
		expect([allowed().length, blocked()]).toEqual([30, NO_TEXTS]);
	});

	test('a workflow unpublished during a test run leaves nothing of its filters', async () => {
		block(7);
		const credential = loginCredential(sim, 'open');
		const trigger = await published(TEXTS, credential);
		const other = await saved(REQUESTS, credential);
		await other.test.hook('create');
		await trigger.unpublish();
		expect(blocked()).toEqual(NO_REQUESTS);
		await other.endTestRun();
		expect([blocked(), url()]).toEqual([[7], null]);
	});

	test('a workflow published during a test run leaves what was there before the test run', async () => {
		block(7);
		const credential = loginCredential(sim, 'open');
		const other = await saved(REQUESTS, credential);
		await other.test.hook('create');
		const trigger = await published(TEXTS, credential);
		await other.endTestRun();
		expect([blocked(), url()]).toEqual([NO_TEXTS, trigger.memory.url]);
		await trigger.unpublish();
		expect(blocked()).toEqual([7]);
	});
});
