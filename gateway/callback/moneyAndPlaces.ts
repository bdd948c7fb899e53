import { compact, numberIn } from '../wire/compact';
import type { Content } from './content';
import { attribute, child, path, textAt } from '../wire/xml';

/** Kinds of `paysubtype` in the XML of WeChat clients (inferred: in no manual). */
const TRANSFER_STATES: ReadonlyMap<string, string> = new Map([
	['1', 'sent'],
	['3', 'accepted'],
	['4', 'returned'],
]);

/** A money transfer; `amount` is the text that people see, such as ¥1.00. */
export function transfer({ xml }: Content) {
	const pay = path(xml, 'appmsg', 'wcpayinfo');
	return compact({
		title: textAt(xml, 'appmsg', 'title'),
		description: textAt(xml, 'appmsg', 'des'),
		amount: textAt(pay, 'feedesc'),
		memo: textAt(pay, 'pay_memo'),
		state: TRANSFER_STATES.get(textAt(pay, 'paysubtype') ?? ''),
		transferId: textAt(pay, 'transferid'),
		transactionId: textAt(pay, 'transcationid'),
		payerId: textAt(pay, 'payer_username'),
		receiverId: textAt(pay, 'receiver_username'),
	});
}

/** A red packet (回调消息内容释义, sample). The money in it is not told. */
export function redPacket({ xml }: Content) {
	const app = path(xml, 'appmsg');
	const pay = child(app, 'wcpayinfo');
	return compact({
		title: textAt(app, 'title'),
		description: textAt(app, 'des'),
		greeting: textAt(pay, 'receivertitle') ?? textAt(pay, 'sendertitle'),
		messageId: textAt(pay, 'paymsgid'),
		url: textAt(pay, 'url') ?? textAt(app, 'url'),
	});
}

/** A place on the map, in degrees: x is the latitude in the XML of WeChat clients (inferred). */
export function location({ xml }: Content) {
	const place = child(xml, 'location');
	return compact({
		latitude: numberIn(attribute(place, 'x')),
		longitude: numberIn(attribute(place, 'y')),
		scale: numberIn(attribute(place, 'scale')),
		label: attribute(place, 'label'),
		name: attribute(place, 'poiname'),
	});
}
