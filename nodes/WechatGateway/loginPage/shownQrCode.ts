import type { Transport } from '../../../gateway';
import { fetchInline } from './picture';
import { SharedPictures } from './sharedPictures';
import type { Ticket } from './tickets';
import type { WaitingLogin } from './waitingLogin';

/** One for all pages of this process; what is not kept is fetched again. */
const pictures = new SharedPictures();

/** By QR code, not by address: a gateway may give one address to one QR code after the other. */
const nameOf = ({ key }: WaitingLogin, { at }: Ticket): string => `${key} ${at}`;

/** The picture of a QR code as data: URI, as far as it is here. */
export const pictureOf = (ticket: Ticket, waiting: WaitingLogin): string | undefined =>
	ticket.at === 0 ? waiting.qrCode : pictures.known(nameOf(waiting, ticket));

/** Fetches it, unless it is here or could not be had a moment ago. */
export async function havePicture(
	ticket: Ticket,
	waiting: WaitingLogin,
	transport: Transport,
): Promise<void> {
	if (ticket.at === 0) return;
	await pictures.get(
		nameOf(waiting, ticket),
		async () => await fetchInline(transport, ticket.qrCodeUrl),
	);
}
