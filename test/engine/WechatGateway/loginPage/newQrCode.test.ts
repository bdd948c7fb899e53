import type { GatewayName } from '../../../../gateway';
import type { GatewaySimulator } from '../../../simulator';
import { loggedInAs } from '../../support/loginResult';
import { byId, callsTo, tokenCredential } from '../../support/node';
import {
	CHECK,
	expiredLogin,
	LIFE_SECONDS,
	SleepingLogin,
	type SleepingOptions,
} from '../../support/sleepingLogin';
import { pass } from '../../support/time';
import { simulatorForEach } from '../../support/simulatorForEach';

let sim: GatewaySimulator;

simulatorForEach((started) => (sim = started));

const text = expect.any(String) as string;
const NEW_QR_CODE = {
	open: 'POST /open/getLoginQrCode',
	wkteam: 'POST /iPadLogin',
	wkteam2020: 'POST /iPadLogin',
};

const expired = async (options?: SleepingOptions) => await expiredLogin(sim, options);
const newest = () => sim.phone.pending().at(-1);
const requested = () =>
	sim.requests.map(({ method, path, fields }) => [`${method} ${path}`, fields]);

describe.each(Object.keys(CHECK) as GatewayName[])('An expired QR code on %s', (gateway) => {
	test('is said to be so, and nothing is asked by itself any more', async () => {
		const { update } = await expired({ gateway });
		expect(update).toEqual({
			phase: 'expired',
			status: text,
			panel: text,
			next: 'watch',
			pauseMs: 10_000,
		});
		expect(update.panel).toContain('value="newQrCode"');
	});

	test('gives way to a new one that leads to a login', async () => {
		const { tab } = await expired({ gateway });
		const old = { ticket: tab.ticket, qrContent: tab.qrContent };
		const update = await tab.press('newQrCode');
		expect(update).toMatchObject({ phase: 'waiting', next: 'check' });
		expect(tab.qrContent).toBe(newest()?.qrContent);
		expect(tab.ticket).not.toBe(old.ticket);
		expect(tab.qrContent).not.toBe(old.qrContent);

		const loginId = newest()?.loginId ?? '';
		pass(sim, 3);
		sim.phone.scanCode(tab.qrContent ?? '', 'alice');
		sim.phone.confirm(loginId);
		expect(await tab.check()).toMatchObject({ phase: 'loggedIn' });
		expect(tab.resumed?.json('Wait')).toEqual([loggedInAs(sim, gateway, loginId)]);
	});

	test('gives way once, however many ask for it, and all tabs show the new one', async () => {
		const { login, tab } = await expired({ gateway });
		const other = await login.open();
		const third = await login.open();
		expect([other.phase, third.phase]).toEqual(['expired', 'expired']);
		await Promise.all([tab.press('newQrCode'), other.press('newQrCode')]);
		expect(callsTo(sim).filter((call) => call === NEW_QR_CODE[gateway])).toHaveLength(1);
		expect(await third.press('watch')).toMatchObject({
			phase: 'waiting',
			next: 'check',
			renewed: { ticket: tab.ticket, qrCode: tab.picture },
		});
		expect([tab.ticket, other.ticket, third.ticket]).toEqual(Array(3).fill(tab.ticket));
		expect((await login.open()).qrContent).toBe(newest()?.qrContent);
	});

	test('leaves the workflow the choice to go on', async () => {
		const { login, tab } = await expired({ gateway });
		expect(await tab.press('end')).toMatchObject({ phase: 'ended' });
		const { loginId } = login;
		expect(tab.resumed?.json('Wait')).toMatchObject([
			{ loggedIn: false, status: 'expired', account: loginId, loginId, message: text },
		]);
	});
});

