import { GatewaySimulator } from '../index';
import { rowNamed } from '../support/loggedIn';
import { RowCaller, type Fields } from '../support/rowCall';
import { shapeOf } from '../support/shapeOf';
import type { Channel } from '../state/channel';
import type { ChannelVideo } from '../state/channelVideo';
import { personAs } from '.';

let simulator: GatewaySimulator;
let wId: string;
beforeEach(async () => {
	simulator = await GatewaySimulator.start();
	wId = simulator.login('wkteam', 'alice');
});
afterEach(() => simulator.stop());

type Row = Record<string, unknown>;
interface Answer {
	code: string;
	message: string;
	data: Row;
}

/** What the call answers, without its envelope where it goes well. */
async function call(id: string, fields: Fields = {}): Promise<Row> {
	const { body } = await new RowCaller(simulator).call(rowNamed('wkteam', id), { wId, ...fields });
	const { code, message, data } = body as Answer;
	return code === '1000' ? data : { message };
}
const sampleShape = (id: string) => shapeOf(rowNamed('wkteam', id).sample.response?.data);

const channelOf = (name: 'alice' | 'bob', more: object = {}): Channel =>
	simulator.channels.add({ owner: simulator.people[name].wcId, nickName: name, ...more });
const meOf = ({ userName, role }: Channel) => ({ meUserName: userName, meRoleType: role });
const myOf = ({ userName, role }: Channel) => ({ myUserName: userName, myRoleType: role });

const gone = { message: '视频不存在或已删除' };
const noChannel = { message: '视频号不存在' };

/** The first page of somebody's videos. */
async function videosOf({ userName }: Channel, pageCode = '') {
	const page = await call('getChannelVideos', { userName, pageCode });
	return page as { videoList: Row[]; pageCode: string };
}

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
		wId = simulator.login('wkteam', 'bob');
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

