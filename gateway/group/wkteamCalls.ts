import type { Endpoint } from '../operation/binding';

/** 获取群信息 */
export const groupCall = {
	call: 'POST /getChatRoomInfo',
	page: 'qun-cao-zuo/queryGroupDetail',
} as const satisfies Endpoint;

/** 邀请群成员（40人以上） */
export const inviteCall = {
	call: 'POST /inviteChatRoomMember',
	page: 'qun-cao-zuo/inviteGroupMember',
} as const satisfies Endpoint;

/** 邀请群成员（开启群验证） */
export const requestCall = {
	call: 'POST /addChatRoomMemberVerify',
	page: 'qun-cao-zuo/addChatRoomMemberVerify',
} as const satisfies Endpoint;

/** 获取群成员列表 */
export const membersCall = {
	call: 'POST /getChatRoomMember',
	page: 'qun-cao-zuo/queryGroupList',
} as const satisfies Endpoint;
