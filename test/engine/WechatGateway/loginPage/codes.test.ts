import type { GatewaySimulator } from '../../../simulator';
import type { Tab } from '../../support/loginPage';
import { loggedInAs } from '../../support/loginResult';
import { callsTo } from '../../support/node';
import { CHECK, SleepingLogin } from '../../support/sleepingLogin';
import { pass } from '../../support/time';
import { simulatorForEach } from '../../support/simulatorForEach';

let sim: GatewaySimulator;

simulatorForEach((started) => (sim = started));

const text = expect.any(String) as string;

describe('A code that the phone shows, on open', () => {
	const SUBMIT = 'POST /open/loginVerifyCode';
	let login: SleepingLogin;
	let tab: Tab;
	let other: Tab;

	/** Two tabs saw the scan; then the phone shows a code. */
	beforeEach(async () => {
		login = await SleepingLogin.start(sim);
		tab = await login.open();
		other = await login.open();
		await login.checkWhile(tab, () => sim.phone.scan('shop', 'alice'));
		await other.check();
		sim.phone.askForCode('shop', '042042');
		sim.clearRequests();
	});

	/** All that both tabs do by themselves in ten minutes. */
	async function leaveOpen(): Promise<void> {
		let [mine, others] = [tab.phase, other.phase];
		for (let minute = 0; minute < 10; minute++) {
			for (const one of [tab, other]) {
				const action = one.phase === 'codeNeeded' ? 'watch' : 'check';
				await one.press(action);
			}
			[mine, others] = [tab.phase, other.phase];
			expect([mine, others]).toEqual(['codeNeeded', 'codeNeeded']);
			jest.setSystemTime(Date.now() + 60_000);
		}
	}

	test('stops all that asks the gateway, in every tab, for as long as somebody types', async () => {
		expect(await tab.press('hold')).toEqual({
			phase: 'codeNeeded',
			status: text,
			panel: text,
			next: 'watch',
			pauseMs: 10_000,
		});
		await leaveOpen();
		expect(sim.requests).toEqual([]);
	});

	test('is shown to whoever opens the link meanwhile', async () => {
		await tab.press('hold');
		expect((await login.open()).phase).toBe('codeNeeded');
		expect(sim.requests).toEqual([]);
	});

	test('is handed in before any confirm call, with the blanks that people type', async () => {
		await tab.press('hold');
		pass(sim, 20);
		expect(await tab.press('code', { code: ' 042 042 ' })).toMatchObject({ phase: 'loggedIn' });
		expect(sim.requests.map(({ method, path, fields }) => [`${method} ${path}`, fields])).toEqual([
			[SUBMIT, { deviceId: 'shop', code: '042042' }],
		]);
		expect(tab.resumed?.json('Wait')).toEqual([loggedInAs(sim, 'open', 'shop')]);
	});

	test('needs no button first', async () => {
		expect(await tab.press('code', { code: '042042' })).toMatchObject({ phase: 'loggedIn' });
		expect(callsTo(sim)).toEqual([SUBMIT]);
	});

	test('is handed in once when two tabs do so', async () => {
		await tab.press('hold');
		const answers = await Promise.all([
			tab.post({ action: 'code', code: '042042' }),
			other.post({ action: 'code', code: '042042' }),
			other.post({ action: 'check' }),
		]);
		expect(callsTo(sim)).toEqual([SUBMIT]);
		expect(answers.filter(({ resumed }) => resumed)).toHaveLength(1);
	});

	test.each(['', '12 a4', '１２３４'])('is not sent when it is none: "%s"', async (code) => {
		await tab.press('hold');
		const update = await tab.press('code', { code });
		expect(update).toMatchObject({ phase: 'codeNeeded', next: 'watch' });
		expect(update.panel).toContain('role="alert"');
		expect(sim.requests).toEqual([]);
	});

	test('can be wrong, and then another one is asked for without any other call', async () => {
		await tab.press('hold');
		const wrong = await tab.press('code', { code: '111111' });
		expect(wrong).toMatchObject({ phase: 'codeNeeded', next: 'watch' });
		expect(wrong.panel).toContain('验证码错误');
		expect((await tab.press('watch')).panel).toBe(wrong.panel);
		await leaveOpen();
		expect(callsTo(sim)).toEqual([SUBMIT]);
		expect(await tab.press('code', { code: '042042' })).toMatchObject({ phase: 'loggedIn' });
	});

	test('is asked for again when it did not arrive', async () => {
		await tab.press('hold');
		sim.faults.next(SUBMIT, 'drop');
		expect(await tab.press('code', { code: '042042' })).toMatchObject({
			phase: 'gatewayUnreachable',
			next: 'check',
		});
		pass(sim, 5);
		expect(await tab.check()).toMatchObject({ phase: 'codeNeeded' });
		expect(await tab.press('code', { code: '042042' })).toMatchObject({ phase: 'loggedIn' });
		expect(callsTo(sim)).toEqual([SUBMIT, SUBMIT]);
	});

	test('keeps a page away that was left open before and gives up now', async () => {
		await tab.press('hold');
		expect(await other.press('end')).toMatchObject({ phase: 'codeNeeded' });
		expect(await other.press('newQrCode')).toMatchObject({ phase: 'codeNeeded' });
		expect(sim.requests).toEqual([]);
	});

	test('is not waited for when the person says that there is none', async () => {
		await tab.press('hold');
		sim.phone.askForCode('shop', '1');
		sim.faults.next(CHECK.open, { json: { code: '1000', message: '', data: {} } }, 2);
		pass(sim, 1);
		expect(await tab.press('confirmed')).toMatchObject({ phase: 'waiting', next: 'check' });
		pass(sim, 3);
		expect(await other.check()).toMatchObject({ phase: 'waiting', next: 'check' });
		expect(callsTo(sim)).toEqual([CHECK.open, CHECK.open]);
	});

	test('that the gateway asks for itself stops the other tabs as well', async () => {
		const wanted = { code: '1001', message: '请输入验证码', data: null };
		sim.faults.next(CHECK.open, { json: wanted });
		pass(sim, 8);
		const update = await tab.check();
		expect(update).toMatchObject({ phase: 'codeNeeded', next: 'watch' });
		expect(update.panel).toContain('请输入验证码');
		pass(sim, 3);
		expect(await other.check()).toMatchObject({ phase: 'codeNeeded', next: 'watch' });
		await leaveOpen();
		expect(callsTo(sim)).toEqual([CHECK.open]);
	});
});

