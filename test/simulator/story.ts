import type { EventType, SimulatorEvent } from './state/journal';

const sentences: Record<EventType, (who: string) => string> = {
	qrCode: () => 'a QR code waits to be scanned',
	scanned: (who) => `${who} scanned the QR code`,
	codeAsked: (who) => `the phone of ${who} shows a code screen`,
	confirmed: (who) => `${who} confirmed on the phone`,
	refused: (who) => `${who} refused on the phone`,
	expired: () => 'the login expired',
	loggedIn: (who) => `${who} is logged in`,
	loggedOut: (who) => `${who} is offline`,
	tokenRefused: () => 'a missing or wrong token was refused',
	callbackSet: () => 'a callback address was registered',
	callbackCancelled: () => 'the callback address was cancelled',
	pushed: () => 'a push was answered',
	pushKept: () => 'the callback address cannot be reached: a push is kept',
	pushLost: () => 'a push was lost',
	textSent: (who) => `${who} sent a text`,
	messageSent: (who) => `${who} sent a message`,
	friendAccepted: (who) => `${who} accepted a friend request`,
};

/** One line for people about an event. */
export function storyOf({ type, gateway, loginId, person }: SimulatorEvent): string {
	const sentence = sentences[type](person?.nickName ?? 'somebody');
	return `${gateway}${loginId ? ` ${loginId}` : ''}: ${sentence}`;
}
