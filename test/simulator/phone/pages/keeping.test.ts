import axios from 'axios';
import { GatewaySimulator } from '../../index';
import type { Channel } from '../../state/channel';
import { PageSeen } from '../../support/pageOf';
import { VendorClient } from '../../support/vendorClient';

let simulator: GatewaySimulator;
let alice: string;
let bob: string;
beforeEach(async () => {
	simulator = await GatewaySimulator.start();
	({
		alice: { wcId: alice },
		bob: { wcId: bob },
	} = simulator.people);
});
afterEach(() => simulator.stop());

const page = async (path: string) => await PageSeen.at(`${simulator.phoneUrl}${path}`);
const act = async (path: string, body: object) => {
	const { status, data } = await axios.post<{ error?: string }>(
		`${simulator.phoneUrl}/api/${path}`,
		body,
		{ validateStatus: () => true },
	);
	return status === 200 ? 'done' : data.error;
};

describe('In channels on a phone', () => {
	let hers: Channel;
	let video: string;
	beforeEach(() => {
		const verified = { verifiedAs: 'Tea house', signature: 'Tea & <cake>' };
		hers = simulator.channels.add({ owner: alice, nickName: 'Alice cooks', ...verified });
		const content = { title: 'Tea', topics: ['#<hot>'], cover: '/avatars/alice/132.png' };
		({ id: video } = simulator.channels.publish(hers, content));
	});
	const seenBy = async (who: string) => await page(`/${who}/channels/${hers.userName}`);

	it('there is the own one, those that are followed, and others', async () => {
		simulator.channels.add({ owner: bob, nickName: 'Bob rides' });
		await act('follow', { person: 'bob', channel: hers.userName });
		const seen = await page('/bob/channels');
		expect(seen.words('h2')).toEqual(['Own', 'Followed']);
		expect(seen.words('.row .name')).toEqual(['Bob rides', 'Alice cooks']);
		expect(seen.words('.row .line')).toEqual(['0 videos, 0 followers', '1 video, 1 follower']);
		expect((await page('/carol/channels')).words('h2')).toEqual(['All']);
		expect(seen.attributes('.row', 'href')[1]).toMatch(
			/^\/phone\/wxid_bob\w+\/channels\/v2_\w+%40finder$/,
		);
	});

	it('a channel shows who it is and its videos', async () => {
		const seen = await seenBy('bob');
		expect(seen.words('.channel p')).toEqual(['Alice cooks✓ Tea house0 followers', 'Tea & <cake>']);
		expect(seen.words('.video .text')).toEqual(['Tea #<hot>']);
		expect(seen.attributes('.video img', 'src')).toEqual(['/avatars/alice/132.png']);
		expect(seen.words('.channel button')).toEqual(['Follow']);
		expect((await seenBy('alice')).words('.channel button')).toEqual([]);
	});

	it('videos get hearts, stars and comments, of which only their owner is told', async () => {
		const person = 'bob';
		expect(await act('heart', { person, video })).toBe('done');
		expect(await act('keep-video', { person, video })).toBe('done');
		expect(await act('comment-video', { person, video, text: '<Nice>' })).toBe('done');
		const [comment] = hers.videos[0]!.comments;
		const answer = { person: 'alice', video, text: 'Yes', replyTo: String(comment?.id) };
		expect(await act('comment-video', answer)).toBe('done');
		const [his, own] = [await seenBy('bob'), await seenBy('alice')];
		expect(his.words('.foot button')).toEqual(['♡ 1', '☆ 1', 'Comment']);
		expect(his.attributes('.foot button', 'aria-pressed')).toEqual(['true', 'true', null]);
		expect(his.words('.comments li')).toEqual([
			'Bob 阿宝: <Nice> Answer',
			'Alice cooks to Bob 阿宝: Yes Answer',
		]);
		expect(his.words('.heard')).toEqual([]);
		expect(own.words('.heard b')).toEqual(['Bob 阿宝', 'Bob 阿宝']);
		await act('heart', { person, video });
		expect((await seenBy('alice')).words('.heard b')).toEqual(['Bob 阿宝']);
	});

	it('private messages are seen by who owns the channel', async () => {
		const mail = { person: 'bob', channel: hers.userName, text: 'Hi <Alice>' };
		expect(await act('write-to-channel', mail)).toBe('done');
		expect((await seenBy('alice')).words('.heard li')).toEqual([
			expect.stringMatching(/^Got: Hi <Alice> \d\d:\d\d$/),
		]);
		expect((await seenBy('bob')).words('.heard')).toEqual([]);
	});

	it.each([
		['heart', { video: '1' }, 'There is no such video'],
		['follow', { channel: 'x' }, 'There is no such channel'],
		['comment-video', { text: 'a', replyTo: '7' }, 'There is no comment 7'],
		['comment-video', { text: 'a', replyTo: 'x' }, 'There is no comment x'],
		['comment-video', { replyTo: '0' }, '"text" is missing'],
	])('says why %s %j does not work', async (path, body, error) => {
		expect(await act(path, { person: 'bob', video, ...body })).toBe(error);
	});

	it('there is no page of a channel that is not there', async () => {
		const url = `${simulator.phoneUrl}/bob/channels/x@finder`;
		expect((await axios.get(url, { validateStatus: () => true })).status).toBe(404);
	});
});

