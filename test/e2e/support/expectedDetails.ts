import type { Composed } from '../../simulator';
import { MessageXml } from './messageXml';

type Details = Record<string, unknown>;
type Expect = (xml: MessageXml, data: Record<string, unknown>) => Details;

/** What a trigger item tells of each kind of message beyond what all tell, read from what was composed. */
const DETAILS: Record<string, Expect> = {
	'message.text': (_, { content }) => ({ text: content }),
	'message.image': (xml) => ({
		media: {
			kind: 'image',
			sizeBytes: xml.number('img', 'hdlength'),
			md5: xml.attribute('img', 'md5'),
		},
	}),
	'message.video': (xml) => ({
		media: {
			kind: 'video',
			sizeBytes: xml.number('videomsg', 'length'),
			durationMs: 10_000,
			width: xml.number('videomsg', 'cdnthumbwidth'),
			height: xml.number('videomsg', 'cdnthumbheight'),
			md5: xml.attribute('videomsg', 'md5'),
		},
	}),
	'message.voice': (xml) => ({
		media: {
			kind: 'voice',
			sizeBytes: xml.number('voicemsg', 'length'),
			durationMs: xml.number('voicemsg', 'voicelength'),
			length: xml.number('voicemsg', 'length'),
			bufId: xml.attribute('voicemsg', 'bufid'),
		},
	}),
	'message.emoji': (xml) => ({
		media: {
			kind: 'emoji',
			md5: xml.attribute('emoji', 'md5'),
			sizeBytes: xml.number('emoji', 'len'),
			width: 170,
			height: 180,
			url: xml.attribute('emoji', 'cdnurl'),
		},
	}),
	'message.file': file,
	'message.fileStarted': file,
	'message.link': link,
	'message.music': link,
	'message.channelVideo': (xml) => ({
		link: { title: xml.text('finderFeed > desc'), sourceName: xml.text('finderFeed > nickname') },
	}),
	'officialAccount.article': link,
	'message.groupInvite': (xml) => ({ groupInvite: link(xml).link }),
	'message.miniProgram': (xml) => ({
		miniProgram: {
			title: xml.text('appmsg > title'),
			name: '示例小程序',
			appId: 'wx0000000000000001',
			userName: 'gh_000000000001@app',
			pagePath: 'pages/index/index.html?id=1&from=share',
			iconUrl: 'https://example.com/icon.png',
			url: xml.text('appmsg > url'),
		},
	}),
	'message.quote': (xml, { fromGroup }) => ({
		text: xml.text('appmsg > title'),
		quote: {
			newMessageId: xml.text('refermsg > svrid'),
			// In a group, fromusr is the group.
			senderId: xml.text(`refermsg > ${fromGroup === undefined ? 'fromusr' : 'chatusr'}`),
			senderName: xml.text('refermsg > displayname'),
			type: 1,
			text: '明天上午十点可以吗？',
			timestamp: new Date(Number(xml.text('refermsg > createtime')) * 1000).toISOString(),
		},
	}),
	'message.chatRecord': (xml) => ({
		chatRecord: { title: xml.text('appmsg > title'), description: 'Bob: 到了吗\nCarol: 到了' },
	}),
	'message.transfer': (xml) => ({
		transfer: {
			title: '微信转账',
			description: xml.text('appmsg > des'),
			amount: '￥0.10',
			state: 'sent',
			transferId: '100005000001',
			transactionId: '100005',
			payerId: xml.text('payer_username'),
			receiverId: xml.text('receiver_username'),
		},
	}),
	'message.redPacket': (xml) => ({
		redPacket: {
			title: '微信红包',
			description: '我给你发了一个红包，赶紧去拆!',
			greeting: '恭喜发财，大吉大利',
			messageId: xml.text('paymsgid'),
			url: xml.text('wcpayinfo > url'),
		},
	}),
	'message.location': () => ({
		location: {
			latitude: 23.106574,
			longitude: 113.324587,
			scale: 16,
			label: '广东省广州市海珠区阅江西路222号',
			name: '广州塔',
		},
	}),
	'message.contactCard': (xml) => ({
		contactCard: {
			wcId: xml.attribute('', 'username'),
			nickName: xml.attribute('', 'nickname'),
			wechatNumber: xml.attribute('', 'alias'),
			avatarUrl: xml.attribute('', 'bigheadimgurl'),
			sex: xml.number('', 'sex'),
		},
	}),
	'message.recall': (xml) => ({ text: xml.text('replacemsg') }),
	'message.pat': (xml) => ({ text: xml.text('template') }),
	'message.call': () => ({}),
	'message.callEnded': (xml) => ({ text: xml.text('msg') }),
	'contact.request': (xml, data) =>
		xml.isThere
			? {
					text: xml.attribute('', 'content'),
					v1: xml.attribute('', 'encryptusername'),
					v2: xml.attribute('', 'ticket'),
					scene: 3,
					contact: {
						wcId: xml.attribute('', 'fromusername'),
						nickName: xml.attribute('', 'fromnickname'),
						wechatNumber: xml.attribute('', 'alias'),
						avatarUrl: xml.attribute('', 'bigheadimgurl'),
						sex: xml.number('', 'sex'),
						country: 'CN',
					},
				}
			: {
					text: data.content,
					v1: data.v1,
					v2: data.v2,
					scene: 3,
					contact: {
						wcId: data.userName,
						nickName: data.nickName,
						wechatNumber: data.alias,
						avatarUrl: data.bigHeadImgUrl,
					},
				},
	'contact.updated': friend,
	'contact.deleted': friend,
	'group.updated': (_, { nickName, chatRoomOwner, memberCount }) => ({
		group: { name: nickName, ownerId: chatRoomOwner, memberCount },
	}),
	'group.joinRequest': (xml) => ({
		text: xml.text('NewXmlChatRoomAccessVerifyApplication > text'),
		joinRequest: {
			inviterId: xml.text('inviterusername'),
			reason: '想了解产品',
			members: [
				{
					wcId: xml.text('member > username'),
					nickName: xml.text('member > nickname'),
					avatarUrl: xml.text('member > headimgurl'),
				},
			],
		},
	}),
	'account.offline': (_, { reason }) => ({ reason }),
	'media.videoReady': (_, { id, url }) => ({ task: { id, state: 'done', url } }),
	'moment.videoPosted': (_, { asynId }) => ({ task: { id: asynId, state: 'done' } }),
};

