import { textOf, type JsonObject } from '../wire/values';
import { compact, numberIn } from '../wire/compact';
import type { Content } from './content';
import { child, path, textAt, type XmlElement } from '../wire/xml';

/** What a group is like now, as far as wkteam's fields of messages tell (回调消息内容释义). */
export function groupProfile(data: JsonObject) {
	const group = compact({
		name: textOf(data.nickName),
		ownerId: textOf(data.chatRoomOwner),
		memberCount: numberIn(data.memberCount),
		avatarUrl: textOf(data.bigHeadImgUrl) || textOf(data.smallHeadImgUrl),
	});
	return Object.keys(group).length === 0 ? {} : { group };
}

/** Who wants whom in a group (agreeAddChatRoomMember, sample of its request). */
export function joinRequest({ xml }: Content) {
	const application = child(xml, 'NewXmlChatRoomAccessVerifyApplication');
	const link = child(application, 'link');
	return compact({
		inviterId: textAt(link, 'inviterusername'),
		reason: textAt(link, 'invitationreason'),
		members: membersIn(link),
	});
}

export interface Member {
	wcId?: string;
	nickName?: string;
	avatarUrl?: string;
}

/** The people in a `memberlist`. */
export const membersIn = (element: XmlElement | undefined): Member[] =>
	(path(element, 'memberlist')?.children ?? [])
		.filter(({ name }) => name === 'member')
		.map((member) =>
			compact({
				wcId: textAt(member, 'username'),
				nickName: textAt(member, 'nickname'),
				avatarUrl: textAt(member, 'headimgurl'),
			}),
		);
