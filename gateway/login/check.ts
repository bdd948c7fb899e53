import type { Binding } from '../operation/binding';
import type { Call } from '../operation/call';
import type { JsonObject } from '../wire/values';
import { confirm } from './confirm';
import type { LoginResult } from './result';

/** How long the short look at wkteam's long poll takes at most. */
export const LOOK_MS = 8_000;

/**
 * How a login stands, by one short call. open has one for it; on wkteam the long poll is cut short,
 * as clients of that vendor do, and silence means that nobody confirmed yet.
 */
export async function checkLogin(call: Call): Promise<LoginResult> {
	if (call.client.dialect.accountIs === 'deviceId') return await confirm(call);
	return await look(call);
}

/** wkteam: the long poll cut short. */
export async function look(
	call: Call,
	send: { binding?: Binding; input?: JsonObject } = {},
): Promise<LoginResult> {
	const silence = { status: 'waitingForScan' } as const;
	return await confirm(call, { ...send, timeoutMs: LOOK_MS, silence });
}
