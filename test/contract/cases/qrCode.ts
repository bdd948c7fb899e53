import { qrCodeUrlOf } from '../support/loggedInAs';
import { OPEN, type OperationCase, type Told } from '../support/operationCase';
import type { Scene } from '../support/scene';

const ALICE = 'wxid_alice0000000022';

const proxy = {
	proxyIp: '203.0.113.7:1080',
	proxyUser: 'wang',
	proxyPassword: 'p&ss wörd=1',
};
const network = { ttuid: 'tt-1', aid: 'aid-1' };

function created({ simulator }: Scene): string {
	simulator.addDevice('my-device');
	return 'my-device';
}

const waiting = ({ scene, gateway }: Told) => ({
	account: gateway === 'open' ? 'my-device' : ALICE,
	loginId: scene.simulator.phone.pending()[0]?.loginId,
	status: 'waitingForScan',
	qrCodeUrl: qrCodeUrlOf(scene),
});

export const qrCode: OperationCase[] = [
	{
		operation: 'login.getQrCode',
		when: 'everything is filled in',
		on: OPEN,
		before: created,
		input: { province: '广东', city: '广州', deviceType: 'mac', ...proxy },
		calls: [
			['POST /open/isOnline'],
			['POST /open/checkLoginShort'],
			[
				'POST /open/getLoginQrCode',
				{ province: '广东', city: '广州', deviceType: 'mac', ...proxy },
			],
		],
		gives: waiting,
	},
	{
		operation: 'login.getQrCode',
		when: 'the check beforehand is off and the device type is iPad, which is what open does unasked',
		on: OPEN,
		before: created,
		input: { province: '广东省', deviceType: 'ipad', checkOnlineFirst: false },
		sends: { province: '广东省' },
		gives: waiting,
	},
	{
		// Of an account that logged in before: its wcId finds the device of then.
		operation: 'login.getQrCode',
		on: ['wkteam'],
		input: { account: ALICE, province: '江苏省', deviceType: 'mac', ...network, ...proxy },
		calls: [
			['POST /queryLoginWx'],
			['POST /iPadLogin', { wcId: ALICE, deviceType: 'mac', proxy: 7, ...network, ...proxy }],
		],
		gives: waiting,
	},
	{
		operation: 'login.getQrCode',
		on: ['wkteam2020'],
		input: { account: ALICE, proxyLine: '2', province: '江苏' },
		calls: [['POST /queryLoginWx'], ['POST /iPadLogin', { wcId: ALICE, type: 2, proxy: 2 }]],
		gives: waiting,
	},
];