describe.each(['wkteam', 'wkteam2020'] as const)(
	'A code that the phone shows, on %s',
	(gateway) => {
		test('is asked for by the gateway and handed in with the confirm call', async () => {
			const login = await SleepingLogin.start(sim, { gateway });
			const tab = await login.open();
			const { loginId } = login;
			const needed = await login.checkWhile(tab, () => {
				sim.phone.scan(loginId, 'alice');
				sim.phone.askForCode(loginId, '042042');
			});
			expect(needed).toMatchObject({ phase: 'codeNeeded', next: 'watch', pauseMs: 10_000 });
			expect(needed.panel).toContain('请在ipad上输入验证码');

			const wrong = await tab.press('code', { code: '1' });
			expect(wrong).toMatchObject({ phase: 'codeNeeded' });
			expect(wrong.panel).toContain('验证码错误');

			pass(sim, 2);
			const tooSoon = await tab.press('code', { code: '042042' });
			expect(tooSoon).toMatchObject({ phase: 'codeNeeded' });
			expect(tooSoon.panel).toContain('Not sent yet. Wait 1 s');
			pass(sim, 1);
			expect(await tab.press('code', { code: '042042' })).toMatchObject({ phase: 'loggedIn' });
			expect(tab.resumed?.json('Wait')).toEqual([loggedInAs(sim, gateway, loginId)]);
			const autoCheck = gateway === 'wkteam' ? { autoCheck: false } : {};
			expect(sim.requests.map(({ path, fields }) => [path, fields])).toEqual([
				['/getIPadLoginInfo', { wId: loginId, ...autoCheck }],
				['/getIPadLoginInfo', { wId: loginId, ...autoCheck, verifyCode: '1' }],
				['/getIPadLoginInfo', { wId: loginId, ...autoCheck, verifyCode: '042042' }],
			]);
		});

		test('waits for a check that is under way: never two calls for one login', async () => {
			const login = await SleepingLogin.start(sim, { gateway });
			const tab = await login.open();
			const { loginId } = login;
			let code = Promise.resolve<unknown>(undefined);
			await login.checkWhile(tab, () => {
				code = tab.post({ action: 'code', code: '042042' });
				sim.phone.scan(loginId, 'alice');
				sim.phone.askForCode(loginId, '042042');
			});
			expect(await code).toMatchObject({ response: { body: { phase: 'loggedIn' } } });
			expect(sim.requests).toHaveLength(2);
		});

		test('is told by a slider that has to be moved first', async () => {
			const login = await SleepingLogin.start(sim, { gateway });
			const tab = await login.open();
			const { loginId } = login;
			const url = 'http://weixin110.qq.com/s/abc?x=1&y="2"';
			const needed = await login.checkWhile(tab, () => {
				sim.phone.scan(loginId, 'alice');
				sim.phone.askForVerification(loginId, url);
			});
			expect(needed).toMatchObject({ phase: 'verificationNeeded', next: 'check', pauseMs: 10_000 });
			expect(needed.panel).toContain('href="http://weixin110.qq.com/s/abc?x=1&amp;y=%222%22"');

			pass(sim, 1);
			sim.phone.passVerification(loginId);
			sim.phone.confirm(loginId);
			expect(await tab.press('confirmed')).toMatchObject({ phase: 'loggedIn' });
		});
	},
);

test('The slider is left to wkteam where the node says so', async () => {
	const login = await SleepingLogin.start(sim, {
		gateway: 'wkteam',
		wait: { options: { autoCheck: true } },
	});
	const tab = await login.open();
	await login.checkWhile(tab, (loginId) => {
		sim.phone.scan(loginId, 'alice');
		sim.phone.confirm(loginId);
	});
	expect(sim.requests.map(({ fields }) => fields)).toEqual([
		{ wId: login.loginId, autoCheck: true },
	]);
});
