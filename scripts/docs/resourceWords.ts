/** What a resource is for, and the guide that tells more of it. */
export interface ResourceWords {
	en: string;
	zh: string;
	/** A page of docs/guide. */
	guide: string;
}

const RESOURCE_WORDS: Readonly<Record<string, ResourceWords>> = {
	account: {
		en: 'State of a WeChat account; the vendor account',
		zh: '微信号的状态，厂商账号',
		guide: 'login.md',
	},
	callback: {
		en: 'Where the gateway pushes what arrives, and what it leaves out',
		zh: '网关把消息推送到哪里，哪些不推送',
		guide: 'receive-messages.md',
	},
	channel: {
		en: 'Video channels: the own one and those of others',
		zh: '视频号：自己的和别人的',
		guide: 'sending-and-files.md',
	},
	contact: {
		en: 'Friends, who wants to be one, and what they see',
		zh: '好友、好友申请和隐私',
		guide: 'sending-and-files.md',
	},
	device: {
		en: 'Devices, accounts online, proxies',
		zh: '设备、在线账号、代理',
		guide: 'login.md',
	},
	favorite: {
		en: 'What the account has kept for itself',
		zh: '微信号的收藏',
		guide: 'sending-and-files.md',
	},
	group: {
		en: 'Groups, their members and admins',
		zh: '群、群成员和群管理员',
		guide: 'sending-and-files.md',
	},
	label: {
		en: 'What friends are filed under',
		zh: '好友标签',
		guide: 'sending-and-files.md',
	},
	login: {
		en: 'QR codes, second logins, codes, logging out',
		zh: '二维码、二次登录、验证码、退出',
		guide: 'login.md',
	},
	media: {
		en: 'Files that people sent; uploads',
		zh: '别人发来的文件，上传',
		guide: 'sending-and-files.md',
	},
	message: {
		en: 'Texts, files, cards; forwarding, recalling',
		zh: '发给好友和群的文本、文件和卡片，转发，撤回',
		guide: 'sending-and-files.md',
	},
	moment: {
		en: 'Moments: posting, likes, comments',
		zh: '朋友圈：发布、点赞、评论',
		guide: 'sending-and-files.md',
	},
};

/** @throws Error when nobody has said what the resource is for */
export function wordsOf(resource: string): ResourceWords {
	const words = RESOURCE_WORDS[resource];
	if (!words) throw new Error(`scripts/docs/resourceWords.ts must say what "${resource}" is for`);
	return words;
}
