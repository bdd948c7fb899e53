import { hex } from '../ids';
import type { Circumstances, Compose, Contact } from './body';
import { attributes } from './xml';

/** Who sends friend requests, as the phone's own database has it [inferred]. */
const requestSender = 'fmessage';

/**
 * A friend request. Only wkteam's optimised format is known to have v1, v2 and scene as fields;
 * elsewhere they are attributes of WeChat's own XML, encryptusername, ticket and scene [inferred].
 */
export const friendRequest: Compose = (about) => {
	const { sender, format, text = `我是${sender.nickName}`, requestScene } = about;
	const v1 = `v3_020b3826fd0301000000000${hex(80)}@stranger`;
	const v2 = `v4_000b708f0b0400000100000${hex(160)}@stranger`;
	const request = { v1, v2, scene: requestScene };
	if (format === 'optimised') {
		return {
			request,
			content: text,
			unpacked: {
				...request,
				nickName: sender.nickName,
				userName: sender.wcId,
				alias: sender.wAccount,
				encryptUserName: v1,
				bigHeadImgUrl: sender.headUrl,
				smallHeadImgUrl: sender.smallHeadImgUrl,
				sourceUser: '',
			},
		};
	}
	const values = {
		fromusername: sender.wcId,
		encryptusername: v1,
		fromnickname: sender.nickName,
		content: text,
		fullpy: '',
		shortpy: '',
		imagestatus: 3,
		scene: requestScene,
		country: 'CN',
		province: '',
		city: '',
		sign: '',
		percard: 1,
		sex: sender.sex,
		alias: sender.wAccount,
		weibo: '',
		albumflag: 0,
		albumstyle: 0,
		albumbgimgid: '',
		snsflag: 1,
		snsbgimgid: '',
		snsbgobjectid: 0,
		mhash: hex(32),
		mfullhash: hex(32),
		bigheadimgurl: sender.headUrl,
		smallheadimgurl: sender.smallHeadImgUrl,
		ticket: v2,
		opcode: 2,
		googlecontact: '',
		qrticket: '',
		chatroomusername: '',
		sourceusername: '',
		sourcenickname: '',
	};
	return {
		request,
		content: `<msg${attributes(values)}><brandlist count="0" ver="0"></brandlist></msg>`,
		msgType: 37,
		fields: { fromUser: requestSender },
	};
};

/** The card of a third person [inferred]. */
export const contactCard: Compose = ({ third, text }) => {
	const values = {
		bigheadimgurl: third.headUrl,
		smallheadimgurl: third.smallHeadImgUrl,
		username: third.wcId,
		nickname: text ?? third.nickName,
		fullpy: '',
		shortpy: '',
		alias: third.wAccount,
		imagestatus: 3,
		scene: 17,
		province: '',
		city: '',
		sign: '',
		sex: third.sex,
		certflag: 0,
		certinfo: '',
		brandIconUrl: '',
		brandHomeUrl: '',
		brandSubscriptConfigUrl: '',
		brandFlags: 0,
		regionCode: 'CN',
		antispamticket: `v4_${hex(64)}@stranger`,
	};
	return { content: `<?xml version="1.0"?>\n<msg${attributes(values)} />\n`, isMedia: true };
};

/** Data of a friend, as far as the table of fields has any; which of them come is [inferred]. */
export const contactUpdated: Compose = ({ sender, text = '' }) => ({
	isNotice: true,
	fields: { ...profile(sender), remark: text, labelIdList: '' },
});

/** The group form of the code that also tells of changed remarks [inferred]. */
export const groupUpdated: Compose = ({ group, sender, text = '产品体验群' }: Circumstances) => ({
	isNotice: true,
	fields: {
		userName: group,
		nickName: text,
		chatRoomOwner: sender.wcId,
		chatRoomNotify: 1,
		chatRoomStatus: 0,
		memberCount: 3,
		bigHeadImgUrl: '',
		smallHeadImgUrl: '',
	},
});

/** Friends that are gone: which fields come is [inferred]. */
export const contactGone: Compose = ({ sender }) => ({
	isNotice: true,
	fields: { userName: sender.wcId, nickName: sender.nickName },
});

const profile = (contact: Contact) => ({
	userName: contact.wcId,
	nickName: contact.nickName,
	alias: contact.wAccount,
	bigHeadImgUrl: contact.headUrl,
	smallHeadImgUrl: contact.smallHeadImgUrl,
});
