import type { GatewaySimulator } from '../../../simulator';
import type { Tab } from '../../support/loginPage';
import { expiredLogin, SleepingLogin } from '../../support/sleepingLogin';
import { callsTo } from '../../support/node';
import { pass } from '../../support/time';
import { simulatorForEach } from '../../support/simulatorForEach';

let sim: GatewaySimulator;

simulatorForEach((started) => (sim = started));

/** Two tabs that saw the scan; in the first one somebody pressed "My phone shows a code". */
async function twoTabs(): Promise<{ login: SleepingLogin; tab: Tab; other: Tab }> {
	const login = await SleepingLogin.start(sim);
	const [tab, other] = [await login.open(), await login.open()];
	await login.checkWhile(tab, () => sim.phone.scan('shop', 'alice'));
	await other.check();
	await tab.press('hold');
	sim.clearRequests();
	return { login, tab, other };
}

test('once somebody says that the phone shows no code, every tab goes on', async () => {
	const { tab, other } = await twoTabs();
	expect((await other.check()).phase).toBe('codeNeeded');
	expect((await tab.press('confirmed')).phase).toBe('scanned');
	expect((await other.press('watch')).phase).toBe('scanned');
	sim.phone.confirm('shop');
	pass(sim, 8);
	expect((await tab.check()).phase).toBe('loggedIn');
});

test('"I have confirmed" in another tab does not disturb somebody who types a code', async () => {
	const { other } = await twoTabs();
	expect((await other.press('confirmed')).phase).toBe('codeNeeded');
	expect(callsTo(sim)).toEqual([]);
});

test('a device of the same name at another vendor account is another login', async () => {
	const mine = await SleepingLogin.start(sim);
	const id = 'of somebody else';
	const credentials = { wechatGatewayApi: { id, name: id } };
	const theirs = await SleepingLogin.start(sim, { node: { credentials } });
	const [tab, other] = [await mine.open(), await theirs.open()];
	await mine.checkWhile(tab, () => {
		sim.phone.scan('shop', 'alice');
		sim.phone.confirm('shop');
	});
	expect(tab.phase).toBe('loggedIn');
	expect((await other.press('watch')).phase).toBe('waiting');
	expect(other.resumed).toBeUndefined();
});

test('no new QR code is offered in the last two minutes of the link', async () => {
	const { tab } = await expiredLogin(sim, { wait: { timeout: 300 } });
	const update = await tab.press('newQrCode');
	expect(update.phase).toBe('expired');
	expect(update.panel).not.toContain('value="newQrCode"');
});
