import type { JsonObject, Output } from '../../../gateway';
import type { Scene } from './scene';
import type { SeenRequest } from './seen';

/** One operation done once on one gateway: all that went out and all that came back. */
export interface OperationCase {
	/** As in the catalogue, e.g. `login.getQrCode`. */
	operation: string;
	/** For an operation that has several ways to go well. */
	when?: string;
	/** What is so beforehand; gives the login ID that the rest is about, if there is one. */
	before?: (scene: Scene) => Promise<string> | string | undefined;
	input?: (loginId: string) => JsonObject;
	/** What people do at the phone while the gateway holds the call. */
	meanwhile?: (scene: Scene, loginId: string) => Promise<void>;
	requests: (scene: Scene, loginId: string) => SeenRequest[];
	output: (scene: Scene, loginId: string) => Output;
}

type Fields = Record<string, unknown>;

export const form = (scene: Scene, call: string, fields: Fields = {}): SeenRequest => ({
	call,
	query: {},
	contentType: 'application/x-www-form-urlencoded',
	authorization: scene.vendor.token,
	fields,
});

export const json = (scene: Scene, call: string, fields: Fields = {}): SeenRequest => ({
	...form(scene, call, fields),
	contentType: 'application/json',
});

export const query = (
	scene: Scene,
	call: string,
	fields: Record<string, string> = {},
): SeenRequest => ({ ...form(scene, call, fields), query: fields, contentType: undefined });

export const withoutToken = (request: SeenRequest): SeenRequest => ({
	...request,
	authorization: undefined,
});

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
		wechatNumber: wAccount,
		avatarUrl: headUrl,
		sex,
		country,
		city,
	};
}

/** Where the simulator serves the QR code of a login that waits. */
export function qrCodeUrlOf(scene: Scene, loginId?: string): string {
	const pending = scene.simulator.phone
		.pending()
		.find((login) => loginId === undefined || login.loginId === loginId);
	if (!pending) throw new Error('No login waits');
	return `${new URL(scene.simulator.baseUrl).origin}/qr/${pending.ticket}.png`;
}