describe('What somebody keeps', () => {
	const empty = ['Nothing was kept.', 'There are no labels.'];

	it('is nothing at first', async () => {
		expect((await page('/carol/kept')).words('.kept li')).toEqual(empty);
	});

	it('are messages, which the account lists and deletes', async () => {
		const wId = simulator.login('wkteam', 'bob');
		simulator.say('alice', 'bob', 'Tea & <cake>');
		expect(await act('keep', { person: 'bob', id: '1' })).toBe('done');
		expect((await page('/bob/kept')).words('.kept')[0]).toMatch(/^Text Tea & <cake> \d\d:\d\d$/);
		const client = new VendorClient(simulator);
		const ask = async (path: string, more: object) =>
			await client.json(`/weChatFavorites/${path}`, { wId, ...more });
		expect(await ask('favSync', { keyBuf: null })).toMatchObject({
			data: { favList: [{ favId: 1, type: 1 }] },
		});
		expect(await ask('getFavItem', { favId: 1 })).toMatchObject({
			data: { object: expect.stringContaining('<![CDATA[Tea & <cake>]]>') as string },
		});
		await ask('delFavItem', { favId: 1 });
		expect((await page('/bob/kept')).words('.kept')[0]).toBe('Nothing was kept.');
	});

	it('is what the phone has, of a kind that can be kept', async () => {
		simulator.say('alice', 'bob', 'Hi');
		expect(await act('keep', { person: 'carol', id: '1' })).toBe('There is no such message');
		expect(await act('keep', { person: 'bob', id: '2' })).toBe('There is no such message');
		const at = 0;
		const card = { look: 'card', text: 'Carol' } as const;
		simulator.chats.add({ from: alice, to: bob, newMsgId: '1', at, bubble: card });
		expect(await act('keep', { person: 'bob', id: '2' })).toBe(
			'This kind of message cannot be kept',
		);
	});

	it('shows favorites of any kind', async () => {
		const favorite = { favId: 1, updateTime: 0 };
		const object = '<favitem><datatitle>A</datatitle><datadesc>&lt;b&gt;</datadesc></favitem>';
		simulator.favorites.add(bob, { ...favorite, type: 5, object });
		simulator.favorites.add(bob, { ...favorite, type: 99, object: 'no XML' });
		expect((await page('/bob/kept')).words('.kept b')).toEqual(['Kind 99', 'Link']);
		expect((await page('/bob/kept')).words('.kept li')[1]).toMatch(/^Link A – <b> /);
	});

	it('are labels with whoever has them, from both gateways', async () => {
		const wId = simulator.login('wkteam', 'alice');
		simulator.login('open', 'my-device', 'alice');
		const client = new VendorClient(simulator);
		await client.json('/modifyContactLabel', { wId, wcId: bob, labelIdList: '2' });
		await client.form('/open/addContactLabel', { deviceId: 'my-device', labelName: '<New>' });
		const seen = await page('/alice/kept');
		expect(seen.words('.kept li').slice(1)).toEqual(['客户 Bob 阿宝', '<New> nobody']);
	});
});
