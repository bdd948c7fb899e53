import { form, loggedInAs, qrCodeUrlOf, type OperationCase } from '../support/operationCase';
import type { Scene } from '../support/scene';

const device = { deviceId: 'my-device' };
const identity = { account: 'my-device', loginId: 'my-device' };

function created({ simulator }: Scene): string {
	simulator.addDevice('my-device');
	return 'my-device';
}

/** A QR code was given out and Alice has scanned it. */
async function scanned(scene: Scene): Promise<string> {
	created(scene);
	await scene.run('login.getQrCode', {
		account: 'my-device',
		province: '广东',
		checkOnlineFirst: false,
	});
	scene.simulator.phone.scan('my-device', 'alice');
	return 'my-device';
}

function wasOnline(scene: Scene): string {
	scene.simulator.login('open', 'my-device', 'alice');
	scene.simulator.drop('my-device');
	return 'my-device';
}

export const openLogin: OperationCase[] = [
	{
		operation: 'login.getQrCode',
		when: 'everything is filled in',
		before: created,
		input: (account) => ({
			account,
			province: '广东',
			city: '广州',
			deviceType: 'mac',
			proxyIp: '203.0.113.7:1080',
			proxyUser: 'wang',
			proxyPassword: 'p&ss wörd=1',
		}),
		requests: (scene) => [
			form(scene, 'POST /open/isOnline', device),
			form(scene, 'POST /open/checkLoginShort', device),
			form(scene, 'POST /open/getLoginQrCode', {
				...device,
				province: '广东',
				city: '广州',
				deviceType: 'mac',
				proxyIp: '203.0.113.7:1080',
				proxyUser: 'wang',
				proxyPassword: 'p&ss wörd=1',
			}),
		],
		output: (scene) => ({ ...identity, status: 'waitingForScan', qrCodeUrl: qrCodeUrlOf(scene) }),
	},
	{
		operation: 'login.getQrCode',
		when: 'the check beforehand is off and the device type is iPad, which is what open does unasked',
		before: created,
		input: (account) => ({
			account,
			province: '广东省',
			deviceType: 'ipad',
			checkOnlineFirst: false,
		}),
		requests: (scene) => [
			form(scene, 'POST /open/getLoginQrCode', { ...device, province: '广东省' }),
		],
		output: (scene) => ({ ...identity, status: 'waitingForScan', qrCodeUrl: qrCodeUrlOf(scene) }),
	},
	{
		operation: 'login.waitForLogin',
		before: scanned,
		input: (loginId) => ({ loginId }),
		async meanwhile({ simulator }) {
			await simulator.received('POST /open/checkLogin');
			simulator.phone.confirm('my-device');
		},
		requests: (scene) => [form(scene, 'POST /open/checkLogin', device)],
		output: (scene) => loggedInAs(scene, 'alice', identity),
	},
	{
		operation: 'login.waitForLogin',
		when: 'a code is handed in, which confirms by itself',
		before: async (scene) => {
			await scanned(scene);
			scene.simulator.phone.askForCode('my-device', '123456');
			return 'my-device';
		},
		input: (loginId) => ({ loginId, verificationCode: '123 456' }),
		requests: (scene) => [form(scene, 'POST /open/loginVerifyCode', { ...device, code: '123456' })],
		output: (scene) => loggedInAs(scene, 'alice', identity),
	},
	{
		operation: 'login.checkLogin',
		before: async (scene) => {
			await scanned(scene);
			scene.simulator.phone.confirm('my-device');
			return 'my-device';
		},
		input: (loginId) => ({ loginId }),
		requests: (scene) => [form(scene, 'POST /open/checkLoginShort', device)],
		output: (scene) => loggedInAs(scene, 'alice', identity),
	},
	{
		operation: 'login.submitVerificationCode',
		before: async (scene) => {
			await scanned(scene);
			scene.simulator.phone.askForCode('my-device', '042042');
			return 'my-device';
		},
		input: (loginId) => ({ loginId, code: '042042' }),
		requests: (scene) => [form(scene, 'POST /open/loginVerifyCode', { ...device, code: '042042' })],
		output: (scene) => loggedInAs(scene, 'alice', identity),
	},
	{
		operation: 'login.loginAgain',
		before: wasOnline,
		input: (account) => ({ account }),
		async meanwhile({ simulator }) {
			await simulator.received('POST /open/loginAgain');
			simulator.phone.confirm('my-device');
		},
		requests: (scene) => [form(scene, 'POST /open/loginAgain', device)],
		output: (scene) =>
			loggedInAs(scene, 'alice', { ...identity, wId: expect.any(String) as string }),
	},
	{
		operation: 'login.logout',
		before: ({ simulator }) => simulator.login('open', 'my-device', 'alice'),
		input: (account) => ({ account }),
		requests: (scene) => [form(scene, 'POST /open/logout', device)],
		output: () => ({ success: true }),
	},
];
