import { ExecuteContext } from 'n8n-core';
import type { GatewayName } from '../../../../gateway';
import type { GatewaySimulator } from '../../../simulator';
import { Tab } from '../../support/loginPage';
import { loggedInAs } from '../../support/loginResult';
import { byId, callsTo, TYPE, tokenCredential, wechat } from '../../support/node';
import { CHECK, engine, loginChain, SleepingLogin } from '../../support/sleepingLogin';
import { storedRun } from '../../support/stored';
import { pass } from '../../support/time';
import { simulatorForEach } from '../../support/simulatorForEach';

let sim: GatewaySimulator;

simulatorForEach((started) => (sim = started));

describe.each(Object.keys(CHECK) as GatewayName[])(
	'Wait for Login with a page on %s',
	(gateway) => {
		const account = gateway === 'open' ? 'shop' : '';

		test('puts the execution to sleep and shows the link', async () => {
			const { execution, loginId, since } = await SleepingLogin.start(sim, {
				gateway,
				wait: { timeout: 1_800 },
			});
			const { resumeUrl } = execution;
			expect([execution.status, execution.waitTill]).toEqual([
				'waiting',
				new Date(since + 1_800_000),
			]);
			expect(execution.items('Wait')).toEqual([
				{
					json: {
						loggedIn: false,
						status: 'waitingForScan',
						account,
						loginId,
						loginPageUrl: resumeUrl,
					},
					pairedItem: { item: 0 },
				},
			]);
			expect(execution.json('Notify')).toEqual([{ note: resumeUrl }]);
			const [run] = storedRun(execution).resultData.runData.Wait ?? [];
			expect(run?.metadata).toEqual({ resumeUrl });
		});

		test('asks the gateway for nothing while it sleeps', async () => {
			await SleepingLogin.start(sim, { gateway });
			pass(sim, 3_600);
			expect(sim.requests).toEqual([]);
		});

		test('gives an item without a login when the time is up', async () => {
			const { execution, loginId } = await SleepingLogin.start(sim, {
				gateway,
				wait: { timeout: 60 },
			});
			pass(sim, 60);
			const done = await execution.resumeByTimer();
			expect(done.status).toBe('success');
			expect(done.items('Wait')).toEqual([
				{
					json: {
						loggedIn: false,
						status: 'timedOut',
						account: loginId,
						loginId,
						message: 'Nobody confirmed the login within 60 seconds.',
					},
					pairedItem: { item: 0 },
				},
			]);
			expect(done.json('After')).toEqual([{ note: `timedOut ${loginId}` }]);
			expect(sim.requests).toEqual([]);
		});
	},
);

test('The time-out tells of the account by the name that Get QR Code had', async () => {
	const { execution, loginId } = await SleepingLogin.start(sim, {
		gateway: 'wkteam',
		qrCode: { account: byId('wxid_of_old') },
	});
	const done = await execution.resumeByTimer();
	expect(done.json('Wait')).toMatchObject([
		{ status: 'timedOut', account: 'wxid_of_old', loginId },
	]);
});

test('The link is good for an hour unless the node says otherwise', async () => {
	const { execution, since } = await SleepingLogin.start(sim);
	expect(execution.waitTill).toEqual(new Date(since + 3_600_000));
});

describe('What the node before gave', () => {
	/** Get QR Code and the wait follow one another, so the item that comes in holds the picture. */
	const twoBoxes = (more = {}) =>
		engine.workflow({
			credentials: engine.credentials({ wechatGatewayApi: tokenCredential(sim, 'open') }),
			nodes: [
				wechat('login.getQrCode', { account: byId('shop'), province: '广东' }, { name: 'QR' }),
				wechat('login.waitForLogin', { waitMode: 'loginPage' }, { name: 'Wait', ...more }),
			],
		});

	test('stays as it was when the time is up, and its file goes no further', async () => {
		const execution = await twoBoxes().run();
		const before = [execution.json('QR'), execution.file('QR').mimeType];
		const done = await execution.resumeByTimer();
		expect([done.json('QR'), done.file('QR').mimeType]).toEqual(before);
		expect(done.items('Wait')).toEqual([
			{
				json: {
					loggedIn: false,
					status: 'timedOut',
					account: 'shop',
					loginId: 'shop',
					message: 'Nobody confirmed the login within 3600 seconds.',
				},
				pairedItem: { item: 0 },
			},
		]);
	});

	test('can be several items where the node executes once', async () => {
		const execution = await twoBoxes({ executeOnce: true }).run([{}, {}]);
		expect(execution.status).toBe('waiting');
		const done = await execution.resumeByTimer();
		expect(done.json('QR')).toHaveLength(2);
		expect(done.json('Wait')).toMatchObject([{ status: 'timedOut' }]);
	});

	test('is shown as QR code when its address cannot be opened', async () => {
		const execution = await twoBoxes({
			parameters: {
				resource: 'login',
				operation: 'waitForLogin',
				waitMode: 'loginPage',
				loginId: 'shop',
				qrCodeUrl: 'http://127.0.0.1:1/gone.png',
			},
		}).run();
		const tab = await Tab.open(execution);
		expect(tab.qrContent).toBe(sim.phone.pending()[0]?.qrContent);
	});
});

