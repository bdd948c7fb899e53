import { facts, type EndpointFact } from '../facts';
import type { FriendRequest } from './callbacks/bodies/body';
import { GatewaySimulator, type GatewayName } from './index';
import { shapeOf } from './support/shapeOf';
import { dataOf, VendorClient } from './support/vendorClient';

/** The shapes of the manual's samples for what was called. */
const samplesOf = (rows: EndpointFact[], called: Record<string, unknown>) =>
	Object.fromEntries(
		rows
			.filter(({ id }) => id in called)
			.map(({ id, sample }) => [id, shapeOf(sample.response?.data)] as const),
	);

/** An address that nothing is pushed to before it is cancelled. */
const nowhere = 'http://127.0.0.1:9/callback';

describe('A success has the fields of the manual’s sample', () => {
	let simulator: GatewaySimulator;
	let client: VendorClient;

	beforeEach(async () => {
		simulator = await GatewaySimulator.start();
		client = new VendorClient(simulator);
		simulator.phone.onSecondLogin('alice', 'confirm');
	});
	afterEach(() => simulator.stop());

	const shapes = (answers: Record<string, unknown>) =>
		Object.fromEntries(
			Object.entries(answers).map(([id, answer]) => {
				expect(answer).toMatchObject({ code: '1000' });
				return [id, shapeOf(dataOf(answer))];
			}),
		);

	function scanAndConfirm(loginId: string) {
		simulator.phone.scan(loginId, 'alice');
		simulator.phone.confirm(loginId);
	}

	/** A message that has just come, as calls about it name it. */
	function message(gateway: GatewayName, event: string) {
		const { msgId, data } = simulator.compose(gateway, event);
		const { fromUser, toUser, content } = data as Record<'fromUser' | 'toUser' | 'content', string>;
		return { msgId: String(msgId), fromUser, toUser, content };
	}

	function voice(gateway: GatewayName) {
		const { msgId, data, media } = simulator.compose(gateway, 'message.voice');
		const { length, bufId = '' } = media ?? {};
		const fromUser = data.fromUser as string;
		return { msgId: String(msgId), length: String(length), bufId, fromUser };
	}

	/** The CDN address and key of a picture's thumbnail. */
	const resourceIn = (content: string) =>
		['cdnthumburl', 'cdnthumbaeskey'].map(
			(name) => new RegExp(`${name}="([^"]*)"`).exec(content)?.[1] ?? '',
		) as [string, string];

	it('in every answer of open', async () => {
		const device = { deviceId: 'my-device' };
		const answers: Record<string, unknown> = {};
		const call = async (id: string, path: string, fields: Record<string, string> = device) =>
			(answers[id] = await client.form(path, fields));
		const get = async (id: string, path: string) => (answers[id] = await client.query(path));

		await call('accountLogin', '/auth/login', { username: 'demo', password: 'demo-password' });
		await call('createDevice', '/open/workstation');
		await call('setDeviceProxy', '/open/setDeviceProxy');
		await call('getLoginQrCode', '/open/getLoginQrCode', { ...device, province: '广东' });
		scanAndConfirm('my-device');
		await call('checkLogin', '/open/checkLogin');
		await call('checkLoginShort', '/open/checkLoginShort');
		await call('isOnline', '/open/isOnline');
		await get('listOnlineDevices', '/open/queryLoginDevice');
		await get('listDevices', '/open/workstation');
		await get('getDevice', '/open/workstation/my-device');
		await call('setCallbackUrl', '/open/user/setHttpCallbackUrl', { callbackUrl: nowhere });
		await call('cancelCallbackUrl', '/open/user/cancelHttpCallbackUrl', {});
		const text = { ...device, wxId: '1@chatroom', content: '@Bob' };
		await call('sendText', '/open/sendText', text);
		await call('sendTextMention', '/open/sendText', { ...text, at: 'wxid_bob' });
		const { v1 = '', v2 = '' } = simulator.compose('open', 'contact.request').request ?? {};
		await call('acceptFriend', '/open/acceptUser', { ...device, v1, v2, type: '3' });
		const { fromUser, toUser, content, ...picture } = message('open', 'message.image');
		const whole = { fromUser, toUser, content };
		await call('downloadImage', '/open/getMsgImg', { ...device, ...picture, ...whole });
		const file = message('open', 'message.file');
		await call('downloadFile', '/open/getMsgFile', { ...device, ...file });
		const { msgId, content: video } = message('open', 'message.video');
		await call('downloadVideo', '/open/getMsgVideo', { ...device, msgId, content: video });
		await call('downloadVoice', '/open/getMsgVoice', { ...device, ...voice('open') });
		const [cdnUrl, aesKey] = resourceIn(content);
		await call('downloadCdn', '/open/getCDNFile', { ...device, cdnUrl, aesKey, fileType: '3' });
		simulator.drop('my-device');
		await call('offlineReason', '/open/offlineReason');
		await call('loginAgain', '/open/loginAgain');
		await call('logout', '/open/logout');
		await call('resetDevice', '/open/workstation/resetDevice');
		await client.form('/open/getLoginQrCode', { ...device, province: '广东' });
		simulator.phone.scan('my-device', 'alice');
		simulator.phone.askForCode('my-device', '123456');
		await call('loginVerifyCode', '/open/loginVerifyCode', { ...device, code: '123456' });
		await call('getBalance', '/open/user/balance', {});
		await get('listBills', '/open/user/bill');
		await call('resetPassword', '/open/user/resetPwd', { oldPwd: 'demo-password', newPwd: 'new' });
		await call('resetAuthorization', '/open/user/resetAuthorization', {});

		expect(shapes(answers)).toEqual({
			...samplesOf(facts.open, answers),
			listOnlineDevices: { deviceIds: ['value'], total: 'value' },
		});
	});

	it('in every answer of wkteam', async () => {
		const { wcId } = simulator.people.alice;
		const account = '17200000000';
		const answers: Record<string, unknown> = {};
		const call = async (id: string, path: string, fields: object = {}) =>
			(answers[id] = await client.json(path, fields));
		const wIdOf = (id: string) => dataOf<{ wId: string }>(answers[id]).wId;

		await call('memberLogin', '/member/login', { account, password: 'demo-password' });
		await call('iPadLogin2020', '/iPadLogin', { type: 2 });
		await call('iPadLogin', '/iPadLogin', { wcId: '', deviceType: 'ipad', proxy: 1 });
		const wId = wIdOf('iPadLogin');
		scanAndConfirm(wId);
		await call('getIPadLoginInfo', '/getIPadLoginInfo', { wId, autoCheck: false });
		await call('isOnline', '/isOnline', { wId });
		await call('listOnlineAccounts', '/queryLoginWx');
		const proxy = { proxyIp: '1.2.3.4:5', proxyUser: 'x', proxyPassword: 'x' };
		await call('setProxy', '/setproxy', { wcId, ...proxy });
		await call('getRequestCounts', '/getReqTimes');
		await call('getTraffic', '/getUserFlow');
		await call('setCallbackUrl2020', '/setHttpCallbackUrl', { httpUrl: nowhere });
		await call('setCallbackUrl', '/setHttpCallbackUrl', { httpUrl: nowhere, type: 2 });
		await call('cancelCallbackUrl', '/cancelHttpCallbackUrl');
		const text = { wId, wcId: '1@chatroom', content: '@Bob' };
		await call('sendText', '/sendText', text);
		await call('sendTextMention', '/sendText', { ...text, at: 'wxid_bob' });
		const { scene: type, ...request } = simulator.compose('wkteam', 'contact.request')
			.request as FriendRequest;
		await call('acceptFriend', '/acceptUser', { wId, ...request, type });
		const download = async (id: string, path: string, event: string) => {
			const { msgId, content } = message('wkteam', event);
			await call(id, path, { wId, msgId, content });
			return content;
		};
		const [cdnUrl, aeskey] = resourceIn(
			await download('downloadImage', '/getMsgImg', 'message.image'),
		);
		await download('downloadFile', '/getMsgFile', 'message.file');
		await download('downloadEmoji', '/getMsgEmoji', 'message.emoji');
		await download('downloadVideo', '/asynGetMsgVideo', 'message.video');
		await call('getVideoResult', '/getMsgVideoRes', dataOf(answers.downloadVideo));
		await call('downloadVoice', '/getMsgVoice', { wId, ...voice('wkteam') });
		const target = { fileType: 3, fileName: 'test.jpg', totalSize: 1 };
		await call('downloadCdn', '/cdnDownFile', { wId, cdnUrl, aeskey, ...target });
		await call('forceOffline', '/member/offline', { account, wcIds: [wcId] });
		await call('offlineReason', '/offlineReason', { wcId });
		await call('secondLogin', '/secondLogin', { wcId });
		await call('logoutLegacy', '/logout', { wId: wIdOf('secondLogin') });
		await call('loginByAccountAndPassword', '/loginByAccountAndPassword', {
			account: simulator.people.alice.wAccount,
			password: 'demo-password',
			proxy: 1,
			wcId,
		});

		expect(shapes(answers)).toEqual(samplesOf(facts.wkteam, answers));
	});
});