describe('The new QR code', () => {
	const proxy = { proxyIp: '203.0.113.7:1080', proxyUser: 'me', proxyPassword: 'proxy-secret' };

	test('is asked for on open as the first one was, after all that could forbid it', async () => {
		const { tab } = await expired({
			credential: { ...tokenCredential(sim, 'open'), ...proxy },
			qrCode: { city: '广州', options: { deviceType: 'mac', checkOnlineFirst: false } },
		});
		await tab.press('newQrCode');
		const device = { deviceId: 'shop' };
		expect(requested()).toEqual([
			[CHECK.open, device],
			['POST /open/isOnline', device],
			['POST /open/isOnline', device],
			[CHECK.open, device],
			[
				'POST /open/getLoginQrCode',
				{ ...device, province: '广东', city: '广州', deviceType: 'mac', ...proxy },
			],
		]);
	});

	test('is asked for on wkteam as the first one was', async () => {
		const { tab, login } = await expired({
			gateway: 'wkteam',
			credential: { ...tokenCredential(sim, 'wkteam'), ...proxy },
			qrCode: {
				account: byId('wxid_of_old'),
				province: '江苏',
				options: { deviceType: 'mac', ttuid: 'tt', aid: '' },
			},
		});
		await tab.press('newQrCode');
		expect(requested()).toEqual([
			[CHECK.wkteam, { wId: login.loginId, autoCheck: false }],
			['POST /queryLoginWx', {}],
			['POST /queryLoginWx', {}],
			[
				'POST /iPadLogin',
				{
					wcId: 'wxid_of_old',
					deviceType: 'mac',
					proxy: expect.any(Number) as unknown,
					ttuid: 'tt',
					...proxy,
				},
			],
		]);
	});

	test('is asked for on wkteam2020 in the form of 2020', async () => {
		const { tab, login } = await expired({ gateway: 'wkteam2020', qrCode: { proxyLine: '3' } });
		await tab.press('newQrCode');
		expect(requested()).toEqual([
			[CHECK.wkteam2020, { wId: login.loginId }],
			['POST /queryLoginWx', {}],
			['POST /iPadLogin', { type: 2, proxy: 3 }],
		]);
	});

	test('is to be had five times', async () => {
		const { tab } = await expired();
		for (let count = 1; count <= 5; count++) {
			const update = await tab.press('newQrCode');
			expect([count, update.phase]).toEqual([count, 'waiting']);
			pass(sim, LIFE_SECONDS.open);
			const over = await tab.check();
			expect(over.phase).toBe('expired');
			expect(over.panel.includes('value="newQrCode"')).toBe(count < 5);
		}
		sim.clearRequests();
		expect(await tab.press('newQrCode')).toMatchObject({ phase: 'expired' });
		expect(sim.requests).toEqual([]);
	});

	test('comes without a picture when that cannot be had, and with it when it can', async () => {
		const { tab } = await expired();
		sim.faults.qrImage('missing');
		expect(await tab.press('newQrCode')).toMatchObject({ phase: 'waiting' });
		expect(tab.picture).toBeUndefined();
		pass(sim, 9);
		await tab.press('watch', { picture: '1' });
		expect(tab.picture).toBeUndefined();
		pass(sim, 1);
		await tab.press('watch', { picture: '1' });
		expect(tab.qrContent).toBe(newest()?.qrContent);
	});

	test('is told of as refused when the gateway gives none', async () => {
		const { tab } = await expired();
		const refusal = { code: '1001', message: '该设备已被回收', data: null };
		sim.faults.next(NEW_QR_CODE.open, { json: refusal });
		const update = await tab.press('newQrCode');
		expect(update).toMatchObject({ phase: 'stuck', next: 'check', pauseMs: 30_000 });
		expect(update.panel).toContain('该设备已被回收');
	});

	test('is not asked for when the account has come online: the workflow goes on', async () => {
		const { tab } = await expired();
		sim.login('open', 'shop', 'alice');
		expect(await tab.press('newQrCode')).toMatchObject({ phase: 'alreadyLoggedIn' });
		expect(tab.resumed?.json('Wait')).toEqual([
			{ loggedIn: true, status: 'loggedIn', account: 'shop', loginId: 'shop' },
		]);
		expect(callsTo(sim)).not.toContain(NEW_QR_CODE.open);
	});

	test('knows nothing of a code that was asked for with the old one', async () => {
		const { login, tab } = await expired();
		const other = await login.open();
		expect(await tab.press('hold')).toMatchObject({ phase: 'expired' });
		await tab.press('newQrCode');
		await other.press('watch', { phase: 'codeNeeded' });
		sim.clearRequests();
		pass(sim, 3);
		expect(await tab.check()).toMatchObject({ phase: 'waiting' });
		expect(callsTo(sim)).toEqual([CHECK.open]);
	});

	test('is had and kept where JavaScript is off', async () => {
		const { tab } = await expired();
		const pages = [await tab.submit('newQrCode')];
		const [, ticket = ''] = /data-ticket="([^"]*)"/.exec(String(pages[0]?.response.body)) ?? [];
		pages.push(await tab.submit('hold', { ticket }));
		const pictures = pages.map(
			({ response }) => /<img id="qr-code" src="([^"]*)"/.exec(String(response.body))?.[1],
		);
		for (const picture of pictures) {
			tab.picture = picture;
			expect(tab.qrContent).toBe(newest()?.qrContent);
		}
	});

	test('comes after a refusal as well', async () => {
		const login = await SleepingLogin.start(sim);
		const tab = await login.open();
		await login.checkWhile(tab, (loginId) => {
			sim.phone.scan(loginId, 'alice');
			sim.phone.refuse(loginId);
		});
		const other = await login.open();
		expect(await tab.press('newQrCode')).toMatchObject({ phase: 'waiting' });
		// The other tab's minute ends, but not the wait: there is a QR code again.
		pass(sim, 60);
		expect(await other.press('end')).toMatchObject({ phase: 'waiting', renewed: { ticket: text } });
		expect(other.resumed).toBeUndefined();
	});
});

