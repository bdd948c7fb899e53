import type { Transport } from '../../../gateway';
import { newestOf, showNewest, type Newest } from './newest';
import { fetchInline } from './picture';
import type { Ticket } from './tickets';
import type { WaitingLogin } from './waitingLogin';

/** The newer one of what the page shows and what this process has seen. */
export function shownTo(brought: Ticket | undefined, waiting: WaitingLogin): Newest {
	const { loginId, qrCode } = waiting;
	const first: Newest = { ticket: { number: 0, at: 0, loginId, qrCodeUrl: '' }, qrCode };
	const newest = newestOf(waiting) ?? first;
	return brought && brought.at > newest.ticket.at ? { ticket: brought } : newest;
}

/** The same with the picture, if it belongs to a ticket which this process has not seen before. */
export async function withPicture(
	shown: Newest,
	waiting: WaitingLogin,
	transport: Transport,
	wantsPicture: boolean,
): Promise<Newest> {
	const { ticket, qrCode } = shown;
	const isNews = newestOf(waiting)?.ticket.at !== ticket.at;
	if (ticket.number === 0 || qrCode !== undefined) return shown;
	if (!isNews && !wantsPicture) return shown;
	const whole = { ticket, qrCode: await fetchInline(transport, ticket.qrCodeUrl) };
	showNewest(waiting, whole);
	return whole;
}
