import type { Call, Code } from '../operation/call';
import { InvalidInputError } from '../wire/errors';
import { idsIn, isGroupId } from '../wire/ids';

/** 设置接收消息过滤器: at most 50 groups a call. */
export const MOST_GROUPS = 50;

/** 设置需要过滤的消息类型: numbers only. */
export const types: Code = {
	prepare({ input }: Call) {
		const types = idsIn(input.types);
		const odd = types.find((type) => !/^\d+$/.test(type));
		if (odd === undefined) return { types };
		throw new InvalidInputError(
			`"${odd}" is not the number of a message type.`,
			'Enter the messageType of a pushed message, e.g. 7.',
		);
	},
};

export const groups: Code = {
	prepare({ input }: Call) {
		const groupIds = idsIn(input.groupIds);
		const odd = groupIds.find((id) => !isGroupId(id));
		if (odd !== undefined) {
			throw new InvalidInputError(
				`"${odd}" is not a group.`,
				'Enter IDs of groups, which end in @chatroom: private chats cannot be filtered.',
			);
		}
		if (groupIds.length > MOST_GROUPS) {
			throw new InvalidInputError(
				`${groupIds.length} groups are too many for one call: the gateway takes ${MOST_GROUPS}.`,
				'Use several items.',
			);
		}
		return { groupIds };
	},
};
