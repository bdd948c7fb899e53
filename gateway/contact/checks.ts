import type { Call, Code } from '../operation/call';
import { InvalidInputError } from '../wire/errors';
import { idsIn, isGroupId } from '../wire/ids';
import { isEnterpriseId } from './ids';

/** Operations on one friend. */
export const friend: Code = {
	prepare(call: Call) {
		const contactId = oneOf(call, 'contactId', 'contact');
		refuseGroup(contactId);
		return { contactId };
	},
};

/** Operations on one chat. */
export const chat: Code = {
	prepare: (call: Call) => ({ chatId: oneOf(call, 'chatId', 'chat') }),
};

/** 获取企业微信联系人信息: one ID, which ends in @openim. */
export const enterprise: Code = {
	prepare(call: Call) {
		const contactId = oneOf(call, 'contactId', 'contact');
		if (contactId === '' || isEnterpriseId(contactId)) return { contactId };
		throw new InvalidInputError(
			`"${contactId}" is not a contact of WeCom.`,
			'Their IDs end in @openim. For others use Get.',
		);
	},
};

/** 搜索联系人: WeChat numbers and phone numbers only. */
export const search: Code = {
	prepare(call: Call) {
		const query = oneOf(call, 'query', 'number');
		if (!/^wxid_|@/.test(query)) return { query };
		throw new InvalidInputError(
			`People cannot be searched by the WeChat ID "${query}".`,
			'Enter the WeChat number that the person sees in the profile, or the phone number.',
		);
	},
};

/** 添加好友: "type" as the page lists it. */
export const addOnOpen = addingBy('1', '3', '4', '8', '15');
/** hao-you-cao-zuo/addFriend */
export const addOnWkteam = addingBy('3', '4', '8', '15');

/** Somebody who is a friend already has no second key. */
function addingBy(...scenes: string[]): Code {
	return {
		prepare(call: Call) {
			if (call.text('v1') !== '' && call.text('v2') === '') {
				throw new InvalidInputError(
					'V2 is empty: whoever is a friend already has none.',
					'Add only people of whom Search tells isFriend false.',
				);
			}
			const scene = call.text('scene');
			if (scene === '' || scenes.includes(scene)) return {};
			throw new InvalidInputError(
				`People cannot be added with the scene "${scene}".`,
				`${call.dialect.displayName} takes ${scenes.join(', ')}.`,
			);
		},
	};
}

/** @throws InvalidInputError when there are several, or something with blanks in it */
function oneOf({ input }: Call, field: string, what: string): string {
	const ids = idsIn(input[field]);
	if (ids.length <= 1) return ids[0] ?? '';
	throw new InvalidInputError(
		`"${ids.join(', ')}" is not one ${what}.`,
		'Only one is dealt with at a time: use one item for each.',
	);
}

function refuseGroup(contactId: string): void {
	if (!isGroupId(contactId)) return;
	throw new InvalidInputError(
		`"${contactId}" is a group, not a contact.`,
		'Enter the WeChat ID of a person.',
	);
}
