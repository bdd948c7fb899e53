import type { GatewaySimulator } from '../index';
import type { Channel } from '../state/channel';
import { channelCallsForEach, meOf, noChannel, sampleShape } from '../support/channelCalls';
import type { Fields } from '../support/rowCall';
import { shapeOf } from '../support/shapeOf';

let simulator: GatewaySimulator;
const { call, channelOf } = channelCallsForEach((started) => (simulator = started));

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
