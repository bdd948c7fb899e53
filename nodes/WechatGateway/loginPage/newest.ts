import type { Ticket } from './tickets';
import type { WaitingLogin } from './waitingLogin';

/** The QR code that the pages of a login should show, with its picture as data: URI. */
export interface Newest {
	ticket: Ticket;
	qrCode?: string;
}

const MOST = 500;
const known = new Map<string, Newest>();

/**
 * The newest QR code of a login as far as this process has seen one, so that other tabs learn of
 * it. Lost with the process; the page that asked for it brings its ticket again.
 */
export const newestOf = ({ key }: WaitingLogin): Newest | undefined => known.get(key);

export function showNewest({ key }: WaitingLogin, newest: Newest): void {
	known.delete(key);
	known.set(key, newest);
	const [oldest] = known.keys();
	if (known.size > MOST && oldest !== undefined) known.delete(oldest);
}
