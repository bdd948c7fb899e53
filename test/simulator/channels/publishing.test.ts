import type { GatewaySimulator } from '../index';
import { channelCallsForEach, meOf, noChannel, sampleShape } from '../support/channelCalls';
import type { Fields } from '../support/rowCall';
import { shapeOf } from '../support/shapeOf';

let simulator: GatewaySimulator;
const { call, callAs, channelOf, videosOf } = channelCallsForEach(
	(started) => (simulator = started),
);

describe('The own channel', () => {
	it('is created once, changed and found by its QR code', async () => {
		const names = { nickName: '阿讯', headImgUrl: 'https://a/1.png' };
		expect(await call('getOwnChannel')).toMatchObject({ userName: '', finderList: [] });
		await call('createChannel', names);
		expect(await call('createChannel', names)).toEqual({ message: '已创建过视频号' });
		const own = simulator.channels.of(simulator.people.alice.wcId)!;
		const found = await call('getOwnChannel');
		expect(found).toMatchObject({ userName: own.userName, currentAliasRoleType: 3 });
		expect(shapeOf(found)).toEqual(sampleShape('getOwnChannel'));
		const profile = { signature: 'b', country: 'CN', province: '', city: '', sex: 2 };
		await call('updateChannel', { ...meOf(own), nickName: 'a', headImgUrl: '', ...profile });
		expect(own.profile).toEqual({ ...profile, nickName: 'a', headUrl: names.headImgUrl });
		const { qrUrl } = await call('getChannelQrCode', meOf(own));
		expect(qrUrl).toMatch(/^https:\/\/weixin\.qq\.com\/f\/\w{22}$/);
		const url = 'https://channels.weixin.qq.com/mobile/confirm_login.html?token=x';
		const helper = await call('loginChannelHelper', { url });
		expect(shapeOf(helper)).toEqual(sampleShape('loginChannelHelper'));
		expect(await call('loginChannelHelper', { url: 'https://example.com' })).toEqual({
			message: '登录视频号助手失败',
		});
	});

	it.each([
		['another user name', { meUserName: 'v2_other@finder', meRoleType: 3 }, noChannel],
		['another role', { meRoleType: 1 }, { message: '视频号身份无效' }],
	])('is none under %s', async (_, wrong, said) => {
		const own = channelOf('alice');
		expect(await call('getChannelQrCode', { ...meOf(own), ...wrong })).toEqual(said);
	});

	it('is none of an account without one', async () => {
		const bobs = channelOf('bob');
		expect(await call('getChannelQrCode', meOf(bobs))).toEqual(noChannel);
	});
});

describe('A video', () => {
	const film = { videoUrl: 'https://a/1.mp4', imgUrl: 'https://a/1.png' };
	const named = {
		title: '可爱吗？',
		topic: ['#可爱'],
		videoWidth: 3,
		videoHeight: 4,
		videoPlayLen: 5,
	};

	it('is uploaded, published and seen by everybody', async () => {
		const own = channelOf('alice', { verifiedAs: 'A' });
		const videoCdn = await call('uploadVideo', film);
		expect(shapeOf(videoCdn)).toEqual(sampleShape('uploadVideo'));
		const blank = { videoUrl: '', videoThumbUrl: '' };
		await call('publishVideo', { myUserName: own.userName, ...named, ...blank, videoCdn });
		own.videos[0]?.comment({ by: own.actor, at: 0 }, 'First!');
		callAs(simulator.login('wkteam', 'bob'));
		const seen = await videosOf(own);
		expect(shapeOf(seen)).toEqual(sampleShape('getChannelVideos'));
		expect(seen.videoList).toMatchObject([
			{
				id: BigInt(own.videos[0]!.id),
				userName: own.userName,
				videoDetails: {
					desc: '可爱吗？ #可爱\n',
					mediaList: [{ url: videoCdn.fileUrl, thumbUrl: videoCdn.thumbUrl, width: 3, height: 4 }],
				},
			},
		]);
		expect(own.videos[0]?.content).toMatchObject({ video: film.videoUrl, cover: film.imgUrl });
	});

	it('is published from its addresses, and from nothing else', async () => {
		const { userName: myUserName, videos } = channelOf('alice');
		const addresses = { videoUrl: film.videoUrl, videoThumbUrl: film.imgUrl };
		const never = { message: '视频不存在，请重新上传' };
		const publish = async (more: Fields) =>
			await call('publishVideo', { myUserName, ...named, ...more });
		expect(await publish({ ...addresses, videoThumbUrl: '' })).toEqual(never);
		const videoCdn = { ...(await call('uploadVideo', film)), thumbMd5: 'x' };
		expect(await publish({ ...addresses, videoCdn })).toEqual(never);
		expect(await publish({ ...addresses, videoCdn: { ...videoCdn, fileKey: 'x' } })).toEqual(never);
		expect(videos).toEqual([]);
		await publish(addresses);
		expect(videos.map(({ description }) => description)).toEqual(['可爱吗？ #可爱']);
	});
});
