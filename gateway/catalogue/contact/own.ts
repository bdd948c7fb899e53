import { notOffered } from '../../operation/binding';
import type { Field } from '../../operation/field';
import { imageUrl } from '../fields';
import { operation } from '../../operation/word';
import { ownQrCode } from '../../contact/rows';
import { account } from '../subjects';

const onPhone = notOffered('its manual has no call for that; do it on the phone');

const privacyFields = {
	privacyType: {
		kind: 'choice',
		label: 'Privacy Switch',
		description: 'Which switch to change',
		choices: [
			{ value: '40', name: 'Found by Contact Card' },
			{ value: '8', name: 'Found by Phone Number' },
			{ value: '39', name: 'Found by QR Code' },
			{ value: '25', name: 'Found by WeChat Number' },
			{ value: '38', name: 'Found Through Groups' },
			{ value: '7', name: 'Recommend Phone Contacts' },
			{ value: '4', name: 'Verify Friend Requests' },
		],
		default: '4',
		required: true,
		sentAs: 'integer',
	},
	switchType: {
		kind: 'choice',
		label: 'State',
		description: 'What to switch it to',
		choices: [
			{ value: '2', name: 'On' },
			{ value: '1', name: 'Off' },
		],
		default: '2',
		required: true,
		sentAs: 'integer',
	},
} as const satisfies Record<string, Field>;

/** What others see and find of the account itself. */
export const own = {
	getOwnQrCode: operation({
		about: [account],
		name: 'Get Own QR Code',
		action: 'Get own QR code',
		description: 'Get the picture that others scan to become friends with the account',
		repeatable: true,
		picture: { urlField: 'qrCodeUrl', fileName: 'wechat-qr-code' },
		reply: ownQrCode,
		open: { call: 'POST /open/getQrCode', page: '获取自己的微信二维码' },
		wkteam: { call: 'POST /getQrCode', page: 'hao-you-cao-zuo/huo-qu-zi-ji-de-er-wei-ma' },
	}),

	setOwnAvatar: operation({
		about: [account],
		name: 'Set Own Avatar',
		action: 'Set own avatar',
		description:
			'Change the picture of the account, which everybody sees. The phone shows it after a restart.',
		repeatable: true,
		fields: {
			imageUrl: { ...imageUrl, sentAs: 'address' },
		},
		open: onPhone,
		wkteam: {
			call: 'POST /sendHeadImage',
			send: { path: 'imageUrl' },
			page: 'hao-you-cao-zuo/she-zhi-ge-ren-tou-tou-xiang',
		},
	}),

	setPrivacy: operation({
		about: [account],
		name: 'Set Privacy',
		action: 'Set privacy switch',
		description:
			'Change a privacy switch. Without Verify Friend Requests anybody becomes a friend unasked. With a Found switch off nobody finds the account that way. The phone shows it after half a minute and a restart.',
		repeatable: true,
		fields: privacyFields,
		open: onPhone,
		wkteam: {
			call: 'POST /userPrivacySettings',
			send: { privacyType: 'privacyType', switchType: 'switchType' },
			page: 'hao-you-cao-zuo/userPrivacySettings',
		},
	}),
};
