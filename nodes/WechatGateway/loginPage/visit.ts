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
import { newestOf, showNewest, type Newest } from './newest';
import { nextQrCode } from './nextQrCode';
import { pace, paced, type Outcome } from './pace';
import { fetchInline } from './picture';
import type { PageRequest } from './request';
import type { Paced } from './sharedCalls';
import type { Ticket } from './tickets';
import type { Phase, View } from './view';
import { viewOf } from './views';
import type { WaitingLogin } from './waitingLogin';

/** Each QR code more makes a login look stranger to WeChat. */
const MOST_NEW_QR_CODES = 5;
/** A QR code that nobody has the time to scan is a risk for nothing. */
const SCAN_MS = 2 * 60_000;
/** The person is typing a code. */
const HOLD_MS = 5 * 60_000;
/** 第四步：确认登录（短链模式）: not more often than each second. */
const AT_ONCE_MS = 1_000;

const AVATAR = { maxBytes: 200_000, timeoutMs: 3_000 };

/** What a request of the page comes to. */
export interface Answer {
	view: View;
	/** Milliseconds until the gateway may be asked again. */
	restMs: number;
	/** The QR code that the page should show, unless that could not be found out. */
	shown?: Newest;
	/** The workflow goes on with this. */
	result?: LoginResult;
}

/** One request of the page of one suspended login. */
export class Visit {
	private shown: Newest;
	/** The page shows the QR code that it should. */
	private readonly isUpToDate: boolean;

	/**
	 * @param brought what the page shows; undefined when it has only the QR code of the workflow
	 * @param credentialId whose account at the vendor is used: a deviceId is only unique within one
	 */
	constructor(
		private readonly waiting: WaitingLogin,
		private readonly client: GatewayClient,
		private readonly request: Pick<PageRequest, 'action' | 'phase' | 'code' | 'wantsPicture'>,
		brought: Ticket | undefined,
		private readonly credentialId: string,
	) {
		this.shown = shownTo(brought, waiting);
		this.isUpToDate = (brought?.at ?? 0) === this.shown.ticket.at;
	}

	/** What is known without asking anybody: for showing the page. */
	look(): Answer {
		return this.answer(this.known());
	}

	/** Does what the page asks for, with at most one call to the gateway for a check. */
	async act(): Promise<Answer> {
		await this.findPicture();
		switch (this.request.action) {
			case 'hold':
				pace.hold(this.key, HOLD_MS);
				return this.answer(this.known());
			case 'watch':
				return this.watch();
			case 'check':
				if (this.isHeld) return this.answer(this.known());
				return this.judged(await this.askGateway());
			case 'confirmed':
				// Pressed where the box for the code is not shown yet, while somebody types it elsewhere.
				if (this.isHeld && this.request.phase !== 'codeNeeded') return this.answer(this.known());
				pace.release(this.key);
				return this.judged(await this.askGateway(AT_ONCE_MS));
			case 'code':
				return await this.handIn();
			case 'newQrCode':
				return await this.renew();
			case 'end':
				if (this.isHeld) return this.answer(this.known());
				return this.end(await this.askGateway());
		}
	}

	private get key(): string {
		const { dialect, baseUrl } = this.client.connection;
		return [this.credentialId, dialect.name, baseUrl, this.shown.ticket.loginId].join(' ');
	}

	private get input(): JsonObject {
		const { account, autoCheck, simplify } = this.waiting;
		return { account, loginId: this.shown.ticket.loginId, autoCheck, simplify };
	}

	private get latest(): Outcome | undefined {
		return pace.latest(this.key, this.waiting.since);
	}

	private get isDecided(): boolean {
		const { value } = this.latest ?? {};
		return value !== undefined && (value.loggedIn || isOver(value));
	}

	/** The person is at work with a code, which the next confirm call would void. */
	private get isHeld(): boolean {
		return pace.isHeld(this.key, this.waiting.since) && !this.isDecided;
	}

	private async askGateway(atLeastMs?: number): Promise<Outcome> {
		return await pace.ask(this.key, this.check, { atLeastMs, since: this.waiting.since });
	}

	private get renewable(): boolean {
		const { recipe, until } = this.waiting;
		const left = until - this.client.surroundings.clock.now();
		return recipe !== undefined && this.shown.ticket.number < MOST_NEW_QR_CODES && left > SCAN_MS;
	}

	private readonly check = async (): Promise<Paced<Outcome>> => {
		const before = this.latest;
		const outcome = await this.ask(checkOnPage, this.input);
		if (outcome.value?.status === 'verificationCodeRequired') pace.hold(this.key, HOLD_MS);
		return paced(await this.withAvatar(outcome, before), before, this.client.dialect);
	};

