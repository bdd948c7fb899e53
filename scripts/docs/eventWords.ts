/** What an event means, and which fields its item has beside those that every item has. */
export interface EventWords {
	en: string;
	zh: string;
	fields: readonly string[];
}

const words = (en: string, zh: string, ...fields: string[]): EventWords => ({ en, zh, fields });

/** In the order of the table: what people write, then people, groups, the account, the rest. */
export const EVENT_WORDS: Readonly<Record<string, EventWords>> = {
	'message.text': words('A text', '文本', 'text'),
	'message.image': words('A picture', '图片', 'media'),
	'message.video': words('A video', '视频', 'media'),
	'message.voice': words('A voice message', '语音', 'media'),
	'message.emoji': words('An animated emoji', '动画表情', 'media'),
	'message.fileStarted': words(
		'A file is on its way; wait for message.file',
		'开始传文件，等 message.file 再下载',
		'media',
	),
	'message.file': words('A file, complete', '文件（已传完）', 'media'),
	'message.quote': words(
		'An answer that quotes another message; text is the new part',
		'引用回复，text 是新写的内容',
		'text',
		'quote',
	),
	'message.link': words('A link with title and picture', '链接卡片', 'link'),
	'message.miniProgram': words('A card of a mini program', '小程序', 'miniProgram'),
	'message.contactCard': words('The card of a person', '名片', 'contactCard'),
	'message.location': words('A place on the map', '位置', 'location'),
	'message.chatRecord': words('Several messages forwarded as one', '聊天记录', 'chatRecord'),
	'message.channelVideo': words('A video of WeChat Channels', '视频号视频', 'link'),
	'message.music': words('Music', '音乐', 'link'),
	'message.transfer': words('A transfer of money', '转账', 'transfer'),
	'message.redPacket': words('A red packet', '红包', 'redPacket'),
	'message.call': words('A voice or video call', '语音或视频通话'),
	'message.callEnded': words('A call is over', '通话结束', 'text'),
	'message.groupInvite': words('An invitation to a group', '入群邀请', 'groupInvite'),
	'message.recall': words('Somebody took a message back', '撤回消息', 'text'),
	'message.pat': words('Somebody patted somebody', '拍一拍', 'text'),
	'message.other': words(
		'Any other kind, a solitaire for example; text is its title or sentence, if it has one',
		'其他消息，例如接龙；text 是标题或那句话',
		'text',
		'link',
	),
	'contact.request': words(
		'Somebody wants to be a friend; text is the greeting',
		'好友申请，text 是验证语',
		'text',
		'v1',
		'v2',
		'scene',
		'contact',
	),
	'contact.updated': words('A friend’s profile has changed', '好友资料变更', 'contact'),
	'contact.deleted': words('A friend was removed', '好友被删除', 'contact'),
	'contact.deletedYou': words('A friend has deleted the account', '被好友删除', 'text'),
	'contact.blockedYou': words('A friend has blocked the account', '被好友拉黑', 'text'),
	'contact.notice': words(
		'A notice about a friend, as a sentence, or a new friend of WeCom',
		'好友通知（一句话），或新的企业微信好友',
		'text',
		'contact',
	),
	'group.updated': words('Name, owner or members of a group have changed', '群信息变更', 'group'),
	'group.notice': words(
		'A notice in a group, as a sentence',
		'群通知（一句话）',
		'text',
		'members',
		'invitedBy',
		'doneBy',
	),
	'group.memberInvited': words(
		'A member brought somebody in',
		'成员邀请他人入群',
		'text',
		'members',
		'invitedBy',
	),
	'group.memberJoinedByQrCode': words(
		'Somebody joined by QR code',
		'扫码入群',
		'text',
		'members',
		'invitedBy',
	),
	'group.memberLeft': words('A member left', '成员退群', 'text'),
	'group.memberRemoved': words('The account removed a member', '把成员移出群', 'text', 'members'),
	'group.youWereRemoved': words('The account was removed', '被移出群', 'text'),
	'group.joinRequest': words(
		'Somebody asks to be let in',
		'入群申请，待审批',
		'text',
		'joinRequest',
	),
	'group.inviteConfirmationChanged': words(
		'New members need a confirmation now, or no longer',
		'入群确认已开启或关闭',
		'text',
	),
	'group.renamed': words('The group has a new name', '群改名', 'text'),
	'group.ownerChanged': words('The group has a new owner', '群主变更', 'text'),
	'group.adminAdded': words('A member became an administrator', '新增管理员', 'text'),
	'group.adminRemoved': words('A member is no administrator any more', '取消管理员', 'text'),
	'group.announcement': words('A new announcement', '群公告', 'text'),
	'group.todo': words('A to-do for the group', '群待办', 'text'),
	'group.dissolved': words('The group was dissolved', '群解散', 'text', 'doneBy'),
	'account.offline': words('The account has dropped or was logged out', '账号离线', 'reason'),
	'officialAccount.article': words(
		'An official account published an article',
		'公众号文章',
		'link',
	),
	'officialAccount.unfollowed': words('An official account is followed no more', '取消关注公众号'),
	'media.videoReady': words(
		'The gateway has fetched a video in the background',
		'视频异步下载完成',
		'task',
	),
	'moment.videoPosted': words(
		'The gateway has posted a video to Moments in the background',
		'朋友圈视频异步发布完成',
		'task',
	),
};
