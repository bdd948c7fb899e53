import { dialects, InvalidInputError, NotOfferedError } from '../../gateway';
import { Scene, type SceneOptions } from './support/scene';

const CREDENTIAL_PROXY = {
	proxyIp: '198.51.100.1:1080',
	proxyUser: 'of-credential',
	proxyPassword: 'credential-secret',
};
const OWN_PROXY = { proxyIp: '203.0.113.7:1080', proxyUser: 'own', proxyPassword: 'own-secret' };

let scene: Scene;
afterEach(() => scene.end());

async function start(gateway: 'open' | 'wkteam' | 'wkteam2020', options: SceneOptions = {}) {
	scene = await Scene.start(gateway, options);
	if (gateway === 'open') scene.simulator.addDevice('my-device');
}

/** The fields of the QR code call itself. */
async function fieldsFor(input: Record<string, unknown>) {
	await scene.run('login.getQrCode', { checkOnlineFirst: false, ...input });
	return scene.simulator.requests.at(-1)?.fields;
}

describe('The proxy line of wkteam', () => {
	beforeEach(() => start('wkteam'));

	it.each([
		['北京', 1],
		['北京市', 1],
		['广东', 16],
		['广东省', 16],
		['内蒙古', 30],
		['内蒙古自治区', 30],
		['广西壮族自治区', 24],
		['Shaanxi', 20],
		['shanxi', 6],
		['Inner Mongolia', 30],
	])('is found by the province: %s is line %i', async (province, proxy) => {
		expect(await fieldsFor({ province })).toEqual({ wcId: '', deviceType: 'ipad', proxy });
	});

	it('is the chosen one, whatever the province', async () => {
		expect(await fieldsFor({ province: '广东', proxyLine: '3' })).toMatchObject({ proxy: 3 });
	});

	it.each([
		[
			'no province',
			'',
			'Province is empty. E-Cloud Butler (wkteam) needs it, or a Proxy Line, to log in from the account’s region.',
		],
		['an unknown one', '台湾', 'E-Cloud Butler (wkteam) has no proxy line in "台湾".'],
		['one only begun', '广', 'E-Cloud Butler (wkteam) has no proxy line in "广".'],
	])('is not guessed: %s is refused', async (_, province, message) => {
		const failure = await scene.failure('login.getQrCode', { province });
		expect(failure).toBeInstanceOf(InvalidInputError);
		expect(failure.message).toBe(message);
		expect(scene.simulator.requests).toEqual([]);
	});

	it.each(['0', '31', '1.5', 'Guangdong'])('does not exist: %s', async (proxyLine) => {
		const failure = await scene.failure('login.getQrCode', { proxyLine });
		expect(failure).toMatchObject({
			name: 'InvalidInputError',
			message: `Proxy Line "${proxyLine}" does not exist.`,
			hint: 'E-Cloud Butler (wkteam) has the lines 1 to 30.',
		});
	});

	it.each([
		['a proxy of one’s own', OWN_PROXY],
		['a tunnel', { aid: 'aid-1' }],
	])('does not matter with %s', async (_, network) => {
		expect(await fieldsFor(network)).toEqual({
			wcId: '',
			deviceType: 'ipad',
			proxy: 1,
			...network,
		});
	});
});

describe.each(['open', 'wkteam'] as const)('One’s own proxy on %s', (gateway) => {
	const where = { account: gateway === 'open' ? 'my-device' : '', province: '广东' };

	it('comes from the credential, so that no workflow holds its password', async () => {
		await start(gateway, { proxy: CREDENTIAL_PROXY });
		expect(await fieldsFor(where)).toMatchObject(CREDENTIAL_PROXY);
	});

	it('comes from the node when that names one, and is never a mixture of both', async () => {
		await start(gateway, { proxy: CREDENTIAL_PROXY });
		const { proxyIp } = OWN_PROXY;
		const fields = await fieldsFor({ ...where, proxyIp });
		expect(fields).toMatchObject({ proxyIp });
		expect(Object.keys(fields ?? {})).not.toEqual(expect.arrayContaining(['proxyUser']) as unknown);
	});
});

describe('Set Proxy', () => {
	it('takes the proxy of the credential', async () => {
		await start('wkteam', { proxy: CREDENTIAL_PROXY });
		scene.simulator.login('wkteam', 'alice');
		const account = scene.simulator.people.alice.wcId;
		await scene.run('device.setProxy', { account });
		expect(scene.simulator.requests.map(({ fields }) => fields)).toEqual([
			{ wcId: account, ...CREDENTIAL_PROXY },
		]);
	});

	it('needs all three parts on wkteam', async () => {
		await start('wkteam');
		const failure = await scene.failure('device.setProxy', {
			account: 'wxid_a',
			proxyIp: '203.0.113.7:1080',
		});
		expect(failure).toMatchObject({
			message: 'Proxy User is empty.',
			hint: 'E-Cloud Butler (wkteam) needs it: fill it in, or see what its expression gives.',
		});
		expect(scene.simulator.requests).toEqual([]);
	});
});

describe('A network of wkteam', () => {
	it('may be called iPad where every login is one', async () => {
		await start('wkteam2020');
		await scene.run('login.getQrCode', { account: '', deviceType: 'ipad' });
		expect(scene.simulator.requests.at(-1)?.fields).toEqual({ type: 2 });
	});

	it.each([
		['open', 'login.getQrCode', { ttuid: 'x-1' }, 'Network Token (Ttuid)'],
		['open', 'login.getQrCode', { aid: 'x-1' }, 'Network Tunnel (Aid)'],
		['open', 'login.loginAgain', { ttuid: 'x-1' }, 'Network Token (Ttuid)'],
		['wkteam2020', 'login.getQrCode', { ttuid: 'x-1' }, 'Network Token (Ttuid)'],
		['wkteam2020', 'login.getQrCode', { deviceType: 'mac' }, 'Device Type'],
	] as const)(
		'is not dropped in silence on %s by %s: %j',
		async (gateway, operation, option, label) => {
			await start(gateway);
			const failure = await scene.failure(operation, {
				account: 'my-device',
				province: '广东',
				...option,
			});
			expect(failure).toBeInstanceOf(NotOfferedError);
			expect(failure.message).toBe(`${dialects[gateway].displayName} has no "${label}".`);
			expect(scene.simulator.requests).toEqual([]);
		},
	);
});

describe('What open needs for a QR code', () => {
	beforeEach(() => start('open'));

	it.each([
		['no province', { account: 'my-device' }, 'Province is empty.'],
		['a blank province', { account: 'my-device', province: ' ' }, 'Province is empty.'],
		['no device', { province: '广东' }, 'Account (the device ID) is empty.'],
		['a blank device', { account: '  ', province: '广东' }, 'Account (the device ID) is empty.'],
	])('is missed before anything is sent: %s', async (_, input, message) => {
		const failure = await scene.failure('login.getQrCode', input);
		expect(failure).toBeInstanceOf(InvalidInputError);
		expect(failure.message).toBe(message);
		expect(scene.simulator.requests).toEqual([]);
	});
});
