import { randomUUID } from 'node:crypto';
import { hex, newMsgId32, newMsgId64 } from '../ids';
import type { Circumstances, Compose } from './body';
import { cdata } from './xml';

/** WeChat's type of grey lines in a chat, and that of system XML. */
const greyLine = 10_000;
const systemXml = 10_002;

/** A grey line in the chat. Its words are WeChat's [inferred]. */
export const notice =
	(words: (about: Circumstances) => string): Compose =>
	(about) => ({ content: about.text ?? words(about), msgType: greyLine });

/** [inferred] from WeChat's own messages. */
export const recall: Compose = ({ sender, chatId, text, recalled = newMsgId64() }) => ({
	content: `<sysmsg type="revokemsg"><revokemsg><session>${chatId}</session><oldmsgid>${newMsgId32()}</oldmsgid><msgid>${newMsgId32()}</msgid><newmsgid>${recalled}</newmsgid><replacemsg>${cdata(text ?? `"${sender.nickName}" 撤回了一条消息`)}</replacemsg></revokemsg></sysmsg>`,
	isMedia: true,
	msgType: systemXml,
});

/** [inferred] from WeChat's own messages. */
export const pat: Compose = ({ sender, owner, chatId, text }) => ({
	content: `<sysmsg type="pat"><pat><fromusername>${sender.wcId}</fromusername><chatusername>${chatId}</chatusername><pattedusername>${owner.wcId}</pattedusername><patsuffix>${cdata('')}</patsuffix><patsuffixversion>0</patsuffixversion><template>${cdata(text ?? `"\${${sender.wcId}}" 拍了拍我`)}</template></pat></sysmsg>`,
	isMedia: true,
	msgType: systemXml,
});

/** Somebody rings [inferred]. */
export const call: Compose = ({ timestamp }) => ({
	content: `<voipinvitemsg><roomid>${timestamp}</roomid><key>${hex(18)}</key><status>1</status><invitetype>1</invitetype></voipinvitemsg>`,
	isMedia: true,
	msgType: 50,
});

/** [inferred] from WeChat's own messages. */
export const callEnded: Compose = ({ text = '通话时长 00:12' }) => ({
	content: `<voipmsg type="VoIPBubbleMsg"><VoIPBubbleMsg><msg>${cdata(text)}</msg><room_type>1</room_type></VoIPBubbleMsg></voipmsg>`,
	isMedia: true,
	msgType: 50,
});

/** A request to let somebody into the group, in the shape of the sample of agreeAddChatRoomMember. */
export const joinRequest: Compose = ({ sender, third, group = '', text = '想了解产品' }) => ({
	content: [
		'<sysmsg type="NewXmlChatRoomAccessVerifyApplication">',
		'\t<NewXmlChatRoomAccessVerifyApplication>',
		`\t\t<text>${cdata(`"${sender.nickName}"想邀请1位朋友加入群聊`)}</text>`,
		'\t\t<link>',
		'\t\t\t<scene>roomaccessapplycheck_approve</scene>',
		`\t\t\t<text>${cdata('  去确认')}</text>`,
		`\t\t\t<ticket>${cdata(`AQAAAAEAAAAY${hex(64)}==`)}</ticket>`,
		`\t\t\t<invitationreason>${cdata(text)}</invitationreason>`,
		`\t\t\t<inviterusername>${cdata(sender.wcId)}</inviterusername>`,
		'\t\t\t<memberlist>',
		'\t\t\t\t<memberlistsize>1</memberlistsize>',
		'\t\t\t\t<member>',
		`\t\t\t\t\t<username>${cdata(third.wcId)}</username>`,
		`\t\t\t\t\t<nickname>${cdata(third.nickName)}</nickname>`,
		`\t\t\t\t\t<headimgurl>${cdata(third.headUrl)}</headimgurl>`,
		'\t\t\t\t</member>',
		'\t\t\t</memberlist>',
		'\t\t</link>',
		`\t\t<RoomName>${cdata(group)}</RoomName>`,
		'\t</NewXmlChatRoomAccessVerifyApplication>',
		'</sysmsg>',
	].join('\n'),
});

/** Only the instance ID is sure; the reason comes from a client's test fixture. */
export const offline: Compose = ({ format, text }) => ({
	isNotice: true,
	fields: format === 'optimised' && text !== undefined ? { reason: text } : {},
});

/** The call that tries an address out. That its words are in `content` is [inferred]. */
export const callbackTest: Compose = ({ text = '验证回调地址是否可用' }) => ({
	isNotice: true,
	fields: { content: text },
});

export const videoReady: Compose = ({ origin }) => {
	const id = randomUUID();
	return {
		isNotice: true,
		fields: { id, url: `${origin}/media/${id}.mp4`, type: 1, des: null },
	};
};

export const momentPosted: Compose = ({ owner, timestamp, text = '新的一天' }) => ({
	isNotice: true,
	fields: {
		asynId: randomUUID(),
		id: newMsgId64().toString(),
		type: 1,
		userName: owner.wcId,
		createTime: timestamp,
		objectDesc: text,
		des: null,
	},
});
