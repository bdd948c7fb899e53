import type { Ticket } from './tickets';
import type { WaitingLogin } from './waitingLogin';

const MOST = 10_000;
const known = new Map<string, Ticket>();

/**
 * The QR code that all pages of a link should show, with what was tried: what this process has seen,
 * together with the ticket that a page brings. Lost with the process; then the tickets tell.
 */
export function newestOf({ key, loginId }: WaitingLogin, brought?: Ticket): Ticket {
	const first: Ticket = { at: 0, loginId, qrCodeUrl: '', tried: 0, codes: 0, restUntil: 0 };
	const seen = known.get(key) ?? first;
	return brought ? together(seen, brought) : seen;
}

export function showNewest({ key }: WaitingLogin, ticket: Ticket): void {
	known.delete(key);
	known.set(key, ticket);
	const [oldest] = known.keys();
	if (known.size > MOST && oldest !== undefined) known.delete(oldest);
}

/** The newer QR code with the higher counts: an old ticket takes nothing back. */
function together(one: Ticket, other: Ticket): Ticket {
	const newer = other.at > one.at ? other : one;
	const higher = (count: 'tried' | 'codes' | 'restUntil') => Math.max(one[count], other[count]);
	return {
		...newer,
		tried: higher('tried'),
		codes: one.at === other.at ? higher('codes') : newer.codes,
		restUntil: higher('restUntil'),
	};
}
