import { textOf, type JsonObject } from '../wire/values';
import { compact, numberIn } from '../wire/compact';
import { wordsOf, type Content, type Details } from './content';
import { templateIn } from './template';
import { attribute, textAt, type XmlElement } from '../wire/xml';

/** A person's card. The XML keeps all of it in attributes of its root. */
export function contactCard(data: JsonObject, { xml }: Content) {
	return compact({
		wcId: textOf(data.userName) || attribute(xml, 'username'),
		nickName: textOf(data.nickName) || attribute(xml, 'nickname'),
		wechatNumber: textOf(data.alias) || attribute(xml, 'alias'),
		avatarUrl: avatarIn(data, xml),
		sex: numberIn(attribute(xml, 'sex')),
		province: attribute(xml, 'province'),
		city: attribute(xml, 'city'),
	});
}

/**
 * Somebody wants to become a friend: `v1`, `v2` and `scene` are what contact.accept takes. wkteam tells
 * them in fields; where there are none they are attributes of the XML (同意好友添加; names inferred from a
 * sibling product).
 */
export function contactRequest(data: JsonObject, { xml }: Content): Details {
	const greeting = isRequest(xml) ? attribute(xml, 'content') : wordsOf(data);
	return compact({
		v1: textOf(data.v1) || attribute(xml, 'encryptusername') || textOf(data.encryptUserName),
		v2: textOf(data.v2) || attribute(xml, 'ticket'),
		scene: numberIn(textOf(data.scene) || attribute(xml, 'scene')),
		text: greeting,
		contact: compact({
			wcId: requesterOf(data, xml),
			nickName: textOf(data.nickName) || attribute(xml, 'fromnickname'),
			wechatNumber: textOf(data.alias) || attribute(xml, 'alias'),
			avatarUrl: avatarIn(data, xml),
			sex: numberIn(attribute(xml, 'sex')),
			country: attribute(xml, 'country'),
			province: attribute(xml, 'province'),
			city: attribute(xml, 'city'),
			signature: attribute(xml, 'sign'),
			sharedBy: textOf(data.sourceUser) || attribute(xml, 'sourceusername'),
		}),
	});
}

/** A greeting may look like XML, too. */
const isRequest = (xml: XmlElement | undefined): boolean =>
	['encryptusername', 'fromusername', 'ticket'].some((name) => attribute(xml, name) !== undefined);

/** Whom a notice is about: a new friend of WeCom, or the one that its template names. */
export function newContact({ xml }: Content): Details {
	const { members = [], doneBy } = templateIn(xml) ?? {};
	const wcId = textAt(xml, 'NewXmlOpenIMFriReqAcceptedInWxWork', 'username');
	const contact = wcId === undefined ? (members[0] ?? doneBy) : { wcId };
	return contact ? { contact } : {};
}

/** A friend who changed or is gone, as far as wkteam's fields of messages tell (回调消息内容释义). */
export function contactProfile(data: JsonObject) {
	const contact = compact({
		wcId: textOf(data.userName),
		nickName: textOf(data.nickName),
		wechatNumber: textOf(data.alias),
		remark: textOf(data.remark) || textOf(data.remarkName),
		avatarUrl: avatarIn(data, undefined),
	});
	return Object.keys(contact).length === 0 ? {} : { contact };
}

/** Who wants to become a friend. fmessage is the account of WeChat itself that hands requests over. */
export function requesterOf(data: JsonObject, xml: XmlElement | undefined): string | undefined {
	const sender = textOf(data.fromUser);
	return (
		textOf(data.userName) ||
		attribute(xml, 'fromusername') ||
		(sender === 'fmessage' ? undefined : sender)
	);
}

const avatarIn = (data: JsonObject, xml: XmlElement | undefined): string | undefined =>
	textOf(data.bigHeadImgUrl) ||
	attribute(xml, 'bigheadimgurl') ||
	textOf(data.smallHeadImgUrl) ||
	attribute(xml, 'smallheadimgurl');
