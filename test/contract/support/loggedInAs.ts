import type { JsonObject } from '../../../gateway';
import type { Scene } from './scene';

/** The login result of somebody who is logged in, in the simplified form. */
export function loggedInAs(
	scene: Scene,
	person: 'alice' | 'bob' | 'carol',
	identity: { account: string; loginId: string; wId?: string },
): JsonObject {
	const { wcId, nickName, wAccount, headUrl, sex, country, city } = scene.simulator.people[person];
	return {
		loggedIn: true,
		status: 'loggedIn',
		...identity,
		wcId,
		nickName,
		// wkteam tells null of Carol's.
		...((person !== 'carol' || scene.gateway === 'open') && { wechatNumber: wAccount }),
		avatarUrl: headUrl,
		sex,
		country,
		city,
	};
}

/** Where the simulator serves the QR code of the login that waits. */
export function qrCodeUrlOf({ simulator }: Scene): string {
	const [pending] = simulator.phone.pending();
	if (!pending) throw new Error('No login waits');
	return `${new URL(simulator.baseUrl).origin}/qr/${pending.ticket}.png`;
}
