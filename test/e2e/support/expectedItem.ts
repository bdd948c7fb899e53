import type { Composed, GatewayName, Scope } from '../../simulator';
import { expectedDetails, present } from './expectedDetails';

/** Who gets a push. */
export interface Receiver {
	gateway: GatewayName;
	/** deviceId on open, wcId on wkteam. */
	account: string;
	/** wkteam only. */
	wId?: string;
}

const ISO_8601 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** The whole item that a workflow is to get of a message, read from what the simulator composed. */
export function expectedItem(
	{ gateway, account, wId }: Receiver,
	message: Composed,
	scope?: Scope,
): unknown {
	const { event, data, wcId } = message;
	const details = expectedDetails(message);
	const text = (name: string) => {
		const value = data[name] as string | number | bigint | undefined;
		return value === undefined ? undefined : String(value);
	};
	const isSelf = data.self === true;
	// WeChat may hand a friend request over in the name of an account of its own.
	const sender = event === 'contact.request' ? wcIdOf(details.contact) : text('fromUser');
	const group = scope === 'group' ? (text('fromGroup') ?? text('userName')) : undefined;
	const mentions = data.atlist as string[] | undefined;
	const pushContent = text('pushContent');
	return present({
		event,
		gateway,
		account,
		wcId,
		wId,
		scope: scope ?? 'system',
		chatId: group ?? (isSelf ? text('toUser') : (sender ?? wcIdOf(details.contact))),
		senderId: sender,
		senderName: pushContent?.split(/ : |在群聊中@了你$/)[0],
		isSelf,
		messageId: text('msgId'),
		newMessageId: text('newMsgId'),
		timestamp: data.timestamp
			? new Date(Number(data.timestamp) * 1000).toISOString()
			: (expect.stringMatching(ISO_8601) as unknown),
		mentions,
		isMentioned: mentions && mentions.includes(wcId),
		...details,
		pushContent,
		raw: asPushed(message),
	});
}

const wcIdOf = (contact: unknown) => (contact as { wcId?: string } | undefined)?.wcId;

/** The message as JSON, its long numbers as text. */
function asPushed({ json }: Composed): unknown {
	const exact = (_: string, value: unknown, { source }: { source: string }) =>
		typeof value === 'number' && !Number.isSafeInteger(value) ? source : value;
	return (JSON.parse as (text: string, reviver: typeof exact) => unknown)(json, exact);
}
