import { isOver, type GatewayClient, type LoginResult } from '../../../gateway';
import { LoginAtGateway } from './loginAtGateway';
import { newestOf, showNewest, type Newest } from './newest';
import { nextQrCode } from './nextQrCode';
import { paced, type Outcome } from './pace';
import type { PageRequest } from './request';
import { shownTo, withPicture } from './shownQrCode';
import type { Ticket } from './tickets';
import type { Phase, View } from './view';
import { viewOf } from './views';
import type { WaitingLogin } from './waitingLogin';

/** Each QR code more makes a login look stranger to WeChat. */
const MOST_NEW_QR_CODES = 5;
/** A QR code that nobody has the time to scan is a risk for nothing. */
const SCAN_MS = 2 * 60_000;

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

	/** @param brought what the page shows; undefined when it has only the QR code of the workflow */
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
		const { waiting, client, request } = this;
		const { transport } = client.surroundings;
		this.shown = await withPicture(this.shown, waiting, transport, request.wantsPicture);
		const { login } = this;
		switch (request.action) {
			case 'hold':
				login.hold();
				return this.answer(this.known());
			case 'watch':
				return this.watch();
			case 'check':
				if (login.isHeld) return this.answer(this.known());
				return this.judged(await login.ask());
			case 'confirmed':
				// Pressed where the box for the code is not shown yet, while somebody types it elsewhere.
				if (login.isHeld && request.phase !== 'codeNeeded') return this.answer(this.known());
				login.release();
				return this.judged(await login.askAtOnce());
			case 'code':
				return await this.handIn();
			case 'newQrCode':
				return await this.renew();
			case 'end':
				if (login.isHeld) return this.answer(this.known());
				return this.end(await login.ask());
		}
	}

	/** With the QR code that is shown at this moment: another one is another login. */
	private get login(): LoginAtGateway {
		const { loginId } = this.shown.ticket;
		return new LoginAtGateway(this.waiting, this.client, this.credentialId, loginId);
	}

	private get renewable(): boolean {
		const { recipe, until } = this.waiting;
		const left = until - this.client.surroundings.clock.now();
		return (
			recipe !== undefined &&
			this.shown.ticket.number < MOST_NEW_QR_CODES &&
			left > SCAN_MS &&
			!this.isWarned
		);
	}

	/** WeChat warned of a risk; where this process has not heard of it, the page may know. */
	private get isWarned(): boolean {
		const { latest } = this.login;
		return latest?.value ? latest.value.riskWarning === true : this.request.phase === 'warned';
	}

	private watch(): Answer {
		const { login } = this;
		const { latest } = login;
		// As long as somebody types; but not again after another tab said that there is no code.
		const isTyping = this.request.phase === 'codeNeeded' && this.isUpToDate;
		if (isTyping && (login.isHeld || latest === undefined)) login.hold();
		return latest && !login.isHeld ? this.judged(latest) : this.answer(this.known());
	}

	private async handIn(): Promise<Answer> {
		const { login } = this;
		// The code belongs to the QR code that the page shows, and dies with it.
		if (login.isDecided || !this.isUpToDate) return this.answer(this.known());
		const outcome = await login.handIn(this.request.code);
		if (outcome) return this.judged(outcome);
		return this.answer({ ...this.view('codeNeeded'), codeUnusable: true });
	}

	/** A new QR code, but only if the present one is certainly of no use to anybody. */
	private async renew(): Promise<Answer> {
		const { login } = this;
		const { recipe } = this.waiting;
		const isOpen = login.isHeld || (login.latest?.value && !login.isDecided);
		if (!this.renewable || recipe === undefined || isOpen) return this.answer(this.known());
		const outcome = await login.alone(async () => {
			const checked = await login.check();
			const { value } = checked.value;
			if (!value || !isOver(value) || value.riskWarning) return checked;
			const number = this.shown.ticket.number + 1;
			const { newest, outcome: next } = await nextQrCode(this.client, recipe, number, value);
			const rested = paced(next, undefined, this.client.dialect);
			if (newest) {
				this.shown = newest;
				showNewest(this.waiting, newest);
				this.login.begin(rested);
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

	private known(): View {
		const { latest, isHeld } = this.login;
		const { value, avatar } = latest ?? {};
		if (isHeld) {
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

	private answer(view: View): Answer {
		return { view, restMs: this.login.restMs, shown: this.shown };
	}
}
