import type { GatewayName } from '../dialects';
import { textOf, type JsonObject } from '../wire/values';

/** What differs between gateways about what they push. */
export interface PushWay {
	/** What operations take for the account; null where only the gateway can tell. */
	accountOf(wcId: string): string | null;
	/** Whether a push names the login that received it. */
	namesLogin: boolean;
	/** Types of which no message is ever a repetition. */
	neverRepeated: readonly number[];
	/** What tells messages of one account and newMsgId apart. */
	idsIn(data: JsonObject): string[];
}

/** 回调消息释义: its types 4 and 16 are never a repetition; others by toUser, newMsgId and fromUser. */
const open: PushWay = {
	accountOf: () => null,
	namesLogin: false,
	neverRepeated: [4, 16],
	idsIn: ({ toUser, fromUser }) => [textOf(toUser), textOf(fromUser)],
};

const wkteam: PushWay = {
	accountOf: (wcId) => wcId || null,
	namesLogin: true,
	neverRepeated: [],
	idsIn: () => [],
};

export const PUSH_WAYS: Record<GatewayName, PushWay> = { open, wkteam, wkteam2020: wkteam };