	private async ask(operation: Operation, input: JsonObject): Promise<Outcome> {
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

	private watch(): Answer {
		const { latest } = this;
		// As long as somebody types; but not again after another tab said that there is no code.
		const isTyping = this.request.phase === 'codeNeeded' && this.isUpToDate;
		if (isTyping && (this.isHeld || latest === undefined)) pace.hold(this.key, HOLD_MS);
		return latest && !this.isHeld ? this.judged(latest) : this.answer(this.known());
	}

	private async handIn(): Promise<Answer> {
		// The code belongs to the QR code that the page shows, and dies with it.
		if (this.isDecided || !this.isUpToDate) return this.answer(this.known());
		const { code } = this.request;
		const input = { ...this.input, code };
		const prepared = await attempt(async () => await this.client.prepare(submitCodeOnPage, input));
		if (prepared.reason instanceof InvalidInputError) {
			return this.answer({ ...this.view('codeNeeded'), codeUnusable: true });
		}
		const outcome = await pace.alone(this.key, async () => {
			const before = this.latest;
			const sent = wantsAnother(await this.ask(submitCodeOnPage, input));
			return paced({ ...sent, avatar: before?.avatar }, before, this.client.dialect);
		});
		// A code that may not have arrived would be voided by the next check.
		const stillWanted = outcome.reason || outcome.value.status === 'verificationCodeRequired';
		if (stillWanted) pace.hold(this.key, HOLD_MS);
		else pace.release(this.key);
		return this.judged(outcome);
	}

	/** A new QR code, but only if the present one is certainly of no use to anybody. */
	private async renew(): Promise<Answer> {
		const { recipe } = this.waiting;
		const isOpen = this.isHeld || (this.latest?.value && !this.isDecided);
		if (!this.renewable || recipe === undefined || isOpen) return this.answer(this.known());
		const { key } = this;
		const outcome = await pace.alone(key, async () => {
			const checked = await this.check();
			const { value } = checked.value;
			if (!value || !isOver(value)) return checked;
			const number = this.shown.ticket.number + 1;
			const { newest, outcome: next } = await nextQrCode(this.client, recipe, number, value);
			const rested = paced(next, undefined, this.client.dialect);
			if (newest) {
				this.shown = newest;
				showNewest(this.waiting, newest);
				pace.release(this.key);
				pace.learn(this.key, rested);
			}
			return rested;
		});
		this.shown = newestOf(this.waiting) ?? this.shown;
		const answer = this.judged(outcome);
		// The guard of Get QR Code found the account online.
		return answer.result ? { ...answer, view: this.view('alreadyLoggedIn') } : answer;
	}

	private end(outcome: Outcome): Answer {
		const { value } = outcome;
		if (!value || !isOver(value)) return this.judged(outcome);
		return { ...this.answer(this.view('ended')), result: value };
	}

	/** The picture that belongs to a ticket which this process has not seen before. */
	private async findPicture(): Promise<void> {
		const { ticket, qrCode } = this.shown;
		const isNews = newestOf(this.waiting)?.ticket.at !== ticket.at;
		if (ticket.number === 0 || qrCode !== undefined) return;
		if (!isNews && !this.request.wantsPicture) return;
		const { transport } = this.client.surroundings;
		this.shown = { ticket, qrCode: await fetchInline(transport, ticket.qrCodeUrl) };
		showNewest(this.waiting, this.shown);
	}

	private known(): View {
		const { value, avatar } = this.latest ?? {};
		if (this.isHeld) {
			const message = value?.status === 'verificationCodeRequired' ? value.message : undefined;
			return { ...this.view('codeNeeded'), ...(message && { message }) };
		}
		if (value) return { ...viewOf({ value }, this.renewable), ...(avatar && { avatar }) };
		return this.view(this.request.phase);
	}

	private view(phase: Phase): View {
		const { value, avatar } = this.latest ?? {};
		const { nickName } = value ?? {};
		const seen = { ...(nickName && { nickName }), ...(avatar && { avatar }) };
		return { phase, renewable: this.renewable, ...seen };
	}

	private judged(outcome: Outcome): Answer {
		const { avatar, value } = outcome;
		const view = { ...viewOf(outcome, this.renewable), ...(avatar && { avatar }) };
		return { ...this.answer(view), ...(value?.loggedIn && { result: value }) };
	}

	private answer(view: View): Answer {
		return { view, restMs: pace.rest(this.key), shown: this.shown };
	}
}

/** A wrong code is no end of the login: the gateway takes another one. */
function wantsAnother(sent: Outcome): Outcome {
	const { status, message } = sent.value ?? {};
	const isWrong = status === 'failed' && /验证码|code/i.test(message ?? '');
	if (!sent.value || !isWrong) return sent;
	return { value: { ...sent.value, status: 'verificationCodeRequired' } };
}

/** The newer one of what the page shows and what this process has seen. */
function shownTo(brought: Ticket | undefined, waiting: WaitingLogin): Newest {
	const { loginId, qrCode } = waiting;
	const first: Newest = { ticket: { number: 0, at: 0, loginId, qrCodeUrl: '' }, qrCode };
	const newest = newestOf(waiting) ?? first;
	return brought && brought.at > newest.ticket.at ? { ticket: brought } : newest;
}
