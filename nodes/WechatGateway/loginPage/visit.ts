import { isOver, type GatewayClient, type LoginResult } from '../../../gateway';
import { LoginAtGateway } from './loginAtGateway';
import { nextQrCode, type NewQrCode } from './nextQrCode';
import { paced, type Outcome } from './pace';
import type { PageRequest } from './request';
import { ShownTicket } from './shownTicket';
import type { Paced } from './sharedCalls';
import type { Ticket } from './tickets';
import type { Phase, View } from './view';
import { viewOf } from './views';
import type { WaitingLogin } from './waitingLogin';

/** A QR code that nobody has the time to scan is a risk for nothing. */
const SCAN_MS = 2 * 60_000;
/** It takes a look, the guards and the call: longer than anything else, as nobody may ask twice. */
const NEW_QR_CODE_LIMIT_MS = 2 * 60_000;

/** Phases that somebody can leave with a code. */
const TAKES_CODES: readonly Phase[] = ['waiting', 'scanned', 'codeNeeded'];

/** What a request of the page comes to. */
export interface Answer {
	view: View;
	/** Milliseconds until the gateway may be asked again. */
	restMs: number;
	/** The QR code that the page should show, with its picture, unless that could not be found out. */
	shown?: { ticket: Ticket; qrCode?: string };
	/** The workflow goes on with this. */
	result?: LoginResult;
}

/** One request of the page of one suspended login. */
export class Visit {
	private readonly shown: ShownTicket;

	/** @param brought what the page shows; undefined when it has only the QR code of the workflow */
	constructor(
		private readonly waiting: WaitingLogin,
		private readonly client: GatewayClient,
		private readonly request: Pick<PageRequest, 'action' | 'phase' | 'code' | 'wantsPicture'>,
		brought: Ticket | undefined,
		private readonly credentialId: string,
	) {
		this.shown = new ShownTicket(waiting, brought);
	}

	/** What is known without asking anybody: for showing the page. */
	look(): Answer {
		return this.answer(this.known());
	}

	/** Does what the page asks for, with at most one call to the gateway for a check. */
	async act(): Promise<Answer> {
		const { request } = this;
		const { clock, transport } = this.client.surroundings;
		const restMs = this.shown.now.restUntil - clock.now();
		if (restMs > 0) this.login.restFor(restMs);
		await this.shown.takeIn(transport, request.wantsPicture);
		const { login } = this;
		switch (request.action) {
			case 'hold':
				login.hold();
				return this.answer(this.known());
			case 'watch':
				return this.watch();
			case 'check':
				if (this.isHeld) return this.answer(this.known());
				return this.judged(await login.ask());
			case 'confirmed':
				// Pressed where the box for the code is not shown yet, while somebody types it elsewhere.
				if (this.isHeld && request.phase !== 'codeNeeded') return this.answer(this.known());
				login.release();
				return this.judged(await login.askAtOnce());
			case 'code':
				return await this.handIn();
			case 'newQrCode':
				return await this.renew();
			case 'end':
				if (this.isHeld) return this.answer(this.known());
				return this.end(await login.ask());
		}
	}

	/** With the QR code that is shown at this moment: another one is another login. */
	private get login(): LoginAtGateway {
		const { loginId } = this.shown.now;
		return new LoginAtGateway(this.waiting, this.client, this.credentialId, loginId);
	}

	private get renewable(): boolean {
		const { recipe, until } = this.waiting;
		const left = until - this.client.surroundings.clock.now();
		return recipe !== undefined && this.shown.mayTryQrCode && left > SCAN_MS && !this.isWarned;
	}

	/** WeChat warned of a risk; where this process has not heard of it, the page may know. */
	private get isWarned(): boolean {
		const { latest } = this.login;
		return latest?.value ? latest.value.riskWarning === true : this.request.phase === 'warned';
	}

	/** Somebody is at work with a code, and may be. */
	private get isHeld(): boolean {
		return this.login.isHeld && this.shown.mayTryCode;
	}

