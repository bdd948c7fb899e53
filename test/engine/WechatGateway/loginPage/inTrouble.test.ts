import type { GatewaySimulator } from '../../../simulator';
import { Tab } from '../../support/loginPage';
import { loggedInAs } from '../../support/loginResult';
import { callsTo, loginCredential, tokenCredential } from '../../support/node';
import { CHECK, loginChain, SleepingLogin } from '../../support/sleepingLogin';
import { storedBesidesParameters } from '../../support/stored';
import { pass } from '../../support/time';
import { simulatorForEach } from '../../support/simulatorForEach';

let sim: GatewaySimulator;

simulatorForEach((started) => (sim = started));

/** The form of 2020 differs in nothing here. */
const gateways = ['open', 'wkteam'] as const;
const text = expect.any(String) as string;

describe.each(gateways)('When the gateway is in trouble, the login page on %s', (gateway) => {
	test.each([
		['hangs up', 'drop'],
		['answers with an error', { status: 502, body: 'Bad Gateway' }],
		['answers with a web page', 'html'],
		['answers with half an answer', 'truncated'],
	] as const)('says so and goes on when it %s', async (_, fault) => {
		const login = await SleepingLogin.start(sim, { gateway });
		const { loginId } = login;
		const tab = await login.open();
		sim.phone.scan(loginId, 'alice');
		sim.phone.refuse(loginId);
		sim.faults.next(CHECK[gateway], fault);
		expect(await tab.check()).toEqual({
			phase: 'gatewayUnreachable',
			status: text,
			panel: text,
			next: 'check',
			pauseMs: 5_000,
		});
		const calls = sim.requests.length;
		pass(sim, 4);
		expect(await tab.check()).toMatchObject({ phase: 'gatewayUnreachable', pauseMs: 1_000 });
		expect(sim.requests).toHaveLength(calls);
		pass(sim, 1);
		expect(await tab.check()).toMatchObject({ phase: 'refused' });
		expect(login.execution.status).toBe('waiting');
	});

	test('says that only the owner can help when the token is refused', async () => {
		const login = await SleepingLogin.start(sim, { gateway });
		const tab = await login.open();
		const vendor = sim.vendors[gateway === 'open' ? 'open' : 'wkteam'];
		const { token } = vendor;
		vendor.replaceToken();
		const update = await tab.check();
		expect(update).toEqual({
			phase: 'stuck',
			status: text,
			panel: text,
			next: 'check',
			pauseMs: 30_000,
		});
		expect(tab.received).not.toContain(token);
		expect(update.panel).not.toContain('token');
	});

	test('fetches a new session token when the old one is refused', async () => {
		const credential = loginCredential(sim, gateway);
		const workflow = loginChain(sim, { gateway, credential });
		const login = await SleepingLogin.start(sim, { gateway, credential }, workflow);
		const { loginId } = login;
		const vendor = sim.vendors[gateway === 'open' ? 'open' : 'wkteam'];
		vendor.replaceToken();
		const tab = await login.open();
		sim.phone.scan(loginId, 'alice');
		sim.phone.confirm(loginId);
		expect(await tab.check()).toMatchObject({ phase: 'loggedIn' });
		expect(tab.resumed?.json('Wait')).toEqual([loggedInAs(sim, gateway, loginId)]);
		expect(workflow.credentials.stored.wechatGatewayApi?.sessionToken).toBe(vendor.token);
		expect(callsTo(sim)).toEqual([
			CHECK[gateway],
			gateway === 'open' ? 'POST /auth/login' : 'POST /member/login',
			CHECK[gateway],
		]);
	});
});

