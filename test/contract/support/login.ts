import type { JsonObject } from '../../../gateway';
import type { Scene } from './scene';

/** What differs between the gateways while somebody logs in. */
export const LOGIN_CALLS = {
	open: { poll: 'POST /open/checkLogin', onlineCall: 'POST /open/isOnline', holdSeconds: 215 },
	wkteam: { poll: 'POST /getIPadLoginInfo', onlineCall: 'POST /queryLoginWx', holdSeconds: 250 },
	wkteam2020: {
		poll: 'POST /getIPadLoginInfo',
		onlineCall: 'POST /queryLoginWx',
		holdSeconds: 150,
	},
} as const;

/** A QR code that nobody has scanned yet; gives its loginId. */
export async function qrCodeGivenOut(scene: Scene): Promise<string> {
	const { gateway, simulator } = scene;
	if (gateway === 'open') simulator.addDevice('my-device');
	const input = gateway === 'wkteam2020' ? {} : { province: '广东' };
	const account = gateway === 'open' ? 'my-device' : '';
	const { loginId } = await scene.item('login.getQrCode', { account, ...input });
	simulator.clearRequests();
	return String(loginId);
}

/** What Wait for Login gives when it did not come to a login. */
export const notLoggedIn = (loginId: string, rest: JsonObject): JsonObject => ({
	loggedIn: false,
	account: loginId,
	loginId,
	...rest,
});

/** The identity of Alice's login: her account is known by her wcId on wkteam. */
export function identityOfAlice(scene: Scene, loginId: string) {
	return scene.gateway === 'open'
		? { account: loginId, loginId }
		: { account: scene.simulator.people.alice.wcId, loginId, wId: loginId };
}
