import type { Endpoint } from '../operation/binding';

/** 获取群详细信息 */
export const groupCall = {
	call: 'POST /open/getChatRoomInfo',
	page: '获取群详细信息',
} as const satisfies Endpoint;

/** 邀请群成员 */
export const inviteCall = {
	call: 'POST /open/inviteChatRoomMember',
	page: '邀请群成员',
} as const satisfies Endpoint;

/** 获取群成员列表 */
export const membersCall = {
	call: 'POST /open/getChatRoomMember',
	page: '获取群成员列表',
} as const satisfies Endpoint;
