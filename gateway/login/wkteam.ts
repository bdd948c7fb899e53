import { looksLikeWId, onlineAccounts } from '../account/wkteam';
import { must, type Binding } from '../operation/binding';
import type { Call } from '../operation/call';
import { attempt } from '../wire/attempt';
import { canBeIgnored, InvalidInputError } from '../wire/errors';
import { textOf } from '../wire/values';
import { loginCode } from './code';
import { confirm } from './confirm';
import { identityOf, settled } from './identity';
import { inUse, UNDER_WAY } from './inUse';
import { lineOf2020, lineOfProvince } from './proxyLines';
import { loggedIn, type LoginResult } from './result';
import type { LoginWay, Look } from './way';
import { confirmCall, confirmCall2020 } from './wkteamCalls';

/** The long poll cut short, as clients of that vendor do: silence means that nobody confirmed yet. */
const LOOK: Look = { timeoutMs: 8_000, silence: { status: 'waitingForScan' } };

/** A QR code is dead when the confirm call would have given up. */
interface Form {
	confirm: Binding;
	lifeSeconds: number;
	proxyLine: LoginWay['proxyLine'];
}

const wayOf = ({ confirm: confirmBinding, lifeSeconds, proxyLine }: Form): LoginWay => {
	const way: LoginWay = {
		// 1 waiting for the scan, 2 for the confirmation.
		pending: ({ status }) => PENDING[textOf(status)],
		// The login tells the lasting name and its own; both replace what was known.
		named: (result) => ({
			...result,
			account: textOf(result.wcId) || result.account,
			loginId: textOf(result.wId) || result.loginId,
		}),
		// It wants one, ipad being the harmless choice.
		deviceType: (chosen) => chosen || 'ipad',
		proxyLine,
		rememberSeconds: lifeSeconds,

		refuseName(account) {
			if (!looksLikeWId(account)) return;
			throw new InvalidInputError(
				'Account is a wId, which is only good for one login.',
				'Enter the wcId (WeChat ID), or nothing for the very first login of an account.',
			);
		},

		async onlineAlready(call) {
			const account = call.text('account');
			if (account === '') return undefined;
			const accounts = await onlineAccounts(call.session, { fresh: true });
			const found = accounts.find(({ wcId }) => wcId === account);
			return found && loggedIn({ account, loginId: found.wId }, { ...found });
		},

		// Every QR code makes a new login, so only the memory of the last one can be asked.
		async lastQrCode(call) {
			const { qrCodes } = call.session.surroundings;
			const account = call.text('account');
			const last = account === '' ? undefined : qrCodes?.get(account);
			if (last === undefined) return undefined;
			const age = Math.round((call.clock.now() - last.at) / 1000);
			const found = age < lifeSeconds ? await lookAt(call, last.loginId) : undefined;
			if (found && (found.status === 'waitingForScan' || UNDER_WAY.includes(found.status))) {
				throw inUse(
					`A QR code for "${account}" was given out ${age} seconds ago and may just be scanned.`,
				);
			}
			await qrCodes?.forget(account, lifeSeconds);
			return found?.loggedIn ? found : undefined;
		},

		async find(call, timeoutMs): Promise<LoginResult | undefined> {
			const identity = identityOf(call);
			const accounts = await onlineAccounts(call.session, { fresh: true, timeoutMs });
			const key = looksLikeWId(identity.loginId) ? 'wId' : 'wcId';
			const found = accounts.find((account) => account[key] === identity.loginId);
			return found && settled(call, way, loggedIn(identity, { ...found }), null);
		},

		look: LOOK,
		glance: LOOK,
	};

	/** undefined when the gateway knows nothing of that login any more. */
	async function lookAt(call: Call, loginId: string): Promise<LoginResult | undefined> {
		const input = { loginId, autoCheck: false };
		const seen = await attempt(
			async () => await confirm(call, way, { ...LOOK, binding: confirmBinding, input }),
		);
		if (seen.reason && canBeIgnored(seen.reason)) return undefined;
		if (seen.reason) throw seen.reason;
		return seen.value;
	}

	return way;
};

const PENDING: Readonly<Record<string, 'waitingForScan' | 'scanned'>> = {
	'1': 'waitingForScan',
	'2': 'scanned',
};

const LOGIN_ID = must('loginId');

export const wkteam = wayOf({
	confirm: { ...confirmCall, send: { wId: LOGIN_ID, autoCheck: must('autoCheck', 'boolean') } },
	lifeSeconds: confirmCall.holdSeconds,
	proxyLine: lineOfProvince,
});

const wkteam2020 = wayOf({
	confirm: { ...confirmCall2020, send: { wId: LOGIN_ID } },
	lifeSeconds: confirmCall2020.holdSeconds,
	proxyLine: lineOf2020,
});

export const onWkteam = loginCode(wkteam);
export const onWkteam2020 = loginCode(wkteam2020);
