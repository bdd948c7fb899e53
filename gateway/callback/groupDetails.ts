import { textOf, type JsonObject } from '../wire/values';
import { compact, numberIn } from './compact';
import type { Content } from './content';
import { child, path, textAt, type XmlElement } from '../wire/xml';

/** The sentence of a notice: as it is, or the first one found in its XML. */
export function noticeText(data: JsonObject, { xml, text }: Content): string | undefined {
	if (!xml) return text || textOf(data.title) || textOf(data.pushContent) || undefined;
	return (
		textAt(xml, 'text') ??
		[child(xml, 'revokemsg'), child(xml, xml.attributes.type ?? ''), xml]
			.map(sentenceIn)
			.find((sentence) => sentence !== undefined)
	);
}

const sentenceIn = (element: XmlElement | undefined): string | undefined =>
	['text', 'replacemsg', 'template', 'plain', 'content', 'title', 'msg']
		.map((name) => textAt(element, name))
		.find((sentence) => sentence !== undefined);

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
		members: (path(link, 'memberlist')?.children ?? [])
			.filter(({ name }) => name === 'member')
			.map((member) =>
				compact({
					wcId: textAt(member, 'username'),
					nickName: textAt(member, 'nickname'),
					avatarUrl: textAt(member, 'headimgurl'),
				}),
			),
	});
}
