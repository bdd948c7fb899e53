import { HookContext } from 'n8n-core';
import { defaultGroup, type GatewaySimulator } from '../../simulator';
import { anotherN8n, CallbackTrigger, closeTriggers, OTHER } from '../support/callbackTrigger';
import { gatewayFilters, NO_TEXTS, NO_REQUESTS, TEXTS, REQUESTS } from '../support/gatewayFilters';
import { callsTo, loginCredential, tokenCredential } from '../support/node';
import { IN_TROUBLE } from '../support/sentences';
import { simulatorForEach } from '../support/simulatorForEach';

let sim: GatewaySimulator;
simulatorForEach((started) => (sim = started));
afterEach(closeTriggers);

const UNBLOCK = 'POST /open/filter/deletePermitMessageType';
const ALLOW = 'POST /open/filter/setPermitChatroomStr';
const DISALLOW = 'POST /open/filter/deletePermitChatroomStr';
const SET_URL = 'POST /open/user/setHttpCallbackUrl';

const { saved, published, url, blocked, allowed, block } = gatewayFilters(() => sim);
/** What was sent beside questions. */
const changes = () =>
	sim.requests
		.filter(({ method, path }) => method === 'POST' && path !== '/auth/login')
		.map(({ path, fields }) => ({ [path]: fields }));

async function messageOf(run: Promise<unknown>): Promise<string> {
	const error: unknown = await run.catch((reason: unknown) => reason);
	return error instanceof Error ? error.message : 'nothing was thrown';
}

describe('Without the option', () => {
	test.each(['token', 'login'] as const)('no filter is asked for or set (%s)', async (kind) => {
		const credential =
			kind === 'token' ? tokenCredential(sim, 'open') : loginCredential(sim, 'open');
		block(7);
		const trigger = await published({ events: ['message.text'] }, credential);
		await trigger.test.hook('create');
		await trigger.endTestRun();
		await trigger.unpublish();
		expect(callsTo(sim).filter((call) => call.includes('/filter/'))).toEqual([]);
		expect(blocked()).toEqual([7]);
	});
});

