import {
	attempt,
	checkOnPage,
	InvalidInputError,
	isOver,
	submitCodeOnPage,
	type GatewayClient,
	type JsonObject,
	type LoginResult,
	type Operation,
} from '../../../gateway';
import { gatewaysRest, KNOWN_REST, pace, paced, type Outcome } from './pace';
import { fetchInline } from './picture';
import type { Paced } from './sharedCalls';
import type { WaitingLogin } from './waitingLogin';

/** The person is typing a code. */
const HOLD_MS = 5 * 60_000;
/** 第四步：确认登录（短链模式）: not more often than each second. */
const AT_ONCE_MS = 1_000;

/** Between two codes, so that nobody tries one after the other. */
const BETWEEN_CODES_MS = 3_000;

/** How long anybody waits for a call: longer than it may take, with all that follows in it. */
const LIMIT_MS = { check: 40_000, code: 30_000 };

const AVATAR = { maxBytes: 200_000, timeoutMs: 3_000 };

/** Why a code was not sent: it is none, or it came too soon. */
export interface NotHandedIn {
	unusable?: true;
	waitMs?: number;
}

/** The login with one QR code, of which the gateway is asked at the pace that all its pages share. */
export class LoginAtGateway {
	private readonly key: string;

	/** @param credentialId whose account at the vendor is used: a deviceId is only unique within one */
	constructor(
		private readonly waiting: WaitingLogin,
		private readonly client: GatewayClient,
		credentialId: string,
		private readonly loginId: string,
	) {
		const { dialect, baseUrl } = client.connection;
		this.key = [credentialId, dialect.name, baseUrl, loginId].join(' ');
	}

	get latest(): Outcome | undefined {
		return pace.latest(this.key, this.waiting.since);
	}

	get isDecided(): boolean {
		const { value } = this.latest ?? {};
		return value !== undefined && (value.loggedIn || isOver(value));
	}

	/** The person is at work with a code, which the next confirm call would void. */
	get isHeld(): boolean {
		return pace.isHeld(this.key, this.waiting.since) && !this.isDecided;
	}

	/** Milliseconds until the gateway may be asked again. */
	get restMs(): number {
		return pace.rest(this.key);
	}

	/** How the last call failed, as long as nothing may be asked after it. */
	get refusal(): Outcome | undefined {
		return pace.refusal(this.key);
	}

	/** Until when the gateway itself wants to be left alone, in milliseconds since 1970; 0 if it does not. */
	get restUntil(): number {
		const { reason } = this.refusal ?? {};
		return reason && gatewaysRest(reason) !== undefined ? pace.strictUntil(this.key) : 0;
	}

	/** Keeps a rest that another process was asked for. */
	restFor(ms: number): void {
		if (ms <= this.restMs && this.refusal) return;
		pace.learn(this.key, { value: { reason: KNOWN_REST }, restMs: ms, strict: true });
	}

	hold(): void {
		pace.hold(this.key, HOLD_MS);
	}

	release(): void {
		pace.release(this.key);
	}

	async ask(atLeastMs?: number): Promise<Outcome> {
		const { since } = this.waiting;
		const limitMs = LIMIT_MS.check;
		return await pace.ask(this.key, async () => await this.check(), { limitMs, atLeastMs, since });
	}

	async askAtOnce(): Promise<Outcome> {
		return await this.ask(AT_ONCE_MS);
	}

	/** A call that must be the only one. */
	async alone(call: () => Promise<Paced<Outcome>>, limitMs: number): Promise<Outcome> {
		return await pace.alone(this.key, call, limitMs);
	}

	/** Nobody has asked about it yet, but this much is known. */
	begin(known: Paced<Outcome>): void {
		this.release();
		pace.learn(this.key, known);
	}

	/** One call to the gateway, whatever the pace. */
	async check(): Promise<Paced<Outcome>> {
		const before = this.latest;
		const outcome = afterWarning(await this.execute(checkOnPage, this.input), before);
		if (outcome.value?.status === 'verificationCodeRequired') this.hold();
		return paced(await this.withAvatar(outcome, before), before, this.client.dialect);
	}

	/**
	 * Hands a code in, but not sooner after another one than people type.
	 *
	 * @param begin is told when it is about to be sent
	 */
	async handIn(code: string, begin: () => void): Promise<Outcome | NotHandedIn> {
		const input = { ...this.input, code };
		const prepared = await attempt(async () => await this.client.prepare(submitCodeOnPage, input));
		if (prepared.reason instanceof InvalidInputError) return { unusable: true };
		const pauseMs = BETWEEN_CODES_MS - pace.sinceAlone(this.key);
		const waitMs = Math.max(pauseMs, this.refusal ? this.restMs : 0);
		if (waitMs > 0) return { waitMs };
		const outcome = await this.alone(async () => {
			begin();
			const before = this.latest;
			const sent = wantsAnother(await this.execute(submitCodeOnPage, input));
			return paced({ ...sent, avatar: before?.avatar }, before, this.client.dialect);
		}, LIMIT_MS.code);
		// A code that may not have arrived would be voided by the next check.
		if (outcome.reason || outcome.value.status === 'verificationCodeRequired') this.hold();
		else this.release();
		return outcome;
	}

	private get input(): JsonObject {
		const { account, autoCheck, simplify } = this.waiting;
		return { account, loginId: this.loginId, autoCheck, simplify };
	}

	private async execute(operation: Operation, input: JsonObject): Promise<Outcome> {
		return await attempt(async () => (await this.client.execute(operation, input)) as LoginResult);
	}

	/** The picture of whoever scanned, fetched once; a login that is there waits for no picture. */
	private async withAvatar(outcome: Outcome, before: Outcome | undefined): Promise<Outcome> {
		const url = outcome.value?.avatarUrl;
		if (!outcome.value || !url) return outcome;
		if (before?.value?.avatarUrl === url && before.avatar) {
			return { ...outcome, avatar: before.avatar };
		}
		if (outcome.value.status !== 'scanned') return outcome;
		const avatar = await fetchInline(this.client.surroundings.transport, url, AVATAR);
		return { ...outcome, avatar };
	}
}

/** Later the gateway may call the same QR code just expired. That it has warned of a risk still holds. */
const afterWarning = (outcome: Outcome, before: Outcome | undefined): Outcome =>
	before?.value?.riskWarning && !outcome.value?.loggedIn ? before : outcome;

/** A wrong code is no end of the login: the gateway takes another one. */
function wantsAnother(sent: Outcome): Outcome {
	const { status, message, riskWarning } = sent.value ?? {};
	const isWrong = status === 'failed' && !riskWarning && /验证码|code/i.test(message ?? '');
	if (!sent.value || !isWrong) return sent;
	return { value: { ...sent.value, status: 'verificationCodeRequired' } };
}
