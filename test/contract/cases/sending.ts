import type { GatewayName, JsonObject } from '../../../gateway';
import type { GatewaySimulator } from '../../simulator';
import { rowOf, type Fields } from '../support/request';
import type { OperationCase, PerGateway, Told } from '../support/operationCase';

export const GROUP = '19931632641@chatroom';

/** The friend or group that it goes to. */
export const inChat = (
	chatId: string,
	open: Fields,
	wkteam: Fields = open,
): PerGateway<Fields> => ({
	open: { wxId: chatId, ...open },
	wkteam: { wcId: chatId, ...wkteam },
});

/**
 * Open tells nothing of what was sent; of wkteam's IDs, 64 bits do not fit into a number. Of many kinds it
 * does not tell the time: then it is ours.
 */
export const sentTo =
	(chatId: string) =>
	({ scene: { simulator }, loginId, gateway, call }: Told): PerGateway<JsonObject> => ({
		open: { success: true, account: loginId, chatId },
		wkteam: {
			success: true,
			account: loginId,
			chatId,
			messageId: expect.stringMatching(/^(0|\d{9,10})$/) as string,
			newMessageId: simulator.sent[0]?.newMsgId,
			timestamp: tellsTime(gateway, call)
				? now(simulator).replace(/\d{3}Z$/, '000Z')
				: now(simulator),
		},
	});

const now = ({ clock }: GatewaySimulator): string => new Date(clock.now()).toISOString();

const tellsTime = (gateway: GatewayName, call: string): boolean => {
	const data = rowOf(gateway, call).sample.response?.data as { createTime?: unknown } | undefined;
	return Boolean(data?.createTime);
};

/** Something that goes to a friend. */
export function sends(
	operation: string,
	input: JsonObject,
	open: Fields,
	more: Partial<OperationCase> & { wkteam?: Fields } = {},
): OperationCase {
	const { wkteam = open, ...rest } = more;
	return {
		operation,
		input: { chatId: 'wxid_bob', ...input },
		sends: inChat('wxid_bob', open, wkteam),
		gives: sentTo('wxid_bob'),
		...rest,
	};
}