describe.each(['token', 'login'] as const)('With a credential of kind %s', (kind) => {
	const credential = () =>
		kind === 'token' ? tokenCredential(sim, 'open') : loginCredential(sim, 'open');

	test('publishing blocks what is not chosen, unpublishing takes that back', async () => {
		const trigger = await published(TEXTS, credential());
		const { secret = '' } = trigger.memory;
		expect(changes()).toEqual([
			{ '/open/filter/setPermitMessageType': { types: NO_TEXTS.join() } },
			{
				'/open/user/setHttpCallbackUrl': {
					callbackUrl: `${trigger.address}${secret}?blockedBefore=`,
				},
			},
		]);
		sim.clearRequests();
		await trigger.unpublish();
		expect(changes()).toEqual([
			{ '/open/filter/deletePermitMessageType': { types: NO_TEXTS.join() } },
			{ '/open/user/cancelHttpCallbackUrl': {} },
		]);
		expect([blocked(), url()]).toEqual([[], null]);
	});

	test('what is blocked never travels, the rest starts the workflow', async () => {
		sim.login('open', 'shop', 'alice');
		const trigger = await published(TEXTS, credential());
		sim.push('open', 'message.image');
		sim.push('open', 'message.text', { text: 'hi' });
		await sim.delivered();
		expect((await trigger.items()).map(({ text }) => text)).toEqual(['hi']);
		expect(sim.deliveries).toHaveLength(1);
	});

	test('what was blocked before is blocked again, and what others may need was never touched', async () => {
		block(5, 7, 99);
		const trigger = await published(TEXTS, credential());
		expect(blocked()).toEqual([...NO_TEXTS, 99]);
		await trigger.unpublish();
		expect(blocked()).toEqual([5, 7, 99]);
	});

	test('of groups, only those of Chat IDs are let through, for each account', async () => {
		sim.login('open', 'shop', 'alice');
		const { wcId } = sim.people.alice;
		const filters = { chatIds: `${defaultGroup}, 7@chatroom` };
		const trigger = await published({ ...TEXTS, filters }, credential());
		expect(allowed()).toEqual([
			{ wxid: wcId, chatroomId: defaultGroup },
			{ wxid: wcId, chatroomId: '7@chatroom' },
		]);
		sim.push('open', 'message.text', { text: 'no', scope: 'group', group: '8@chatroom' });
		sim.push('open', 'message.text', { text: 'yes', scope: 'group' });
		await sim.delivered();
		expect((await trigger.items()).map(({ text }) => text)).toEqual(['yes']);
		expect(sim.deliveries).toHaveLength(1);
		await trigger.unpublish();
		expect([allowed(), blocked()]).toEqual([[], []]);
	});

	test('groups that were let through before stay so, and are left when it is unpublished', async () => {
		sim.login('open', 'shop', 'alice');
		const wxid = sim.people.alice.wcId;
		const before = [
			{ wxid, chatroomId: '7@chatroom' },
			{ wxid, chatroomId: '9@chatroom' },
		];
		allowed().push(...before);
		const filters = { chatIds: `${defaultGroup}, 7@chatroom` };
		const trigger = await published({ ...TEXTS, filters }, credential());
		expect(allowed()).toEqual([...before, { wxid, chatroomId: defaultGroup }]);
		await trigger.unpublish();
		expect(allowed()).toEqual(before);
	});

	test('after a crash that took all that n8n had noted, unpublishing opens what it had closed', async () => {
		const trigger = await published(TEXTS, credential());
		anotherN8n();
		trigger.wipe();
		await trigger.unpublish();
		expect([blocked(), url()]).toEqual([[], null]);
	});

	test('publishing again, as after a crash, does not take its own filters for those of others', async () => {
		block(7);
		const trigger = await published(TEXTS, credential());
		anotherN8n();
		await trigger.publish();
		expect(blocked()).toEqual(NO_TEXTS);
		await trigger.unpublish();
		expect(blocked()).toEqual([7]);
	});

	test('a test run takes the place of the filters, and puts them back', async () => {
		const given = credential();
		await published(TEXTS, given);
		const other = await saved(REQUESTS, given);
		const before = url();
		await other.test.hook('create');
		expect(blocked()).toEqual(NO_REQUESTS);
		await other.endTestRun();
		expect([blocked(), url()]).toEqual([NO_TEXTS, before]);
	});

	test('a test run without the option gets everything meanwhile', async () => {
		const given = credential();
		await published(TEXTS, given);
		const other = await saved({}, given);
		await other.test.hook('create');
		expect(blocked()).toEqual([]);
		await other.endTestRun();
		expect(blocked()).toEqual(NO_TEXTS);
	});

	test('another trigger that takes the URL takes over what is to be put back', async () => {
		block(7);
		const given = credential();
		const first = await published(TEXTS, given);
		const second = await published(REQUESTS, given);
		expect(blocked()).toEqual(NO_REQUESTS);
		await first.unpublish();
		expect(blocked()).toEqual(NO_REQUESTS);
		await second.unpublish();
		expect([blocked(), url()]).toEqual([[7], null]);
	});

	test('a trigger without the option that takes the URL gets everything', async () => {
		block(7);
		const given = credential();
		await published(TEXTS, given);
		const second = await published({}, given);
		expect([blocked(), url()]).toEqual([[7], second.memory.url]);
		expect(second.memory.url).not.toContain('?');
	});

	test('a refused filter fails publishing with its sentence, and nothing has changed', async () => {
		sim.login('open', 'shop', 'alice');
		block(5);
		sim.vendors.open.callbackUrl = OTHER;
		const trigger = await saved({ ...TEXTS, filters: { chatIds: '7@chatroom' } }, credential());
		sim.faults.next(ALLOW, { json: { code: '1001', message: '参数错误', data: null } });
		expect(await messageOf(trigger.publish())).toBe(
			'Narrow at Gateway: 参数错误. The gateway cannot use a value: compare the fields with the page of the operation in the documentation. The gateway answered with code 1001.',
		);
		expect([blocked(), allowed(), url()]).toEqual([[5], [], OTHER]);
		expect(callsTo(sim)).not.toContain(SET_URL);
		// As n8n does then.
		await trigger.unpublish();
		expect([blocked(), url()]).toEqual([[5], OTHER]);
	});

	test('a refused URL takes the filters back', async () => {
		const trigger = await saved(TEXTS, credential());
		sim.faults.next(SET_URL, { json: { code: '1001', message: '地址无效', data: null } });
		expect(await messageOf(trigger.publish())).toBe(
			'地址无效. The gateway answered with code 1001.',
		);
		expect([blocked(), url()]).toEqual([[], null]);
	});

	test('a test run whose registration is cut off puts all back', async () => {
		block(7);
		const trigger = await saved(TEXTS, credential());
		sim.faults.next(SET_URL, 'loseReply');
		expect(await messageOf(trigger.test.hook('create'))).toMatch(/connection to the gateway/);
		expect(blocked()).toEqual([7]);
		await trigger.endTestRun();
		expect([blocked(), url()]).toEqual([[7], null]);
	});

	test('unpublishing fails while the gateway does, and can be done again', async () => {
		const trigger = await published(TEXTS, credential());
		sim.faults.next(UNBLOCK, { json: { code: '1001', message: '稍后再试', data: null } });
		expect(await messageOf(trigger.unpublish())).toBe(`Narrow at Gateway: 稍后再试. ${IN_TROUBLE}`);
		expect(url()).toBe(trigger.memory.url);
		await trigger.unpublish();
		expect([blocked(), url()]).toEqual([[], null]);
	});
});