describe('No new QR code', () => {
	test.each(Object.keys(CHECK) as GatewayName[])(
		'is given out on %s while the first one is good, whatever is posted',
		async (gateway) => {
			const login = await SleepingLogin.start(sim, { gateway });
			const tab = await login.open();
			const waiting = { code: '1000', message: '', data: {} };
			sim.faults.next(CHECK[gateway], { json: waiting });
			expect(await tab.press('newQrCode', { phase: 'expired' })).toMatchObject({
				phase: 'waiting',
			});
			expect(await tab.press('newQrCode', { phase: 'expired' })).toMatchObject({
				phase: 'waiting',
			});
			expect(callsTo(sim)).toEqual([CHECK[gateway]]);
		},
	);

	test('is given out while somebody scans, and the phone is left in peace', async () => {
		const login = await SleepingLogin.start(sim);
		const tab = await login.open();
		await login.checkWhile(tab, () => sim.phone.scan('shop', 'alice'));
		sim.phone.askForCode('shop', '042042');
		sim.clearRequests();
		expect(await tab.press('newQrCode', { phase: 'refused' })).toMatchObject({ phase: 'scanned' });
		expect(sim.requests).toEqual([]);
	});

	test('is given out when somebody has scanned the one that was thought dead', async () => {
		const { tab } = await expired();
		const { smallHeadImgUrl, nickName } = sim.people.bob;
		const dead = { code: '1001', message: '二维码已过期', data: null };
		const scanned = { code: '1000', message: '', data: { smallHeadImgUrl, nickName } };
		sim.faults.next(CHECK.open, { json: dead });
		sim.faults.next(CHECK.open, { json: scanned });
		expect(await tab.press('newQrCode')).toMatchObject({ phase: 'scanned' });
		expect(callsTo(sim)).not.toContain(NEW_QR_CODE.open);
	});

	test('is offered when the way to the first one is not known as a whole', async () => {
		const { tab, update } = await expired({
			qrCode: { options: { proxyIp: '203.0.113.7:1080', proxyPassword: 'typed-secret' } },
		});
		expect(update.panel).not.toContain('newQrCode');
		expect(await tab.press('newQrCode')).toMatchObject({ phase: 'expired' });
		expect(sim.requests).toEqual([]);
	});
});
