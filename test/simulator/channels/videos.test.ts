import type { GatewaySimulator } from '../index';
import type { Channel } from '../state/channel';
import type { ChannelVideo } from '../state/channelVideo';
import { channelCallsForEach, meOf, myOf, sampleShape } from '../support/channelCalls';
import type { Fields } from '../support/rowCall';
import { shapeOf } from '../support/shapeOf';

let simulator: GatewaySimulator;
const { call, channelOf, videosOf } = channelCallsForEach((started) => (simulator = started));

const gone = { message: '视频不存在或已删除' };
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
