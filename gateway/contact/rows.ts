import type { Reply, Row } from '../operation/binding';
import type { Call } from '../operation/call';
import { idsIn } from '../wire/ids';
import { isObject, textOf, type JsonObject } from '../wire/values';

const objectIn = (data: unknown): JsonObject => (isObject(data) ? data : {});

/** Without what is not known: blank texts, missing numbers. */
const known = (fields: JsonObject): JsonObject =>
	Object.fromEntries(
		Object.entries(fields).filter(([, value]) => value !== '' && value !== undefined),
	);

const numberIn = (value: unknown): number | undefined =>
	textOf(value) === '' || !Number.isSafeInteger(Number(textOf(value)))
		? undefined
		: Number(textOf(value));

/** What both gateways tell of anybody; name and remark are always there, if only blank. */
const person = (row: JsonObject): JsonObject => ({
	name: textOf(row.nickName),
	remark: textOf(row.remark),
	...known({
		sex: numberIn(row.sex),
		avatarUrl: textOf(row.bigHead) || textOf(row.smallHead),
	}),
});

/** 获取联系人信息: one person or group. `labelIds` as label.setForContact takes them. */
export const contactDetails = (data: JsonObject): JsonObject => ({
	...person(data),
	...known({
		wechatNumber: textOf(data.aliasName),
		signature: textOf(data.signature),
		country: textOf(data.country),
	}),
	labelIds: idsIn(data.labelList).join(','),
});

/** 获取企业微信联系人信息, hao-you-cao-zuo/getImAddressList */
export const enterpriseContact = ((data: unknown, input: JsonObject) => {
	const row = objectIn(data);
	return {
		account: textOf(input.account),
		contactId: textOf(row.userName),
		kind: 'enterprise',
		...person(row),
		...known({ company: textOf(row.wording), companyId: textOf(row.wordingId) }),
	};
}) satisfies Reply & Row;

/**
 * 搜索联系人: the person found, with what contact.add takes. A friend has no second key, and the
 * first is the WeChat ID.
 */
export const foundPerson: Reply = (data, input) => {
	const found = objectIn(data);
	const query = textOf(input.query);
	const [v1, v2] = [textOf(found.v1), textOf(found.v2)];
	const isFriend = v2 === '';
	const contactId = textOf(found.wcId) || (isFriend ? v1 : '');
	return {
		account: textOf(input.account),
		query,
		isFriend,
		...known({ contactId }),
		...known(person({ ...found, remark: '' })),
		v1,
		v2,
		scene: sceneOf(query),
	};
};

/** 添加好友: 15 by phone number, 3 by WeChat number, which begins with a letter. */
const sceneOf = (query: string): number => (/^\+?\d+$/.test(query) ? 15 : 3);

/** 获取自己的微信二维码 */
export const ownQrCode: Reply = (data, input) => ({
	account: textOf(input.account),
	qrCodeUrl: textOf(objectIn(data).qrCodeUrl),
});

/** 获取标签列表 */
export const readLabel: Row = (row) => {
	const { labelId, labelName } = objectIn(row);
	return { labelId: textOf(labelId), name: textOf(labelName) };
};

/** 创建好友标签: a list of one on open and, in 2020, on wkteam. */
export const createdLabel: Reply = (data, input) =>
	readLabel(Array.isArray(data) ? (data as unknown[])[0] : data, input);

/** What is told of somebody, completed by what the gateway says in a row of its own, if it does. */
export function described(
	call: Call,
	basics: { contactId: string; kind: string } & JsonObject,
	row: JsonObject | undefined,
): JsonObject {
	const output = { account: call.text('account'), ...basics };
	if (row === undefined) return output;
	const details =
		basics.kind === 'enterprise' ? enterpriseContact(row, call.input) : contactDetails(row);
	return withRaw(call, { ...output, ...details, ...basics }, row);
}

/** With the gateway's own data, where Simplify is off. */
export const withRaw = (call: Call, output: JsonObject, raw: JsonObject): JsonObject =>
	call.input.simplify === false ? { ...output, raw } : output;
