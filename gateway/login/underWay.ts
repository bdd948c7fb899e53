import type { Act, Call } from '../operation/call';
import { CancelledError } from '../wire/errors';
import { inUse } from './inUse';

/** How often somebody looks whose turn has not come. */
const LOOK_MS = 250;

const at = (call: Call, id: string) => `${id} at ${call.session.connection.baseUrl}`;
const qrCodeOf = (call: Call, account: string) => `QR code of ${at(call, account)}`;
const loginOf = (call: Call, loginId: string) => `login ${at(call, loginId)}`;

/** Lets nobody else here get a QR code for that login in the meantime. */
export async function waited<T>(call: Call, loginId: string, wait: () => Promise<T>): Promise<T> {
	const turn = call.session.surroundings.logins?.join(loginOf(call, loginId));
	try {
		return await wait();
	} finally {
		turn?.leave();
	}
}

/** @throws QrCodeInUseError while an execution here waits for one of these logins */
export function refuseWhileWaited(call: Call, account: string, loginIds: string[]): void {
	const isWaitedFor = (loginId: string) => {
		const turn = call.session.surroundings.logins?.join(loginOf(call, loginId));
		const ahead = turn?.ahead() ?? 0;
		turn?.leave();
		return ahead > 0;
	};
	if (!loginIds.some(isWaitedFor)) return;
	throw inUse(`Another execution is just waiting for the login of "${account}".`);
}

/**
 * One after the other gets a QR code for an account.
 *
 * @param get is told whether somebody else got one while it waited for its turn
 * @throws CancelledError, and whatever `get` throws
 */
export async function oneByOne<R extends object>(
	call: Call,
	account: string,
	get: (isSecond: boolean) => Promise<R>,
): Promise<R> {
	const turn = call.session.surroundings.logins?.join(qrCodeOf(call, account));
	const before = turn?.last();
	let act: Act | undefined;
	try {
		while ((turn?.ahead() ?? 0) > 0) {
			await call.clock.sleep(LOOK_MS);
			if (call.clock.stopped()) throw new CancelledError('The call was canceled.');
		}
		const result = await get(turn?.last() !== before);
		if ('qrCodeUrl' in result) act = { target: account, at: call.clock.now() };
		return result;
	} finally {
		turn?.leave(act);
	}
}
