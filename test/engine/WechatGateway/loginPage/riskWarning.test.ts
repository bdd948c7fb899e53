import type { GatewayName } from '../../../../gateway';
import type { GatewaySimulator } from '../../../simulator';
import { loggedInAs } from '../../support/loginResult';
import { callsTo } from '../../support/node';
import { CHECK, restartN8n, SleepingLogin } from '../../support/sleepingLogin';
import { pass } from '../../support/time';
import { simulatorForEach } from '../../support/simulatorForEach';

let sim: GatewaySimulator;

simulatorForEach((started) => (sim = started));

const text = expect.any(String) as string;
const WARNING = '你的微信登录环境存在异常。为了帐号安全，本次登录已失效';
const refusal = (message: string) => ({ json: { code: '1001', message, data: null } });

/** A page whose login the gateway has ended with a warning. */
async function warned(gateway: GatewayName) {
	const login = await SleepingLogin.start(sim, { gateway });
	const tab = await login.open();
	pass(sim, 3);
	sim.faults.next(CHECK[gateway], refusal(WARNING));
	const update = await tab.check();
	return { login, tab, update };
}

describe.each(Object.keys(CHECK) as GatewayName[])('After a warning of risk on %s', (gateway) => {
	const check = CHECK[gateway];
	/** What the gateway says of the same QR code from then on. */
	const thenExpired = () => sim.faults.next(check, refusal('二维码已过期'));

	test('the page shows it, and no button for another QR code', async () => {
		const { update } = await warned(gateway);
		expect(update).toEqual({
			phase: 'warned',
			status: text,
			panel: text,
			next: 'end',
			pauseMs: 60_000,
		});
		expect(update.panel).toContain(WARNING);
		expect(update.panel).not.toContain('newQrCode');
	});

	test('no QR code is to be had, whatever is posted and whatever the gateway says next', async () => {
		const { login, tab } = await warned(gateway);
		for (const phase of ['warned', 'expired', 'refused']) {
			expect(await tab.press('newQrCode', { phase })).toMatchObject({ phase: 'warned' });
		}
		pass(sim, 10);
		thenExpired();
		expect(await tab.check()).toMatchObject({ phase: 'warned' });
		expect(await login.open()).toMatchObject({ phase: 'warned' });
		expect(await tab.press('newQrCode')).toMatchObject({ phase: 'warned' });
		expect(sim.phone.pending()).toHaveLength(1);
	});

	test('found out about only when another QR code is asked for, none is given out', async () => {
		const login = await SleepingLogin.start(sim, { gateway });
		const tab = await login.open();
		pass(sim, 3);
		thenExpired();
		expect(await tab.check()).toMatchObject({ phase: 'expired' });
		pass(sim, 3);
		sim.faults.next(check, refusal(WARNING));
		expect(await tab.press('newQrCode')).toMatchObject({ phase: 'warned' });
		expect(sim.phone.pending()).toHaveLength(1);
	});

	test('the workflow goes on with it after a minute, even if the gateway is gone by then', async () => {
		const { login, tab } = await warned(gateway);
		const { loginId } = login;
		pass(sim, 60);
		sim.faults.next(check, 'drop');
		expect(await tab.press('end')).toEqual({ phase: 'ended', status: text, panel: text });
		expect(tab.resumed?.json('Wait')).toEqual([
			{
				loggedIn: false,
				status: 'failed',
				account: gateway === 'open' ? 'shop' : loginId,
				loginId,
				riskWarning: true,
				message: WARNING,
			},
		]);
	});

	test('a login that is there all the same counts', async () => {
		const { login, tab } = await warned(gateway);
		const { loginId } = login;
		sim.phone.scan(loginId, 'alice');
		sim.phone.confirm(loginId);
		pass(sim, 10);
		expect(await tab.check()).toMatchObject({ phase: 'loggedIn' });
		expect(tab.resumed?.json('Wait')).toEqual([loggedInAs(sim, gateway, loginId)]);
	});
});

describe('A warning of risk', () => {
	afterEach(restartN8n);

	test('that answers a code is not taken for a wrong code', async () => {
		const login = await SleepingLogin.start(sim);
		const tab = await login.open();
		await login.checkWhile(tab, () => sim.phone.scan('shop', 'alice'));
		sim.phone.askForCode('shop', '042042');
		await tab.press('hold');
		const message = `验证码错误。${WARNING}`;
		sim.faults.next('POST /open/loginVerifyCode', refusal(message));
		expect(await tab.press('code', { code: '042042' })).toMatchObject({ phase: 'warned' });
		expect(await tab.press('end')).toMatchObject({ phase: 'ended' });
		expect(tab.resumed?.json('Wait')).toMatchObject([
			{ status: 'failed', riskWarning: true, message },
		]);
	});

	test('outlives a restart of n8n on the page that shows it', async () => {
		const { tab } = await warned('open');
		sim.clearRequests();
		restartN8n();
		const update = await tab.press('newQrCode', { phase: 'warned' });
		expect(update).toMatchObject({ phase: 'warned' });
		expect(callsTo(sim)).toEqual([]);
	});
});