test('filters that cannot be put back after a refusal are told of in the log', async () => {
	const warnings: string[] = [];
	const logger = { warn: (sentence: string) => warnings.push(sentence) };
	jest.spyOn(HookContext.prototype, 'logger', 'get').mockReturnValue(logger as never);
	const trigger = await saved();
	sim.faults.next(SET_URL, { json: { code: '1001', message: '地址无效', data: null } });
	sim.faults.next(UNBLOCK, { json: { code: '1001', message: '稍后再试', data: null } });
	expect(await messageOf(trigger.publish())).toBe('地址无效. The gateway answered with code 1001.');
	expect(warnings).toEqual([
		'The filters of the gateway could not be put back: 稍后再试 See Callback > Get Type Filters and Get Group Filters.',
	]);
});

test('more groups than one call takes are let through by several', async () => {
	sim.login('open', 'shop', 'alice');
	const chatIds = Array.from({ length: 51 }, (_, at) => `${at}@chatroom`);
	const trigger = await published({ ...TEXTS, filters: { chatIds } });
	expect(allowed()).toHaveLength(51);
	await trigger.unpublish();
	expect(allowed()).toEqual([]);
	const calls = callsTo(sim);
	expect([ALLOW, DISALLOW].map((call) => calls.filter((one) => one === call).length)).toEqual([
		2, 2,
	]);
});

test('more filters than can be kept in mind fail publishing before anything has changed', async () => {
	for (let at = 0; at < 99; at++) block(at + 1000);
	const trigger = await saved();
	expect(await messageOf(trigger.publish())).toBe(
		'Narrow at Gateway: the gateway has more filters already than could be put back later: 99 types of messages and 0 groups. Remove some with the operations of Callback, or turn the option off.',
	);
	expect(changes()).toEqual([]);
});

test.each(['wkteam', 'wkteam2020'] as const)(
	'%s has no filters, and publishing says so',
	async (gateway) => {
		const trigger = await CallbackTrigger.saved(sim, gateway, { parameters: TEXTS });
		expect(await messageOf(trigger.publish())).toMatch(
			/^Narrow at Gateway is not for E-Cloud Butler.*, which pushes everything\. Turn the option off: what does not pass the filters of the trigger starts nothing all the same\.$/,
		);
		expect(callsTo(sim)).toEqual([]);
	},
);

test('nothing is narrowed where the URL is not registered by the node', async () => {
	const parameters = { ...TEXTS, registerCallback: false, secret: 'a-secret-of-my-own' };
	const trigger = await published(parameters);
	await trigger.unpublish();
	expect(callsTo(sim)).toEqual([]);
});
