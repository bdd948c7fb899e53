import type { OperationCase } from '../../support/operationCase';
import { channels, ME, OWN, OWN_USER, success } from './shared';

const AVATAR = 'http://127.0.0.1/avatar.jpg';
const QR_CODE = {
	qrCodeContent: expect.stringMatching(/^https:\/\/weixin\.qq\.com\/f\/\w{22}$/) as string,
};
const HELPER = { url: 'https://channels.weixin.qq.com/mobile/confirm_login.html?token=x' };

export const own: OperationCase[] = [
	{
		operation: 'channel.getOwn',
		before: channels,
		sends: {},
		gives: ({ loginId: account, scene: { simulator } }) => ({
			account,
			...OWN,
			ownUserName: OWN_USER,
			ownRoleType: 3,
			exists: true,
			identities: [
				{
					nickname: simulator.people.alice.nickName,
					avatarUrl: simulator.people.alice.headUrl,
					roleType: 1,
				},
			],
		}),
	},
	{
		operation: 'channel.getOwn',
		when: 'there is none',
		gives: ({ loginId: account, scene: { simulator } }) => ({
			account,
			exists: false,
			identities: [
				{
					nickname: simulator.people.alice.nickName,
					avatarUrl: simulator.people.alice.headUrl,
					roleType: 1,
				},
			],
		}),
	},
	{
		operation: 'channel.getQrCode',
		before: channels,
		input: OWN,
		sends: ME,
		gives: ({ loginId: account }) => ({ account, ...QR_CODE }),
	},
	{
		operation: 'channel.getQrCode',
		when: 'nobody says which channel it is, so that it is looked up once',
		before: channels,
		calls: ({ call }) => [
			['POST /finderHome', {}],
			[call, ME],
		],
		gives: ({ loginId: account }) => ({ account, ...QR_CODE }),
	},
	{
		operation: 'channel.create',
		input: { name: '阿讯', avatarUrl: AVATAR },
		sends: { nickName: '阿讯', headImgUrl: AVATAR },
		gives: success,
	},
	{
		operation: 'channel.update',
		before: channels,
		input: { ...OWN, name: '阿讯', sex: '2' },
		sends: {
			...ME,
			nickName: '阿讯',
			signature: '',
			headImgUrl: '',
			country: '',
			province: '',
			city: '',
			sex: 2,
		},
		gives: success,
	},
	{
		operation: 'channel.loginHelper',
		before: channels,
		input: HELPER,
		sends: HELPER,
		gives: {
			sessionId: expect.any(String) as string,
			acctStatus: 1,
			finderList: [
				{
					finderUsername: OWN_USER,
					nickname: '朝夕',
					headImgUrl: '',
					coverImgUrl: '',
					spamFlag: 0,
					acctType: 1,
					authIconType: 0,
					ownerWxUin: 124723525,
					adminNickname: 'Alice 小爱',
					categoryFlag: '0',
					uniqId: expect.stringMatching(/^sph\w{11}$/) as string,
					isMasterFinder: true,
				},
			],
		},
	},
];
