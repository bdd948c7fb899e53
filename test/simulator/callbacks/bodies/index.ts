import * as apps from './apps';
import type { Compose } from './body';
import * as contacts from './contacts';
import * as media from './media';
import { redPacket } from './redPacket';
import * as system from './system';

const { notice } = system;

/** What each event of the table looks like inside. */
export const bodies: Record<string, Compose> = {
	'account.offline': system.offline,
	'callback.test': system.callbackTest,
	'contact.blockedYou': notice(() => '消息已发出，但被对方拒收了。'),
	'contact.deleted': contacts.contactGone,
	'contact.deletedYou': notice(
		({ sender }) =>
			`${sender.nickName}开启了朋友验证，你还不是他（她）朋友。请先发送朋友验证请求，对方验证通过后，才能聊天。`,
	),
	'contact.notice': notice(({ sender }) => `你已添加了${sender.nickName}，现在可以开始聊天了。`),
	'contact.request': contacts.friendRequest,
	'contact.updated': contacts.contactUpdated,
	'group.adminAdded': notice(({ third }) => `"${third.nickName}"已成为群管理员`),
	'group.adminRemoved': notice(({ third }) => `"${third.nickName}"不再是群管理员`),
	'group.announcement': notice(() => '明天上午十点开会，请准时参加。'),
	'group.dissolved': notice(({ sender }) => `群主"${sender.nickName}"已解散该群聊`),
	'group.inviteConfirmationChanged': notice(
		() => '群主已启用“群聊邀请确认”，群成员需群主确认才能邀请朋友进群。',
	),
	'group.joinRequest': system.joinRequest,
	'group.memberInvited': notice(
		({ sender, third }) => `"${sender.nickName}"邀请"${third.nickName}"加入了群聊`,
	),
	'group.memberJoinedByQrCode': notice(
		({ sender, third }) => `"${third.nickName}"通过扫描"${sender.nickName}"分享的二维码加入群聊`,
	),
	'group.memberLeft': notice(({ third }) => `"${third.nickName}"退出了群聊`),
	'group.memberRemoved': notice(({ third }) => `你将"${third.nickName}"移出了群聊`),
	'group.notice': notice(
		({ sender, third }) => `"${sender.nickName}"邀请"${third.nickName}"加入了群聊`,
	),
	'group.ownerChanged': notice(({ third }) => `"${third.nickName}"已成为新群主`),
	'group.renamed': notice(({ sender }) => `"${sender.nickName}"修改群名为“产品体验群”`),
	'group.todo': notice(({ sender }) => `"${sender.nickName}"设置了群待办`),
	'group.updated': contacts.groupUpdated,
	'group.youWereRemoved': notice(({ sender }) => `你被"${sender.nickName}"移出群聊`),
	'media.videoReady': system.videoReady,
	'message.call': system.call,
	'message.callEnded': system.callEnded,
	'message.channelVideo': apps.channelVideo,
	'message.chatRecord': apps.chatRecord,
	'message.contactCard': contacts.contactCard,
	'message.emoji': media.emoji,
	'message.file': apps.file,
	'message.fileStarted': apps.fileStarted,
	'message.groupInvite': apps.groupInvite,
	'message.image': media.image,
	'message.link': apps.link,
	'message.location': media.location,
	'message.miniProgram': apps.miniProgram,
	'message.music': apps.music,
	'message.other': notice(({ sender }) => `你已添加了${sender.nickName}，以上是打招呼的消息。`),
	'message.pat': system.pat,
	'message.quote': apps.quote,
	'message.recall': system.recall,
	'message.redPacket': redPacket,
	'message.text': ({ text = '你好' }) => ({ content: text }),
	'message.transfer': apps.transfer,
	'message.video': media.video,
	'message.voice': media.voice,
	'moment.videoPosted': system.momentPosted,
	'officialAccount.article': apps.article,
	'officialAccount.unfollowed': contacts.contactGone,
};