describe('What the gateway says', () => {
	const nasty = '</template><script>alert(1)</script><img src=x onerror=alert(2)>"\'`{{ $json }}';

	test('is nothing but text on the page', async () => {
		const login = await SleepingLogin.start(sim);
		const tab = await login.open();
		const data = { nickName: nasty, smallHeadImgUrl: 'javascript:alert(3)' };
		sim.faults.next(CHECK.open, { json: { code: '1000', message: nasty, data } });
		const { phase, panel } = await tab.check();
		expect(phase).toBe('scanned');
		expect(panel).not.toMatch(/<script|<img|javascript:/);
		const { response } = await tab.reload();
		expect(String(response.body).match(/<script|javascript:/g)).toHaveLength(1);
	});

	test('reaches the workflow as it is', async () => {
		const login = await SleepingLogin.start(sim);
		const tab = await login.open();
		const data = { nickName: nasty, wcId: 'wxid_x' };
		sim.faults.next(CHECK.open, { json: { code: '1000', message: '', data } });
		await tab.check();
		expect(tab.resumed?.json('Wait')).toMatchObject([{ loggedIn: true, nickName: nasty }]);
	});

	test('is shown as the reason when it refuses the call itself', async () => {
		const login = await SleepingLogin.start(sim);
		const tab = await login.open();
		const refusal = { code: '1001', message: '参数错误：deviceId', data: null };
		sim.faults.next(CHECK.open, { json: refusal });
		const { phase, panel } = await tab.check();
		expect(phase).toBe('stuck');
		expect(panel).toContain('参数错误：deviceId');
	});
});

describe('Requests that no page sends', () => {
	test.each([
		['without a body', { method: 'POST' }],
		['with nothing in it', { method: 'POST', body: {} }],
		[
			'with JSON of any form',
			{
				method: 'POST',
				headers: { 'content-type': 'application/json' },
				body: '{"action":["end"],"ticket":{"a":1},"code":5,"phase":null,"language":{}}',
			},
		],
		[
			'with a list as JSON',
			{ method: 'POST', headers: { 'content-type': 'application/json' }, body: '[1,2]' },
		],
		['with a field twice', { method: 'POST', body: 'action=end&action=end&ticket=a&ticket=b' }],
		[
			'with names of JavaScript’s own',
			{ method: 'POST', body: 'action=__proto__&phase=constructor&language=toString' },
		],
		[
			'with plain text',
			{ method: 'POST', headers: { 'content-type': 'text/plain' }, body: 'action=end' },
		],
	])('are answered with the page and do nothing %s', async (_, call) => {
		const { execution } = await SleepingLogin.start(sim);
		for (const path of ['', 'wechat-login']) {
			const { response, resumed } = await execution.callWebhook({ ...call, path });
			expect([response.status, resumed]).toEqual([200, undefined]);
			expect(response.body).toContain('data-phase="waiting"');
		}
		expect(sim.requests).toEqual([]);
		expect(execution.status).toBe('waiting');
	});

	test('never end the wait, even when the credential is gone', async () => {
		const workflow = loginChain(sim);
		const login = await SleepingLogin.start(sim, {}, workflow);
		delete workflow.credentials.stored.wechatGatewayApi;
		const tab = await login.open();
		expect(tab.phase).toBe('gatewayUnreachable');
		const { response } = await login.execution.callWebhook({
			method: 'POST',
			path: 'wechat-login',
			headers: { accept: 'application/json' },
			body: { action: 'check' },
		});
		expect([response.status, response.body]).toEqual([
			503,
			{ message: 'No connection to n8n. This page keeps trying' },
		]);
		expect(tab.resumed).toBeUndefined();
		expect(tab.qrContent).toBe(login.qrContent);
	});
});