	private watch(): Answer {
		const { login } = this;
		const { latest } = login;
		// As long as somebody types; but not again after another tab said that there is no code.
		const isTyping = this.request.phase === 'codeNeeded' && this.shown.isUpToDate;
		if (isTyping && (this.isHeld || latest === undefined)) login.hold();
		return latest && !this.isHeld ? this.judged(latest) : this.answer(this.known());
	}

	private async handIn(): Promise<Answer> {
		const { login } = this;
		// The code belongs to the QR code that the page shows, and dies with it.
		const { isUpToDate, mayTryCode } = this.shown;
		if (login.isDecided || !isUpToDate || !mayTryCode) return this.answer(this.known());
		const outcome = await login.handIn(this.request.code, () =>
			this.shown.note({ codes: this.shown.now.codes + 1 }),
		);
		if ('value' in outcome || 'reason' in outcome) return this.judged(outcome);
		const { unusable, waitMs } = outcome;
		const why = unusable ? { codeUnusable: unusable } : { codeWaitMs: waitMs };
		return this.answer({ ...this.view('codeNeeded'), ...why });
	}

	/** A new QR code, but only if the present one is certainly of no use to anybody. */
	private async renew(): Promise<Answer> {
		const { login } = this;
		if (login.refusal) return this.judged(login.refusal);
		const { recipe } = this.waiting;
		const isOpen = this.isHeld || (login.latest?.value && !login.isDecided);
		if (!this.renewable || recipe === undefined || isOpen) return this.answer(this.known());
		const outcome = await login.alone(async () => {
			const checked = await login.check();
			const { value } = checked.value;
			if (!value || !isOver(value) || value.riskWarning || !this.renewable) return checked;
			// Counted before it is sent: whatever comes of it, the gateway has seen it.
			this.shown.note({ tried: this.shown.now.tried + 1 });
			const { qrCode, outcome: next } = await nextQrCode(this.client, recipe, value);
			const rested = paced(next, undefined, this.client.dialect);
			if (qrCode) await this.begin(qrCode, rested);
			return rested;
		}, NEW_QR_CODE_LIMIT_MS);
		const answer = this.judged(outcome);
		// The guard of Get QR Code found the account online.
		return answer.result ? { ...answer, view: this.view('alreadyLoggedIn') } : answer;
	}

	private async begin(qrCode: NewQrCode, known: Paced<Outcome>): Promise<void> {
		this.shown.note({ ...qrCode, codes: 0 });
		this.login.begin(known);
		await this.shown.havePicture(this.client.surroundings.transport);
	}

	private end(outcome: Outcome): Answer {
		const { value } = outcome;
		if (!value || !isOver(value)) return this.judged(outcome);
		return { ...this.answer(this.view('ended')), result: value };
	}

	private known(): View {
		const { latest } = this.login;
		const { value, avatar } = latest ?? {};
		if (this.isHeld) {
			const message = value?.status === 'verificationCodeRequired' ? value.message : undefined;
			return { ...this.view('codeNeeded'), ...(message && { message }) };
		}
		if (value) return { ...viewOf({ value }, this.renewable), ...(avatar && { avatar }) };
		return this.view(this.request.phase);
	}

	private view(phase: Phase): View {
		const { value, avatar } = this.login.latest ?? {};
		const { nickName } = value ?? {};
		const seen = { ...(nickName && { nickName }), ...(avatar && { avatar }) };
		return { phase, renewable: this.renewable, ...seen };
	}

	private judged(outcome: Outcome): Answer {
		const { avatar, value } = outcome;
		const view = { ...viewOf(outcome, this.renewable), ...(avatar && { avatar }) };
		return { ...this.answer(view), ...(value?.loggedIn && { result: value }) };
	}

	private answer(seen: View): Answer {
		const { login, shown } = this;
		const { restMs, restUntil, refusal } = login;
		if (restUntil > shown.now.restUntil) shown.note({ restUntil });
		const usedUp = !shown.mayTryCode && TAKES_CODES.includes(seen.phase);
		const view: View = usedUp ? { ...seen, phase: 'codesUsedUp' } : seen;
		return { view: refusal ? { ...view, restMs } : view, restMs, shown: shown.withPicture };
	}
}