describe('What others have published', () => {
	let own: Channel;
	let bobs: Channel;
	let video: ChannelVideo;
	let names: { id: bigint; sessionBuffer: string };
	beforeEach(async () => {
		own = channelOf('alice');
		bobs = channelOf('bob', { verifiedAs: 'B' });
		video = simulator.channels.publish(bobs, { title: 'Tea & <cake>' });
		const [row] = (await videosOf(bobs)).videoList;
		names = { id: BigInt(video.id), sessionBuffer: row?.sessionBuffer as string };
	});
	const nonceId = () => ({ nonceId: video.nonceId });
	const toAuthor = () => ({ ...meOf(own), ...nonceId(), toUserName: bobs.userName });
	const comments = async (more: Fields = {}) =>
		await call('listVideoComments', {
			...names,
			...nonceId(),
			pageCode: '',
			refCommentId: '0',
			rootCommentId: 0,
			...more,
		});

	it('gets hearts and thumbs, which are taken back', async () => {
		const heart = async (type: number) =>
			await call('likeVideo', { ...names, ...toAuthor(), commentId: 0, type });
		const thumb = async (type: number) =>
			await call('thumbUpVideo', { ...names, ...toAuthor(), type });
		await heart(3);
		await thumb(1);
		expect([[...video.hearts.keys()], video.thumbs.size]).toEqual([[own.userName], 1]);
		const liked = async (flag: number) =>
			(await call('listLikedVideos', { ...myOf(own), flag })).contactList;
		expect(await liked(7)).toMatchObject([{ username: bobs.userName }]);
		expect(await liked(4)).toEqual([]);
		await heart(4);
		await thumb(2);
		expect([video.hearts.size, video.thumbs.size]).toEqual([0, 0]);
	});

	it('is viewed', async () => {
		const { id: objectId, sessionBuffer } = names;
		const view = { ...myOf(own), objectId, sessionBuffer, objectNonceId: video.nonceId };
		expect(await call('browseVideo', view)).toBeNull();
		expect(video.views).toBe(1);
	});

	it('is commented on and answered, and comments get hearts and are taken back', async () => {
		const write = async (content: string, more: Fields = {}) =>
			await call('commentVideo', {
				...names,
				...meOf(own),
				content,
				objectNonceId: '',
				type: 0,
				...more,
			});
		await write('Nice');
		const [first] = video.comments;
		await write('Very', { refCommentId: first?.id });
		await write('Indeed', { refCommentId: video.comments[1]?.id });
		await call('likeVideo', { ...names, ...toAuthor(), commentId: first?.id, type: 1 });
		const page = await comments();
		expect(shapeOf(page)).toEqual(sampleShape('listVideoComments'));
		expect(page).toMatchObject({
			commentCount: 3,
			commentList: [{ content: 'Nice', likeCount: 1 }],
		});
		expect(await comments({ rootCommentId: first?.id })).toMatchObject({
			commentList: [
				{ content: 'Indeed', replyContent: 'Very' },
				{ content: 'Very', replyCommentId: first?.id, replyUserName: own.userName },
			],
		});
		await write('-', { type: 1, refCommentId: first?.id });
		expect(video.comments).toEqual([]);
	});

	it('keeps the comments of others', async () => {
		const { wcId, nickName, headUrl } = simulator.people.carol;
		const by = { wcId, nickName, headUrl, userName: 'v5_carol@stranger' };
		const comment = video.comment({ by, at: 0 }, 'Mine');
		const fields = { ...names, ...meOf(own), content: '-', objectNonceId: '', type: 1 };
		const never = { message: '评论不存在或已删除' };
		expect(await call('commentVideo', { ...fields, refCommentId: comment?.id })).toEqual(never);
		expect(await call('commentVideo', { ...fields, type: 0, refCommentId: 7 })).toEqual(never);
		expect(await comments({ rootCommentId: 7 })).toEqual(never);
		expect(await comments({ refCommentId: 'x' })).toEqual(never);
		expect(video.comments).toHaveLength(1);
	});

	it.each<[what: string, wrong: () => Fields]>([
		['another ID', () => ({ id: 1 })],
		['the nonce of another one', () => ({ nonceId: '1_0_0_2_2_0' })],
		['a sessionBuffer that was never given', () => ({ sessionBuffer: 'eyJz' })],
		['the channel of another one', () => ({ toUserName: own.userName })],
	])('is not there under %s', async (_, wrong) => {
		const heart = { ...names, ...toAuthor(), commentId: 0, type: 3 };
		expect(await call('likeVideo', { ...heart, ...wrong() })).toEqual(gone);
		expect(video.hearts.size).toBe(0);
	});

	it('was shown to one account only', async () => {
		const carol = simulator.login('wkteam', 'carol');
		expect(await comments({ wId: carol })).toEqual(gone);
	});

	it('is followed, which its owner is told, as he is of hearts and comments', async () => {
		const follow = async (type: number) =>
			await call('followChannel', { ...meOf(own), userName: bobs.userName, type });
		expect(shapeOf(await follow(1))).toEqual(sampleShape('followChannel'));
		await call('likeVideo', { ...names, ...toAuthor(), commentId: 0, type: 3 });
		video.comment({ by: own.actor, at: 0 }, 'Nice');
		const followed = await call('listFollowed', myOf(own));
		expect(followed).toMatchObject({ followCount: 1, contactList: [{ username: bobs.userName }] });
		const told = async (reqScene: number) => {
			const bob = simulator.login('wkteam', 'bob');
			const asked = { wId: bob, ...myOf(bobs), lastBuff: '', reqScene };
			return await call('listMentions', asked);
		};
		expect(shapeOf(await told(3))).toEqual(sampleShape('listMentions'));
		expect(await told(3)).toMatchObject({ list: [{ nickname: 'alice', refObjectId: names.id }] });
		expect(await told(4)).toMatchObject({ list: [{ mentionContent: 'Nice' }] });
		expect(await told(5)).toMatchObject({ list: [{ nickname: 'alice' }] });
		await follow(2);
		expect(await told(5)).toMatchObject({ list: [] });
		expect((await call('listFollowed', myOf(own))).contactList).toEqual([]);
	});

	it('comes fifteen at a time, and an empty page gives the marker that it was asked with', async () => {
		for (let i = 0; i < 19; i++) simulator.channels.publish(bobs, {});
		const first = await videosOf(bobs);
		const second = await videosOf(bobs, first.pageCode);
		const third = await videosOf(bobs, second.pageCode);
		const counts = [first, second, third].map(({ videoList }) => videoList.length);
		expect(counts).toEqual([15, 5, 0]);
		expect(third.pageCode).toBe(second.pageCode);
		expect(await videosOf(bobs, 'never given')).toEqual({ message: '分页标识无效' });
	});
});

