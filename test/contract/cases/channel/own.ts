import type { OperationCase } from '../../support/operationCase';
import { ME, OWN, success } from './shared';

const OWN_USER = 'v2_060000231003b20faec03ec3db0776955d3d97c6b329d6aa58693bcdb7ad1@finder';
const AVATAR = 'http://127.0.0.1/avatar.jpg';
const QR_CODE = { qrCodeContent: 'https://weixin.qq.com/f/EKhjEMLxIQHxoyT3vffquQ' };

export const own: OperationCase[] = [
	{
		operation: 'channel.getOwn',
		sends: {},
		gives: ({ loginId: account }) => ({
			account,
			ownChannel: `${OWN_USER}/3`,
			ownUserName: OWN_USER,
			ownRoleType: 3,
			exists: true,
			identities: [
				{
					nickname: '朝夕',
					avatarUrl:
						'http://wx.qlogo.cn/mmhead/Q3auHgzwzM5grqOsJtnHiaiapZ4cv43GNBzh1sA8NGkwbrvI7Kg3vTcQ/0',
					roleType: 1,
				},
			],
		}),
	},
	{
		operation: 'channel.getQrCode',
		input: OWN,
		sends: ME,
		gives: ({ loginId: account }) => ({ account, ...QR_CODE }),
	},
	{
		operation: 'channel.getQrCode',
		when: 'nobody says which channel it is, so that it is looked up once',
		calls: ({ call }) => [
			['POST /finderHome', {}],
			[call, { meUserName: OWN_USER, meRoleType: 3 }],
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
		input: { url: 'https://channels.weixin.qq.com/mobile/confirm_login.html?token=x' },
		sends: { url: 'https://channels.weixin.qq.com/mobile/confirm_login.html?token=x' },
		gives: 'sample',
	},
];
