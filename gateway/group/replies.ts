import type { Reply, Row } from '../operation/binding';
import { NotGatewayAnswerError } from '../wire/errors';
import { isObject, textOf, type JsonObject } from '../wire/values';
import { groupFrom, memberFrom, personFrom } from './profile';

/** What the next node needs for going on with the same group. */
const sameGroup = ({ account, groupId }: JsonObject): JsonObject => ({
	account: textOf(account),
	groupId: textOf(groupId),
});

/** Both gateways answer with a list of one. */
function firstIn(data: unknown, missing: () => NotGatewayAnswerError): JsonObject {
	const found = Array.isArray(data) ? (data as unknown[]).find(isObject) : data;
	if (isObject(found)) return found;
	throw missing();
}

/** 获取群详细信息, qun-cao-zuo/queryGroupDetail. @throws NotGatewayAnswerError for an empty list */
export const readGroup: Reply = (data, input) => ({
	...sameGroup(input),
	...groupFrom(
		firstIn(
			data,
			() =>
				new NotGatewayAnswerError(
					200,
					`The gateway tells nothing of the group "${textOf(input.groupId)}".`,
					'Check the ID, and that the account is still in the group.',
				),
		),
	),
});

/** 获取群成员详情. @throws NotGatewayAnswerError for an empty list */
export const readMember: Reply = (data, input) => ({
	...sameGroup(input),
	...personFrom(
		firstIn(
			data,
			() =>
				new NotGatewayAnswerError(
					200,
					`The gateway tells nothing of "${textOf(input.contactId)}" in that group.`,
					'Check the ID, and that the person is still in the group.',
				),
		),
	),
});

/** 获取群成员列表 */
export const memberRow: Row = (row, input) => ({ ...sameGroup(input), ...memberFrom(row) });

/** 创建微信群: `base64` is the picture of the group's QR code. */
export const newGroup: Reply = (data, { account }) => {
	const { chatRoomID, base64 } = isObject(data) ? data : {};
	return {
		success: true,
		account: textOf(account),
		groupId: textOf(chatRoomID),
		...(textOf(base64) !== '' && { qrCode: textOf(base64) }),
	};
};

/** 获取群二维码 */
export const groupQrCode: Reply = (data, input) => ({
	...sameGroup(input),
	qrCodeUrl: textOf(isObject(data) ? data.imgUrl : ''),
});

/** roomTodo, roomAppTodo: the sample has no data, the table `sign`. */
export const madeTask: Reply = (data) => {
	const sign = textOf(isObject(data) ? data.sign : '');
	return { success: true, ...(sign !== '' && { sign }) };
};

/** scanJoinRoom: what is found besides joining is in no sample, so it is handed on as it is. */
export const whatIsFound: Reply = (data) => ({
	success: true,
	...(data !== null && { found: data }),
});
