import type { GatewayName } from '../../../../gateway';
import type { GatewaySimulator } from '../../../simulator';
import { Tab, type Answered } from '../../support/loginPage';
import { loggedInAs } from '../../support/loginResult';
import { callsTo } from '../../support/node';
import { CHECK, SleepingLogin } from '../../support/sleepingLogin';
import { pass } from '../../support/time';
import { simulatorForEach } from '../../support/simulatorForEach';

let sim: GatewaySimulator;

simulatorForEach((started) => (sim = started));

const html = expect.any(String) as string;

describe.each(Object.keys(CHECK) as GatewayName[])('The login page on %s', (gateway) => {
	const onlineCall = gateway === 'open' ? 'POST /open/isOnline' : 'POST /queryLoginWx';
	const asleep = async () => await SleepingLogin.start(sim, { gateway });

	test('shows the QR code that the gateway gave', async () => {
		const login = await asleep();
		const tab = await login.open();
		expect(tab.qrContent).toBe(login.qrContent);
		expect(tab.phase).toBe('waiting');
	});

	test('asks nobody and changes nothing when somebody, or a bot, opens the link', async () => {
		const login = await asleep();
		const before = login.execution.stored;
		const calls = [
			{ headers: { 'user-agent': 'Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)' } },
			{ query: { action: 'end', lang: 'zh-CN' } },
		];
		for (const call of calls) {
			const { response, resumed } = await login.execution.callWebhook(call);
			expect([response.status, resumed]).toEqual([200, undefined]);
		}
		expect(sim.requests).toEqual([]);
		expect([login.execution.stored, login.execution.status]).toEqual([before, 'waiting']);
	});

	test('opens with the token of the link only', async () => {
		const login = await asleep();
		const answers = [
			await login.execution.callWebhook({ query: { signature: 'guessed' } }),
			await login.execution.callWebhook({
				method: 'POST',
				path: 'wechat-login',
				query: { signature: '' },
				body: { action: 'check' },
			}),
		];
		expect(answers.map(({ response, resumed }) => [response.status, resumed])).toEqual([
			[401, undefined],
			[401, undefined],
		]);
		expect(sim.requests).toEqual([]);
	});

	test('lets the workflow go on with just what waiting in place gives', async () => {
		const login = await asleep();
		const tab = await login.open();
		const { loginId } = login;
		const update = await login.checkWhile(tab, () => {
			sim.phone.scanCode(tab.qrContent ?? '', 'alice');
			sim.phone.confirm(loginId);
		});
		expect(update).toEqual({ phase: 'loggedIn', status: 'You are logged in', panel: html });
		// A login that is there waits for no picture.
		expect(update.panel).not.toContain('<img');
		expect(tab.resumed?.status).toBe('success');
		expect(tab.resumed?.items('Wait')).toEqual([
			{ json: loggedInAs(sim, gateway, loginId), pairedItem: { item: 0 } },
		]);
		// $('Get QR Code').item finds its way through the node that slept.
		expect(tab.resumed?.json('After')).toEqual([{ note: `loggedIn ${loginId}` }]);
		expect(callsTo(sim)).toEqual([CHECK[gateway]]);
	});

	test('is one page in many tabs: one call to the gateway, one resumption', async () => {
		const login = await asleep();
		const tabs = await Promise.all([login.open(), login.open(), login.open()]);
		const [first, ...others] = tabs;
		let meanwhile: Array<Promise<Answered>> = [];
		const update = await login.checkWhile(first, (loginId) => {
			meanwhile = others.map(async (tab) => await tab.post({ action: 'check' }));
			sim.phone.scan(loginId, 'alice');
			sim.phone.confirm(loginId);
		});
		const answers = await Promise.all(meanwhile);
		expect(callsTo(sim)).toEqual([CHECK[gateway]]);
		// Whoever comes when the workflow goes on already is told so by n8n.
		expect([200, 409]).toEqual(
			expect.arrayContaining(answers.map(({ response }) => response.status)),
		);
		expect(update.phase).toBe('loggedIn');
		const resumed = [first.resumed, ...answers.map((answer) => answer.resumed)];
		expect(resumed.filter(Boolean)).toHaveLength(1);
	});

	test('is closed once the workflow went on', async () => {
		const login = await asleep();
		const tab = await login.open();
		await login.checkWhile(tab, (loginId) => {
			sim.phone.scan(loginId, 'alice');
			sim.phone.confirm(loginId);
		});
		sim.clearRequests();
		const late = new Tab(login.execution);
		const answers = [
			await late.reload(),
			await tab.post({ action: 'check' }),
			await tab.post({ action: 'end' }),
			await tab.submit('confirmed'),
		];
		expect(answers.map(({ response, resumed }) => [response.status, resumed])).toEqual(
			Array(4).fill([409, undefined]),
		);
		expect(sim.requests).toEqual([]);
	});

	test('gives the person a minute after a refusal, then the workflow goes on without a login', async () => {
		const login = await asleep();
		const { loginId } = login;
		const tab = await login.open();
		const update = await login.checkWhile(tab, () => {
			sim.phone.scan(loginId, 'alice');
			sim.phone.refuse(loginId);
		});
		expect(update).toEqual({
			phase: 'refused',
			status: html,
			panel: html,
			next: 'end',
			pauseMs: 60_000,
		});
		expect(update.panel).toContain('value="newQrCode"');
		expect(update.panel).toContain('用户取消登录');
		// A refusal is believed only after a look whether the account is online all the same.
		expect(callsTo(sim)).toEqual([CHECK[gateway], onlineCall]);

		pass(sim, 60);
		expect(await tab.press('end')).toEqual({ phase: 'ended', status: html, panel: html });
		expect(tab.resumed?.json('Wait')).toEqual([
			{
				loggedIn: false,
				status: 'failed',
				account: loginId,
				loginId,
				message: '用户取消登录',
			},
		]);
		expect(tab.resumed?.json('After')).toEqual([{ note: `failed ${loginId}` }]);
	});

	test('cannot be ended while the login may still come', async () => {
		const login = await asleep();
		const tab = await login.open();
		sim.faults.next(CHECK[gateway], { json: { code: '1000', message: '', data: {} } });
		const update = await tab.press('end');
		expect([update.phase, tab.resumed]).toEqual(['waiting', undefined]);
	});

	test('adds the gateway’s own data to the item when they are not simplified', async () => {
		const login = await SleepingLogin.start(sim, { gateway, wait: { simplify: false } });
		const tab = await login.open();
		await login.checkWhile(tab, (loginId) => {
			sim.phone.scan(loginId, 'alice');
			sim.phone.confirm(loginId);
		});
		const raw = expect.objectContaining({ signature: sim.people.alice.signature }) as unknown;
		expect(tab.resumed?.json('Wait')).toEqual([
			{ ...loggedInAs(sim, gateway, login.loginId), raw },
		]);
		expect(tab.received).not.toContain(sim.people.alice.signature);
	});
});