describe('The answers', () => {
	test('are kept by nobody, passed on to nobody and framed by nobody', async () => {
		const { execution } = await SleepingLogin.start(sim);
		const tab = new Tab(execution);
		const kept = {
			'cache-control': 'no-store',
			'referrer-policy': 'no-referrer',
			'x-content-type-options': 'nosniff',
			'x-robots-tag': 'noindex, nofollow',
		};
		const page = (await tab.reload()).response;
		expect(page.headers).toMatchObject({ ...kept, 'x-frame-options': 'DENY' });
		const json = (await tab.post({ action: 'watch' })).response;
		expect(json.headers).toMatchObject(kept);
		expect(json.headers['content-type']).toBe('application/json; charset=utf-8');
	});

	test('let only the page’s own script and style run', async () => {
		const { execution } = await SleepingLogin.start(sim);
		const tab = new Tab(execution);
		const policies = [];
		for (let times = 0; times < 2; times++) {
			const { response } = await tab.reload();
			const policy = response.headers['content-security-policy'] ?? '';
			const [, nonce = ''] = /script-src 'nonce-([^']+)'/.exec(policy) ?? [];
			expect(nonce).toMatch(/^[\w-]{24}$/);
			expect(policy.replaceAll(nonce, 'N')).toBe(
				"default-src 'none'; script-src 'nonce-N'; style-src 'nonce-N'; img-src data:; " +
					"connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; " +
					'sandbox allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox',
			);
			expect(response.body).toContain(`<script nonce="${nonce}">`);
			policies.push(policy);
		}
		expect(policies[0]).not.toBe(policies[1]);
	});

	test.each([
		['', '', 'en'],
		['zh-CN,zh;q=0.9,en;q=0.8', '', 'zh-CN'],
		['zh-CN', 'en', 'en'],
		['en', 'zh-CN', 'zh-CN'],
		['en', 'xx', 'en'],
	])('are in the reader’s language: header "%s", link "%s"', async (header, lang, expected) => {
		const { execution } = await SleepingLogin.start(sim);
		const { response } = await execution.callWebhook({
			headers: { 'accept-language': header },
			...(lang && { query: { lang } }),
		});
		expect(response.body).toContain(`<html lang="${expected}">`);
	});
});

describe('Secrets', () => {
	test('are nowhere: not on the page, not in its JSON, not in what n8n keeps', async () => {
		const proxyPassword = 'secret-of-the-proxy';
		const credential = {
			...loginCredential(sim, 'open'),
			proxyIp: '203.0.113.7:1080',
			proxyUser: 'me',
			proxyPassword,
		};
		const login = await SleepingLogin.start(sim, { credential });
		const { token } = sim.vendors.open;
		const tab = await login.open();
		await login.checkWhile(tab, (loginId) => {
			sim.phone.scan(loginId, 'alice');
			sim.phone.refuse(loginId);
		});
		await tab.press('newQrCode');
		const echo = { code: '1001', message: `x ${token} ${proxyPassword} y`, data: null };
		sim.faults.next(CHECK.open, { json: echo });
		pass(sim, 3);
		await tab.check();
		await tab.press('end');
		const ticket = Buffer.from(tab.ticket.split('.')[0] ?? '', 'base64url').toString();
		const seen = [tab.received, ticket, storedBesidesParameters(login.execution)].join();
		for (const secret of [token, proxyPassword, 'demo-password']) {
			expect(seen).not.toContain(secret);
		}
		expect(tab.received).toContain('***');
	});

	test('typed into a node are in the workflow only', async () => {
		const login = await SleepingLogin.start(sim, {
			qrCode: { options: { proxyIp: '203.0.113.7:1080', proxyPassword: 'typed-secret' } },
		});
		const tab = await login.open();
		await tab.check();
		expect(storedBesidesParameters(login.execution)).not.toContain('typed-secret');
		expect(tab.received).not.toContain('typed-secret');
	});

	test('of the page itself never leave n8n', async () => {
		const login = await SleepingLogin.start(sim, { credential: tokenCredential(sim, 'open') });
		const tab = await login.open();
		await tab.check();
		const [, key = ''] = /"([\w-]{43})"/.exec(storedBesidesParameters(login.execution)) ?? [];
		expect(key).not.toBe('');
		expect(tab.received).not.toContain(key);
	});
});