describe('A search', () => {
	const asked = { content: '茶', type: 10, filter: 0 };
	const first = { page: 1, offset: 0, cookie: '', searchId: '' };
	const next = ({ cookie, searchId, offset }: Row, page: number) => ({
		cookie,
		searchId,
		offset,
		page,
	});
	const search = async (more: Fields) => await call('searchChannels', { ...asked, ...more });
	const idsIn = ({ videoInfos }: Row) =>
		(videoInfos as Array<{ items: Array<{ docId: string }> }>).map(({ items }) => items[0]?.docId);
	let bobs: Channel;
	beforeEach(() => {
		bobs = channelOf('bob', { nickName: '茶馆', verifiedAs: 'B' });
	});

	it('finds channels by name and videos by their words', async () => {
		const one = simulator.channels.publish(bobs, { title: '好茶' });
		const other = simulator.channels.publish(bobs, { title: '茶', topics: ['#a'] });
		simulator.channels.publish(bobs, { title: 'Tea' });
		const by = personAs(simulator.people.carol);
		one.heart({ by, at: 0 }, true);
		const all = await search({ type: 0, ...first });
		expect(shapeOf({ ...all, authInfos: [] })).toEqual(sampleShape('searchChannels'));
		expect(all).toMatchObject({ authInfos: [{ userName: bobs.userName }], offset: 3 });
		expect(idsIn(all)).toEqual([one.id, other.id]);
		expect(idsIn(await search({ ...first, filter: 1 }))).toEqual([other.id, one.id]);
		expect(idsIn(await search({ ...first, filter: 2 }))).toEqual([one.id]);
		expect(idsIn(await search({ ...first, type: 1 }))).toEqual([]);
	});

	it('goes on by page number, offset, cookie and search ID, to an empty page', async () => {
		const ids = Array.from({ length: 10 }, () =>
			simulator.channels.publish(bobs, { title: '茶' }),
		).map(({ id }) => id);
		const one = await search({ filter: 1, ...first });
		simulator.channels.publish(bobs, { title: '茶' });
		const two = await search({ filter: 1, ...next(one, 2) });
		const three = await search({ filter: 1, ...next(two, 3) });
		const found = [one, two, three].map(idsIn);
		ids.reverse();
		expect(found).toEqual([ids.slice(0, 8), ids.slice(8), []]);
		expect([one, two, three].map(({ offset }) => offset)).toEqual([8, 10, 10]);
	});

	it.each<[string, Fields]>([
		['another number', { page: 3 }],
		['another offset', { offset: 7 }],
		['no cookie', { cookie: '' }],
		['another search ID', { searchId: '1' }],
		['other words', { content: 'x' }],
		['another filter', { filter: 1 }],
		['no page', { page: 0 }],
		['the first page with a cookie', { page: 1, offset: 0, searchId: '' }],
	])('does not go on with %s', async (_, wrong) => {
		simulator.channels.publish(bobs, { title: '茶' });
		const one = await search(first);
		const said = await search({ ...next(one, 2), ...wrong });
		expect(said).toEqual({ message: '搜索已失效，请重新搜索' });
	});

	it('is that of one account', async () => {
		const one = await search(first);
		const bob = simulator.login('wkteam', 'bob');
		expect(await search({ ...next(one, 2), wId: bob })).toMatchObject({
			message: '搜索已失效，请重新搜索',
		});
	});
});

describe('A private message', () => {
	let own: Channel;
	let bobs: Channel;
	beforeEach(() => {
		own = channelOf('alice');
		bobs = channelOf('bob');
	});
	const session = async (type: number, myUserName: string) =>
		await call('getMessageSession', { toUserName: bobs.userName, type, myUserName });
	const write = async (sessionId: unknown, more: Fields = {}) =>
		await call('sendPrivateText', {
			toUserName: bobs.userName,
			myUserName: own.userName,
			sessionId,
			content: '哈喽',
			...more,
		});

	it('goes to a channel, and a picture only once that has answered', async () => {
		const { sessionId } = await session(1, own.userName);
		expect(shapeOf(await write(sessionId))).toEqual(sampleShape('sendPrivateText'));
		const picture = { toUserName: bobs.userName, sessionId, imgUrl: 'https://a/1.png' };
		expect(await call('sendPrivateImage', picture)).toEqual({ message: '对方回复后才能发送图片' });
		const bob = simulator.login('wkteam', 'bob');
		const answer = { wId: bob, toUserName: own.userName, myUserName: bobs.userName };
		await write(sessionId, { ...answer, content: '在' });
		expect(await call('sendPrivateImage', picture)).toMatchObject({
			newMsgId: expect.any(BigInt) as bigint,
		});
		expect(simulator.letters.in(sessionId as string)).toMatchObject([
			{ from: own.userName, text: '哈喽' },
			{ from: bobs.userName, text: '在' },
			{ from: own.userName, picture: 'https://a/1.png' },
		]);
	});

	it('may be that of a person, whom the channel then finds', async () => {
		const { sessionId } = await session(2, '');
		await write(sessionId);
		const contactUserName = `fv1_${String(sessionId).split('@')[0]}@findermsgstranger`;
		const asked = { ...meOf(bobs), contactUserName };
		const found = await call('getMessageContact', {
			...asked,
			wId: simulator.login('wkteam', 'bob'),
		});
		expect(shapeOf(found)).toEqual(sampleShape('getMessageContact'));
		expect(found).toMatchObject([
			{ nickname: simulator.people.alice.nickName, msgInfo: { sessionId } },
		]);
		expect(await call('getMessageContact', { ...meOf(own), contactUserName })).toEqual([]);
	});

	it('goes nowhere without a session of one’s own', async () => {
		const { sessionId } = await session(1, own.userName);
		expect(await write('x@findermsg')).toEqual({ message: '私信会话不存在' });
		const carols = simulator.channels.add({ owner: simulator.people.carol.wcId });
		const carol = simulator.login('wkteam', 'carol');
		expect(await write(sessionId, { wId: carol, myUserName: carols.userName })).toEqual({
			message: '私信会话不存在',
		});
		expect(await session(1, bobs.userName)).toEqual(noChannel);
		expect(await write(sessionId, { toUserName: 'v2_x@finder' })).toEqual(noChannel);
		expect(simulator.letters.all).toEqual([]);
	});
});