describe('The login page while somebody logs in', () => {
	test('shows who has scanned, with a picture that is part of the page', async () => {
		const login = await SleepingLogin.start(sim);
		const tab = await login.open();
		expect(await tab.check()).toEqual({
			phase: 'waiting',
			status: html,
			panel: html,
			next: 'check',
			pauseMs: 3_000,
		});
		const scanned = await login.checkWhile(tab, () => sim.phone.scan('shop', 'alice'));
		// Time to say that the phone shows a code: the next call would void it.
		expect(scanned).toEqual({
			phase: 'scanned',
			status: html,
			panel: html,
			next: 'check',
			pauseMs: 8_000,
		});
		expect(scanned.panel).toContain('Alice 小爱');
		expect(scanned.panel).toMatch(/<img class="avatar" src="data:image\/png;base64,/);

		pass(sim, 8);
		const again = await tab.check();
		expect(again.pauseMs).toBe(3_000);
		expect(again.panel).toBe(scanned.panel);
		expect(tab.received).not.toContain('/avatars/');
	});

	test('does without a picture that is none', async () => {
		const login = await SleepingLogin.start(sim);
		const tab = await login.open();
		const { alice } = sim.people;
		const data = { smallHeadImgUrl: `${sim.baseUrl}/nothing-here.png`, nickName: alice.nickName };
		sim.faults.next(CHECK.open, { json: { code: '1000', message: '', data } });
		const { phase, panel } = await tab.check();
		expect([phase, panel.includes('<img')]).toEqual(['scanned', false]);
		expect(panel).toContain(alice.nickName);
	});

	test('shows a state of wkteam that only its newest form tells', async () => {
		const login = await SleepingLogin.start(sim, { gateway: 'wkteam' });
		const tab = await login.open();
		const { nickName, headUrl } = sim.people.bob;
		const data = { status: 2, nickName, headUrl };
		sim.faults.next(CHECK.wkteam, { json: { code: '1000', message: '', data } });
		expect(await tab.check()).toMatchObject({ phase: 'scanned', next: 'check', pauseMs: 3_000 });
	});

	test('asks at once when the person says to have confirmed, but never twice in a second', async () => {
		const login = await SleepingLogin.start(sim);
		const tab = await login.open();
		await login.checkWhile(tab, () => sim.phone.scan('shop', 'alice'));
		const before = sim.requests.length;
		await tab.check();
		await tab.press('confirmed');
		expect(sim.requests).toHaveLength(before);
		pass(sim, 1);
		sim.phone.confirm('shop');
		expect(await tab.press('confirmed')).toMatchObject({ phase: 'loggedIn' });
		expect(sim.requests).toHaveLength(before + 1);
	});

	test('keeps to the pace of the gateway, however many tabs are open', async () => {
		const login = await SleepingLogin.start(sim);
		const tabs = await Promise.all([login.open(), login.open(), login.open(), login.open()]);
		for (let second = 0; second < 12; second++) {
			await Promise.all(tabs.map(async (tab) => await tab.check()));
			pass(sim, 1);
		}
		expect(callsTo(sim)).toEqual(Array(4).fill(CHECK.open));
	});

	test('answers a form with the whole page where JavaScript is off', async () => {
		const login = await SleepingLogin.start(sim);
		const tab = await login.open();
		sim.phone.scan('shop', 'alice');
		const first = await tab.submit('confirmed');
		expect([first.response.status, first.resumed]).toEqual([200, undefined]);
		expect(first.response.headers['content-type']).toBe('text/html; charset=utf-8');
		expect(first.response.body).toContain('data-phase="scanned"');
		sim.phone.confirm('shop');
		pass(sim, 1);
		const second = await tab.submit('confirmed');
		expect(second.response.body).toContain('data-phase="loggedIn"');
		expect(second.resumed?.json('Wait')).toEqual([loggedInAs(sim, 'open', 'shop')]);
	});

	test('takes a login that the gateway knows of although its answer was lost', async () => {
		const login = await SleepingLogin.start(sim, { gateway: 'wkteam' });
		const tab = await login.open();
		sim.phone.scan(login.loginId, 'alice');
		sim.phone.confirm(login.loginId);
		sim.faults.next(CHECK.wkteam, 'loseReply');
		expect(await tab.check()).toMatchObject({ phase: 'gatewayUnreachable', pauseMs: 5_000 });
		pass(sim, 5);
		sim.faults.next(CHECK.wkteam, { json: { code: '1001', message: '二维码已过期', data: null } });
		expect(await tab.check()).toMatchObject({ phase: 'loggedIn' });
		expect(tab.resumed?.json('Wait')).toMatchObject([
			{ loggedIn: true, account: sim.people.alice.wcId, wId: login.loginId },
		]);
	});
});

describe('The login page and an earlier login of the same account', () => {
	/** An execution whose page was in use a moment ago. */
	async function earlier(act: (loginId: string) => void) {
		const login = await SleepingLogin.start(sim);
		const tab = await login.open();
		await login.checkWhile(tab, act);
		return tab;
	}

	test('does not take that login for its own', async () => {
		await earlier((loginId) => {
			sim.phone.scan(loginId, 'alice');
			sim.phone.confirm(loginId);
		});
		sim.drop('shop');
		pass(sim, 1);
		const tab = await (await SleepingLogin.start(sim)).open();
		expect(tab.phase).toBe('waiting');
		expect(await tab.press('watch')).toMatchObject({ phase: 'waiting' });
		expect(await tab.check()).toMatchObject({ phase: 'waiting' });
		expect(tab.resumed).toBeUndefined();
	});

	test('shares a login for which both wait, but not with those who only open the link', async () => {
		const older = await (await SleepingLogin.start(sim)).open();
		const login = await SleepingLogin.start(sim);
		const tab = await login.open();
		await login.checkWhile(older, (loginId) => {
			sim.phone.scan(loginId, 'alice');
			sim.phone.confirm(loginId);
		});
		const { resumed } = await tab.reload();
		expect([tab.phase, resumed]).toEqual(['loggedIn', undefined]);
		expect(await tab.check()).toMatchObject({ phase: 'loggedIn' });
		expect([older, tab].map((one) => one.resumed?.json('Wait'))).toEqual(
			Array(2).fill([loggedInAs(sim, 'open', 'shop')]),
		);
		expect(callsTo(sim)).toEqual([CHECK.open]);
	});

	test('does not take its refusal or its code for its own', async () => {
		await (await earlier((loginId) => sim.phone.scan(loginId, 'alice'))).press('hold');
		sim.phone.refuse('shop');
		pass(sim, 1);
		const tab = await (await SleepingLogin.start(sim)).open();
		expect(tab.phase).toBe('waiting');
		expect(await tab.check()).toMatchObject({ phase: 'waiting' });
		expect(callsTo(sim)).toEqual([CHECK.open]);
	});
});
