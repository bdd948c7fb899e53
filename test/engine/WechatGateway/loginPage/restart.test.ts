import type { GatewaySimulator } from '../../../simulator';
import { Tab } from '../../support/loginPage';
import { loggedInAs } from '../../support/loginResult';
import { expiredLogin, restartN8n, SleepingLogin } from '../../support/sleepingLogin';
import { pass } from '../../support/time';
import { simulatorForEach } from '../../support/simulatorForEach';

let sim: GatewaySimulator;

simulatorForEach((started) => (sim = started));

const newest = () => sim.phone.pending().at(-1);

describe('After n8n has been restarted', () => {
	afterEach(restartN8n);

	test('the page goes on with the QR code that it shows', async () => {
		const { login, tab } = await expiredLogin(sim, { gateway: 'wkteam' });
		await tab.press('newQrCode');
		const { qrContent, ticket } = tab;
		const loginId = newest()?.loginId ?? '';
		restartN8n();

		const reloaded = await Tab.open(login.execution);
		// The page keeps its ticket in the fragment of the address, which n8n does not see.
		reloaded.ticket = ticket;
		await reloaded.press('watch', { picture: '1' });
		expect(reloaded.qrContent).toBe(qrContent);
		pass(sim, 3);
		sim.phone.scan(loginId, 'alice');
		sim.phone.confirm(loginId);
		expect(await reloaded.check()).toMatchObject({ phase: 'loggedIn' });
		expect(reloaded.resumed?.json('Wait')).toEqual([loggedInAs(sim, 'wkteam', loginId)]);
	});

	test('a page shows again what it showed', async () => {
		const { tab } = await expiredLogin(sim);
		restartN8n();
		expect(await tab.press('watch')).toMatchObject({ phase: 'expired' });
		restartN8n();
		expect(await tab.press('watch', { phase: 'codeNeeded' })).toMatchObject({
			phase: 'codeNeeded',
		});
		expect(sim.requests).toEqual([]);
	});

	test('a page with a ticket that is none of ours is told that its link is of no use', async () => {
		const { login, tab } = await expiredLogin(sim, { gateway: 'wkteam' });
		await tab.press('newQrCode');
		const [content = '', signature = ''] = tab.ticket.split('.');
		const edited = Buffer.from(JSON.stringify([5, 5, 'other', 'http://127.0.0.1:1/x.png']));
		restartN8n();
		sim.clearRequests();
		const page = await Tab.open(login.execution);
		for (const ticket of [
			`${edited.toString('base64url')}.${signature}`,
			`${content}.${signature.slice(1)}`,
			content,
			'.',
		]) {
			const { response, resumed } = await page.post({ action: 'check', ticket });
			expect([response.status, resumed]).toEqual([404, undefined]);
		}
		expect(sim.requests).toEqual([]);
	});

	test('a page without a ticket gets the QR code of the workflow', async () => {
		const { login, tab } = await expiredLogin(sim, { gateway: 'wkteam' });
		const first = tab.ticket;
		await tab.press('newQrCode');
		restartN8n();
		const page = await Tab.open(login.execution);
		const update = await page.press('watch', { ticket: '' });
		expect(update.renewed).toEqual({ ticket: first, qrCode: expect.any(String) as string });
	});

	test('a waiting login is found by a process that has not executed it', async () => {
		const login = await SleepingLogin.start(sim);
		restartN8n();
		const tab = await login.open();
		expect(tab.qrContent).toBe(login.qrContent);
		await login.checkWhile(tab, (loginId) => {
			sim.phone.scan(loginId, 'alice');
			sim.phone.confirm(loginId);
		});
		expect(tab.resumed?.json('Wait')).toEqual([loggedInAs(sim, 'open', 'shop')]);
	});
});