function link(xml: MessageXml): { link: Details } {
	return {
		link: present({
			title: xml.text('appmsg > title'),
			description: xml.text('appmsg > des'),
			url: xml.text('appmsg > url'),
			thumbnailUrl: xml.text('appmsg > thumburl'),
		}),
	};
}

function file(xml: MessageXml): Details {
	return {
		media: {
			kind: 'file',
			fileName: xml.text('appmsg > title'),
			extension: 'txt',
			sizeBytes: 6,
			md5: xml.text('appmsg > md5'),
		},
	};
}

/** A friend whose entry changed; the notice has no sender. */
function friend(_: MessageXml, data: Record<string, unknown>): Details {
	return {
		contact: present({
			wcId: data.userName,
			nickName: data.nickName,
			wechatNumber: data.alias,
			avatarUrl: data.bigHeadImgUrl,
		}),
	};
}

/** Grey lines and the like: the sentence that people see. */
const notice: Expect = (_, { content }) => ({ text: content });

/** Without entries that are undefined: JSON has none. */
export const present = (value: Details): Details =>
	Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined));

/** The part of a trigger item that depends on the kind of event. */
export function expectedDetails({ event, data }: Composed): Details {
	return (DETAILS[event] ?? notice)(new MessageXml(data.content), data);
}