describe('A wait in another workflow than Get QR Code', () => {
	const waiting = (parameters = {}) =>
		engine.workflow({
			credentials: engine.credentials({ wechatGatewayApi: tokenCredential(sim, 'wkteam') }),
			nodes: [
				wechat('login.waitForLogin', { waitMode: 'loginPage', ...parameters }, { name: 'Wait' }),
			],
		});
	/** What a workflow before gave on. */
	async function qrCode() {
		const run = await engine
			.workflow({
				credentials: engine.credentials({ wechatGatewayApi: tokenCredential(sim, 'wkteam') }),
				nodes: [wechat('login.getQrCode', { account: byId(''), province: '广东' }, { name: 'QR' })],
			})
			.run();
		return run.json('QR');
	}

	test('shows the QR code of the item, and has no way to another one', async () => {
		const execution = await waiting().run(await qrCode());
		const tab = await Tab.open(execution);
		expect(tab.qrContent).toBe(sim.phone.pending()[0]?.qrContent);
		pass(sim, 250);
		const update = await tab.check();
		expect(update.phase).toBe('expired');
		expect(update.panel).not.toContain('newQrCode');
	});

	test('does without a picture when there is no address', async () => {
		const [item] = await qrCode();
		const execution = await waiting({ qrCodeUrl: '' }).run([{ loginId: item?.loginId }]);
		const tab = await Tab.open(execution);
		expect([tab.phase, tab.picture]).toEqual(['waiting', undefined]);
		expect(tab.received).toContain('class="card"');
	});

	test('finds its state in a node of any name', async () => {
		for (const name of [
			'Wait "}} x',
			"It's {{ $json }}",
			'back\\slash \\u007d',
			'等 登录 `${1}`',
		]) {
			const named = engine.workflow({
				credentials: engine.credentials({ wechatGatewayApi: tokenCredential(sim, 'wkteam') }),
				nodes: [wechat('login.waitForLogin', { waitMode: 'loginPage' }, { name })],
			});
			const execution = await named.run(await qrCode());
			expect([name, execution.status]).toEqual([name, 'waiting']);
			const tab = await Tab.open(execution);
			const expected = sim.phone.pending().at(-1)?.qrContent;
			expect([name, tab.qrContent]).toEqual([name, expected]);
		}
	});
});

describe('No sleep, but', () => {
	test('the login at once when the account is online already', async () => {
		sim.login('open', 'shop', 'alice');
		const done = await loginChain(sim).run();
		expect(done.status).toBe('success');
		expect(done.json('Wait')).toEqual([
			{ loggedIn: true, status: 'loggedIn', account: 'shop', loginId: 'shop' },
		]);
		expect(done.json('After')).toEqual([{ note: 'loggedIn shop' }]);
		expect(callsTo(sim)).toEqual(['POST /open/isOnline']);
	});

	test('an error for several items, before anything is sent or waited for', async () => {
		const login = { resource: 'login', operation: 'waitForLogin', waitMode: 'loginPage' };
		const credentials = engine.credentials({ wechatGatewayApi: tokenCredential(sim, 'open') });
		const node = { name: 'Wait', type: TYPE, parameters: login };
		const done = await engine
			.workflow({ credentials, nodes: [node] })
			.run([{ loginId: 'shop' }, { loginId: 'van' }]);
		expect([done.status, done.error?.message]).toEqual([
			'error',
			'The login page serves one login per execution, but there are 2 items. [item 0]',
		]);
		expect(done.error?.description).toContain('Loop Over Items');
		expect(sim.requests).toEqual([]);
	});

	test('an error item for each of several items with Continue On Fail', async () => {
		const onError = 'continueRegularOutput';
		const done = await loginChain(sim, { node: { onError } }).run([{}, {}]);
		expect(done.status).toBe('success');
		expect(done.json('Wait')).toEqual(
			[0, 1].map((item) => ({
				error: `The login page serves one login per execution, but there are 2 items. [item ${item}]`,
				details: expect.any(String) as string,
			})),
		);
	});

	test('an error for an old AI agent, whose tool calls cannot sleep', async () => {
		jest.spyOn(ExecuteContext.prototype, 'isToolExecution').mockReturnValue(true);
		const done = await loginChain(sim).run();
		expect([done.status, done.error?.message]).toEqual([
			'error',
			'This agent cannot use the login page: n8n suspends no tool call of it. [item 0]',
		]);
	});

	test.each([
		[0, 'Timeout must be more than 0 seconds. [item 0]'],
		[2_592_001, 'Timeout is more than 30 days. [item 0]'],
	])('an error for a time of %d seconds', async (timeout, message) => {
		const done = await loginChain(sim, { wait: { timeout } }).run();
		expect([done.status, done.error?.message]).toEqual(['error', message]);
	});
});

test('A second login of the same execution has a page of its own at the same link', async () => {
	const wait = (name: string) =>
		wechat(
			'login.waitForLogin',
			{ waitMode: 'loginPage', loginId: `={{ $('QR').item.json.loginId }}` },
			{ name },
		);
	const credentials = engine.credentials({ wechatGatewayApi: tokenCredential(sim, 'open') });
	const execution = await engine
		.workflow({
			credentials,
			nodes: [
				{
					...wechat('login.getQrCode', { account: byId('shop'), province: '广东' }),
					name: 'QR',
					type: TYPE,
				},
				wait('First'),
				wait('Second'),
			],
		})
		.run();
	const tab = await Tab.open(execution);
	pass(sim, 1);
	sim.phone.scan('shop', 'alice');
	sim.phone.confirm('shop');
	expect(await tab.check()).toMatchObject({ phase: 'loggedIn' });
	const again = tab.resumed;
	expect([again?.status, again?.json('First')]).toEqual([
		'waiting',
		[loggedInAs(sim, 'open', 'shop')],
	]);
	pass(sim, 1);
	// What the first page learned is no news of the second one.
	const second = await Tab.open(again ?? execution);
	expect(second.phase).toBe('waiting');
	expect(await second.press('watch')).toMatchObject({ phase: 'waiting' });
	expect(second.resumed).toBeUndefined();
});
