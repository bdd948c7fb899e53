import { facts } from '../../facts';
import { GatewaySimulator, type GatewayName } from '../index';
import { logInAlice, rowNamed } from '../support/loggedIn';
import { RowCaller, type Fields } from '../support/rowCall';

const gateways: GatewayName[] = ['open', 'wkteam'];

describe.each(gateways)('Moments on %s', (gateway) => {
	let simulator: GatewaySimulator;
	let loginId: string;
	let alice: string;
	let bob: string;
	let carol: string;
	beforeEach(async () => {
		simulator = await GatewaySimulator.start();
		loginId = logInAlice(simulator, gateway);
		[alice, bob, carol] = Object.values(simulator.people).map(({ wcId }) => wcId) as [
			string,
			string,
			string,
		];
	});
	afterEach(() => simulator.stop());

	async function call(id: string, { friend, ...fields }: Fields = {}) {
		const row = rowNamed(gateway, id);
		const [account, name] = gateway === 'open' ? ['deviceId', 'wxId'] : ['wId', 'wcId'];
		const { body } = await new RowCaller(simulator).call(row, {
			...(row.params.some((param) => param.name === account) && { [account]: loginId }),
			...(friend !== undefined && { [name]: friend }),
			...fields,
		});
		const { code, message, data } = body as { code: string; message: string; data: unknown };
		return code === '1000' ? { data } : { message };
	}
	const first = { firstPageMd5: '', maxId: 0 };
	const textsSeenBy = (person: string) =>
		simulator.moments.seenBy(person).map(({ content }) => content.text);
	const idsIn = ({ data }: { data?: unknown }) =>
		(data as { sns: Array<{ id: string }> }).sns.map(({ id }) => id);
	const missing = { message: '朋友圈不存在或已删除' };

	it('are seen by all friends unless they are for some only', async () => {
		await call('postTextMoment', { content: 'for all' });
		await call('postTextMoment', { content: 'for Bob', groupUser: bob });
		await call('postTextMoment', { content: 'not for Bob', blackList: `${bob},wxid_dave` });
		expect(textsSeenBy(alice)).toEqual(['not for Bob', 'for Bob', 'for all']);
		expect(textsSeenBy(bob)).toEqual(['for Bob', 'for all']);
		expect(textsSeenBy(carol)).toEqual(['not for Bob', 'for all']);
		expect(textsSeenBy('wxid_dave')).toEqual([]);
	});

	it('keep their audience when they are pictures, links or forwarded', async () => {
		const audience = { groupUser: bob };
		const link = { title: 'A', description: 'b', url: 'https://a', thumbUrl: 'https://a/1.png' };
		await call('postImageMoment', { content: '1', paths: 'https://a;https://b', ...audience });
		await call('postLinkMoment', { content: '2', ...link, ...audience });
		const content =
			'<TimelineObject><contentDesc>3</contentDesc><contentStyle>2</contentStyle></TimelineObject>';
		await call('forwardMoment', {
			content,
			...(gateway === 'open' ? audience : { withUserList: bob }),
		});
		expect(textsSeenBy(bob)).toEqual(['3', '2', '1']);
		expect(textsSeenBy(carol)).toEqual([]);
		expect(simulator.moments.seenBy(bob).map(({ content: shown }) => shown)).toMatchObject([
			{ pictures: [] },
			{ pictures: ['https://a/1.png'], link: { title: 'A', description: 'b', url: 'https://a' } },
			{ pictures: ['https://a', 'https://b'] },
		]);
	});

	it('tell what was posted', async () => {
		const { data } = await call('postTextMoment', { content: '你好' });
		const [moment] = simulator.moments.seenBy(alice);
		expect(data).toEqual({
			id: moment?.id,
			userName: alice,
			createTime: Math.floor(simulator.clock.now() / 1000),
			objectDesc: '你好',
		});
	});

	it('are read ten at a time, the next page by an ID beyond 2^53', async () => {
		const ids = Array.from({ length: 12 }, () => simulator.moments.add({ author: bob }).id);
		ids.reverse();
		const page = await call('listMoments', first);
		expect(idsIn(page)).toEqual(ids.slice(0, 10));
		const { firstPageMd5 } = page.data as { firstPageMd5: string };
		const next = { firstPageMd5, maxId: BigInt(ids[9] ?? 0) };
		expect(idsIn(await call('listMoments', next))).toEqual(ids.slice(10));
		expect(idsIn(await call('listFriendMoments', { friend: bob, ...first }))).toEqual(
			ids.slice(0, 10),
		);
		expect(idsIn(await call('listFriendMoments', { friend: carol, ...first }))).toEqual([]);
	});

	it('are liked and commented on, which their author reads', async () => {
		const { id } = simulator.moments.add({ author: bob, text: 'Tea & <cake>' });
		await call('likeMoment', { id });
		await call('commentMoment', { id, content: 'Nice', replyCommentId: 0 });
		await call('commentMoment', { id, content: 'Very', replyCommentId: 1 });
		expect(await call('getMoment', { friend: bob, id })).toMatchObject({
			data: {
				id,
				...(gateway === 'open' && { likeFlag: 1 }),
				snsLikes: [{ userName: alice }],
				snsComments: [
					{ commentId: 1, replyCommentId: 0, content: 'Nice' },
					{ commentId: 2, replyCommentId: 1, content: 'Very' },
				],
				objectDesc: {
					xml: expect.stringContaining(
						'<contentDesc><![CDATA[Tea & <cake>]]></contentDesc>',
					) as string,
				},
			},
		});
		expect(await call('commentMoment', { id, content: 'What?', replyCommentId: 7 })).toEqual({
			message: '评论不存在或已删除',
		});
	});

	it('show nobody what strangers to him say of them', () => {
		const moment = simulator.moments.add({ author: bob });
		moment.like('wxid_dave', 0);
		moment.comment('wxid_dave', 'Hi', 0, 0);
		moment.comment(carol, 'Hello', 0, 0);
		const { likes, comments } = simulator.moments.reactionsSeenBy(alice, moment);
		expect([likes, comments.map(({ text }) => text)]).toEqual([[], ['Hello']]);
		expect(simulator.moments.reactionsSeenBy(bob, moment).likes).toHaveLength(1);
	});

	it('are made private, public again, and taken away by their author alone', async () => {
		const { id } = simulator.moments.add({ author: alice, text: 'mine' });
		const { id: other } = simulator.moments.add({ author: bob, text: 'his' });
		await call('hideMoment', { id });
		expect(textsSeenBy(carol)).toEqual(['his']);
		await call('publishMoment', { id });
		expect(textsSeenBy(carol)).toEqual(['his', 'mine']);
		await call('deleteMoment', { id });
		expect(textsSeenBy(alice)).toEqual(['his']);
		for (const row of ['hideMoment', 'publishMoment', 'deleteMoment']) {
			expect(await call(row, { id: other })).toEqual(missing);
		}
	});

	it('that are not there, or not to be seen, are told of as each page has it', async () => {
		const { id } = simulator.moments.add({ author: bob, except: [alice] });
		const seen = await call('getMoment', { friend: bob, id });
		if (gateway === 'open') expect(seen).toMatchObject({ data: { id: '0', userName: null } });
		else expect(seen).toEqual(missing);
		expect(await call('likeMoment', { id })).toEqual(missing);
	});

	it('of somebody who is no friend any more are not seen', async () => {
		simulator.moments.add({ author: bob, text: 'his' });
		await call('initAddressList');
		await call('deleteFriend', { friend: bob });
		expect(idsIn(await call('listMoments', first))).toEqual([]);
	});
});

