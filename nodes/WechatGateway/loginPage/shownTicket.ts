import { newestOf, showNewest } from './newest';
import { havePicture, pictureOf } from './shownQrCode';
import type { Transport } from '../../../gateway';
import type { Ticket } from './tickets';
import type { WaitingLogin } from './waitingLogin';

/** Each QR code more makes a login look stranger to WeChat; a refused one is asked for as well. */
const MOST_NEW_QR_CODES = 5;
/** For each QR code. */
const MOST_CODES = 5;

/** The ticket of the QR code that a page should show at this moment, and what may still be tried. */
export class ShownTicket {
	/** @param brought what the page shows; undefined when it has only the QR code of the workflow */
	constructor(
		private readonly waiting: WaitingLogin,
		private readonly brought: Ticket | undefined,
	) {}

	get now(): Ticket {
		return newestOf(this.waiting, this.brought);
	}

	/** The page shows the QR code that it should. */
	get isUpToDate(): boolean {
		return (this.brought?.at ?? 0) === this.now.at;
	}

	get mayTryQrCode(): boolean {
		return this.now.tried < MOST_NEW_QR_CODES;
	}

	get mayTryCode(): boolean {
		return this.now.codes < MOST_CODES;
	}

	note(change: Partial<Ticket>): void {
		showNewest(this.waiting, { ...this.now, ...change });
	}

	/** Keeps what the page has brought, with the picture if the page or this process has none. */
	async takeIn(transport: Transport, wantsPicture: boolean): Promise<void> {
		const isNews = newestOf(this.waiting).at !== this.now.at;
		this.note({});
		if (isNews || wantsPicture) await this.havePicture(transport);
	}

	async havePicture(transport: Transport): Promise<void> {
		await havePicture(this.now, this.waiting, transport);
	}

	get withPicture(): { ticket: Ticket; qrCode?: string } {
		return { ticket: this.now, qrCode: pictureOf(this.now, this.waiting) };
	}
}
