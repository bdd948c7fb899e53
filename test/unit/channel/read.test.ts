import {
	channelReply,
	commentRow,
	mentionRow,
	messageContactReply,
	ownChannelReply,
	videoRow,
} from '../../../gateway/channel/read';

const ME = { account: 'wxid_alice' };

describe('What a gateway tells of channels', () => {
	it.each([[null], [{ userName: '' }], ['rubbish']])('is no own channel in %j', (data) => {
		expect(ownChannelReply(data, ME, 0)).toEqual({ ...ME, exists: false, identities: [] });
	});

	it('is an own channel with its identities, of each what is known', () => {
		const aliasInfo = [{ nickName: 'A', headImgUrl: '', roleType: 1 }, 'rubbish'];
		const data = { userName: 'v2_a@finder', currentAliasRoleType: 3, aliasInfo };
		expect(ownChannelReply(data, ME, 0)).toEqual({
			...ME,
			ownChannel: 'v2_a@finder/3',
			ownUserName: 'v2_a@finder',
			ownRoleType: 3,
			exists: true,
			identities: [{ nickname: 'A', roleType: 1 }],
		});
	});

	it.each([
		[
			{ userName: 'v2_b@finder', nickName: 'B' },
			{ channelUserName: 'v2_b@finder', nickname: 'B' },
		],
		[null, { channelUserName: 'v2_c@finder' }],
	])('is a channel that is followed now: %j', (data, told) => {
		expect(channelReply(data, { ...ME, channelUserName: 'v2_c@finder' }, 0)).toEqual({
			success: true,
			...ME,
			...told,
		});
	});

	it.each([
		[
			[{ username: 'fzs_b', msgInfo: { sessionId: 's' } }],
			{ contactUserName: 'fzs_b', exists: true, sessionId: 's' },
		],
		[[{}], { contactUserName: 'fzs_c', exists: true }],
		[[], { contactUserName: 'fzs_c', exists: false }],
		[null, { contactUserName: 'fzs_c', exists: false }],
	])('is somebody to write to, or nobody: %j', (data, told) => {
		expect(messageContactReply(data, { ...ME, contactUserName: 'fzs_c' }, 0)).toEqual({
			...ME,
			...told,
		});
	});

	it('is a video with as much as is told of it', () => {
		const shortest = { ...ME, videoId: '1', channelUserName: '', nonceId: '', sessionBuffer: '' };
		expect(videoRow({ id: 1 }, ME)).toEqual(shortest);
		expect(videoRow({ id: 1, likeCount: 0, videoDetails: { desc: 'x' } }, ME)).toEqual({
			...shortest,
			likeCount: 0,
			text: 'x',
		});
	});

	it('is a comment, and in reply to which', () => {
		expect(commentRow({ commentId: 1, replyCommentId: 20, ipRegion: '广东' }, ME)).toEqual({
			...ME,
			commentId: '1',
			userName: '',
			replyCommentId: '20',
			region: '广东',
		});
	});

	it.each([
		[0, {}],
		['0', {}],
		[10, { videoId: '10', commentId: '10' }],
		['01', { videoId: '01', commentId: '01' }],
	])('is a mention, where the ID %j is none or one', (id, told) => {
		expect(mentionRow({ mentionId: 7, refObjectId: id, refCommentId: id }, ME)).toEqual({
			...ME,
			mentionId: '7',
			...told,
		});
	});
});