describe('On wkteam', () => {
	let simulator: GatewaySimulator;
	let wId: string;
	let bob: string;
	beforeEach(async () => {
		simulator = await GatewaySimulator.start();
		wId = simulator.login('wkteam', 'alice');
		({ wcId: bob } = simulator.people.bob);
	});
	afterEach(() => simulator.stop());

	async function call(id: string, fields: Fields) {
		const row = facts.wkteam.find((one) => one.id === id);
		if (!row) throw new Error(`No row ${id}`);
		const { body } = await new RowCaller(simulator).call(row, fields);
		return body as { code: string; message: string; data: Record<string, unknown> };
	}
	const seenBy = (who: 'bob' | 'carol') =>
		simulator.moments.seenBy(simulator.people[who].wcId).map(({ content }) => content.text);

	it('moments are for whoever has a label, or for all but them', async () => {
		await call('setContactLabels', { wId, wcId: bob, labelIdList: '2' });
		await call('postTextMoment', { wId, content: 'for them', groupUserLabelIds: '2' });
		await call('postTextMoment', { wId, content: 'not for them', blackListLabelIds: '2' });
		await call('postTextMoment', { wId, content: 'for nobody', groupUserLabelIds: '3' });
		expect([seenBy('bob'), seenBy('carol')]).toEqual([['for them'], ['not for them']]);
		expect(await call('getLabelContacts', { wId, labelId: '2' })).toMatchObject({ data: [bob] });
	});

	it('a video is posted after a while, to whom it is for', async () => {
		const video = { content: 'film', videoPath: 'https://a/1.mp4', thumbPath: 'https://a/1.png' };
		const { data } = await call('postVideoMoment', { wId, ...video, blackList: bob });
		const result = async () => (await call('getVideoMomentResult', data)).data;
		expect(await result()).toMatchObject({ type: 0, id: null });
		simulator.clock.advance(2);
		expect(await result()).toMatchObject({ type: 1, objectDesc: 'film' });
		expect([seenBy('bob'), seenBy('carol')]).toEqual([[], ['film']]);
		expect(await call('getVideoMomentResult', { asynId: 'none' })).toMatchObject({ code: '1001' });
	});

	it('friends see as far back as the account lets them', async () => {
		await call('postTextMoment', { wId, content: 'old' });
		await call('setMomentVisibility', { wId, type: 13 });
		simulator.clock.advance(3 * 86_400 + 1);
		expect(seenBy('bob')).toEqual([]);
		await call('setMomentVisibility', { wId, type: 12 });
		expect(seenBy('bob')).toEqual(['old']);
	});

	it('a friend for chats only sees no moments', async () => {
		await call('postTextMoment', { wId, content: 'Hello' });
		await call('setFriendPermission', { wId, wcId: bob, type: 2 });
		expect([seenBy('bob'), seenBy('carol')]).toEqual([[], ['Hello']]);
		await call('setFriendPermission', { wId, wcId: bob, type: 1 });
		expect(seenBy('bob')).toEqual(['Hello']);
	});

	it('likes and comments are taken back', async () => {
		const moment = simulator.moments.add({ author: bob });
		moment.comment(bob, 'his', 0, 0);
		const { id } = moment;
		await call('likeMoment', { wId, id });
		await call('commentMoment', { wId, id, content: 'Nice', replyCommentId: 0 });
		await call('unlikeMoment', { wId, id });
		await call('deleteMomentComment', { wId, id, commentId: 2 });
		expect(await call('deleteMomentComment', { wId, id, commentId: 1 })).toMatchObject({
			code: '1001',
		});
		expect([moment.likes, moment.comments.map(({ text }) => text)]).toEqual([[], ['his']]);
	});

	it('a pinned chat stands above the others, and a muted one is marked', async () => {
		await call('pinChat', { wId, wcId: bob, operType: 1 });
		await call('muteChat', { wId, chatRoomId: bob, type: 0 });
		simulator.say('alice', 'bob', '1');
		simulator.say('alice', 'carol', '2');
		const page = async () => await (await fetch(`${simulator.phoneUrl}/alice/chats`)).text();
		const pinned = await page();
		expect(pinned.indexOf('>1<')).toBeLessThan(pinned.indexOf('>2<'));
		expect(pinned).toContain('<small>Muted</small>');
		await call('pinChat', { wId, wcId: bob, operType: 0 });
		await call('muteChat', { wId, chatRoomId: bob, type: 1 });
		const plain = await page();
		expect(plain.indexOf('>2<')).toBeLessThan(plain.indexOf('>1<'));
		expect(plain).not.toContain('Muted</small>');
	});
});
