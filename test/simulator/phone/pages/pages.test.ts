import axios from 'axios';
import { GatewaySimulator } from '../../index';
import { PageSeen } from '../../support/pageOf';
import { VendorClient } from '../../support/vendorClient';

describe('A phone', () => {
	let simulator: GatewaySimulator;
	let client: VendorClient;
	let alice: string;
	let bob: string;
	beforeEach(async () => {
		simulator = await GatewaySimulator.start();
		client = new VendorClient(simulator);
		simulator.login('open', 'my-device', 'alice');
		({
			alice: { wcId: alice },
			bob: { wcId: bob },
		} = simulator.people);
	});
	afterEach(() => simulator.stop());

	const page = async (path: string) => await PageSeen.at(`${simulator.phoneUrl}${path}`);
	const send = async (wxId: string, content: string) =>
		await client.form('/open/sendText', { deviceId: 'my-device', wxId, content });
	const act = async (path: string, body: unknown) => {
		const { status, data } = await axios.post<{ error?: string }>(
			`${simulator.phoneUrl}/api${path}`,
			body,
			{ validateStatus: () => true },
		);
		return { status, error: data.error };
	};

	it('lists its chats, the newest first, and whom one could write to', async () => {
		const { id } = simulator.groups.add({ name: 'Team', members: [alice, bob] });
		await send(bob, 'Hello <Bob>');
		await send(id, 'Hello all');
		const seen = await page('/bob/chats');
		expect(seen.words('main .row .name')).toEqual(['Team', 'Alice 小爱', 'Carol 可乐 🥤']);
		expect(seen.words('main .row .line')).toEqual(['Alice 小爱: Hello all', 'Hello <Bob>', '']);
		expect(seen.words('.owners [aria-current]')).toEqual(['Bob 阿宝']);
		expect(seen.attributes('.owners a', 'href')).toEqual([
			`/phone/${alice}/chats`,
			`/phone/${bob}/chats`,
			`/phone/${simulator.people.carol.wcId}/chats`,
		]);
	});

	it('is there for any friend who was written to', async () => {
		await send('wxid_dave', 'Hello Dave');
		const seen = await page('/wxid_dave/chats');
		expect(seen.words('.owners [aria-current] > span:last-child')).toEqual(['wxid_dave']);
		expect(seen.words('main .row .line')[0]).toBe('Hello Dave');
	});

	it('shows own words on one side, and those of others on the other', async () => {
		await send(bob, 'Tea?');
		simulator.say('bob', 'alice', 'Yes', 1);
		const [hers, his] = [await page(`/bob/chats/${alice}`), await page(`/alice/chats/${bob}`)];
		expect(hers.words('article.other .bubble')).toEqual(['Tea?']);
		expect(hers.words('article.own .bubble')).toEqual(['Yes']);
		expect(hers.words('article.own .quoted')).toEqual(['Alice 小爱: Tea?']);
		expect(his.words('article.own .bubble')).toEqual(['Tea?']);
	});

	it('says in a group who spoke, and under his remark who has one', async () => {
		const { id } = simulator.groups.add({ members: [alice, bob] });
		simulator.addressBook('open', 'alice').entries.friends.get(bob)!.remark = 'Bobby';
		simulator.say('bob', id, 'Hello');
		const seen = await page(`/alice/chats/${encodeURIComponent(id)}`);
		expect(seen.words('h1')[0]).toMatch(/^Alice 小爱, Bob 阿宝 \(2\)/);
		expect(seen.words('article .name')).toEqual(['Bobby']);
	});

	it('tells of a group who is in it, and whoever runs it who wants to be', async () => {
		const group = simulator.groups.add({ members: [alice, bob, 'wxid_dave'], admins: [bob] });
		group.announcement = 'Be <kind>';
		group.requests.push({ wcId: 'wxid_erin', by: 'wxid_dave', reason: 'A friend' });
		const seenBy = async (who: string) =>
			await page(`/${who}/groups/${encodeURIComponent(group.id)}`);
		const seen = await seenBy('bob');
		expect(seen.words('.members li > span:not(.face)')).toEqual([
			'Alice 小爱',
			'Bob 阿宝',
			'wxid_dave',
		]);
		expect(seen.words('.members small')).toEqual(['Owner', 'Admin']);
		expect(seen.words('dd')).toEqual(['Be <kind>', 'wxid_erin, asked in by wxid_dave: A friend']);
		expect((await seenBy('wxid_dave')).words('dd')).toEqual(['Be <kind>']);
	});

	it('has no page of a group that is not there', async () => {
		const url = `${simulator.phoneUrl}/bob/groups/1@chatroom`;
		expect((await axios.get(url, { validateStatus: () => true })).status).toBe(404);
	});

	it.each([
		['nobody is online', 'carol', 'No account in this chat is online: nothing is pushed'],
		['nobody listens', 'alice', 'No callback address is registered: nothing is pushed'],
	])('says so where %s', async (_, who, line) => {
		expect((await page(`/bob/chats/${who}`)).words('h1 small')).toEqual([line]);
	});

	it('says which gateway pushes what is written there', async () => {
		simulator.vendors.open.callbackUrl = 'http://127.0.0.1:9/';
		expect((await page(`/bob/chats/alice`)).words('h1 small')).toEqual(['Pushed by open']);
	});

	it('is written on, quotes and takes back', async () => {
		await send(bob, 'Tea?');
		expect(await act('/say', { person: 'bob', chat: 'alice', text: 'No', quoting: '1' })).toEqual({
			status: 200,
		});
		expect(await act('/recall', { person: 'bob', id: '2' })).toEqual({ status: 200 });
		const seen = await page(`/alice/chats/${bob}`);
		expect(seen.words('.notice:not(time)')).toEqual(['Bob 阿宝 recalled a message']);
		expect(seen.source).not.toContain('>No<');
	});

	it.each([
		['/say', { person: 'bob', chat: 'alice', text: '' }, '"text" is missing'],
		['/say', { person: 'bob', text: 'x' }, '"chat" is missing'],
		[
			'/say',
			{ person: 'bob', chat: 'alice', text: 'x', quoting: 'y' },
			'"quoting" must be a number',
		],
		[
			'/say',
			{ person: 'bob', chat: 'alice', text: 'x', quoting: '7' },
			'Message 7 is not in this chat',
		],
		['/recall', { person: 'bob', id: '7' }, 'Message 7 is none of yours'],
	])('says why %s %j does not work', async (path, body, error) => {
		expect(await act(path, body)).toEqual({ status: 409, error });
		expect(simulator.chats.messages).toEqual([]);
	});

	it('offers no recall after two minutes, and allows none', async () => {
		simulator.say('bob', 'alice', 'Oops');
		expect((await page(`/bob/chats/alice`)).words('[data-act=recall]')).toEqual(['Recall']);
		simulator.clock.advance(121);
		expect((await page(`/bob/chats/alice`)).words('[data-act=recall]')).toEqual([]);
		expect((await act('/recall', { person: 'bob', id: '1' })).error).toBe(
			'The message is older than two minutes, or was recalled',
		);
	});

	it('tells a program what a chat holds', async () => {
		await send(bob, 'Tea?');
		const { data } = await axios.get<unknown>(`${simulator.phoneUrl}/api/chat`, {
			params: { person: 'bob', chat: 'alice' },
		});
		expect(data).toMatchObject([{ id: 1, from: alice, to: bob, bubble: { text: 'Tea?' } }]);
	});

	it('shows the moments that its owner may see, and to whoever posted them who that is', async () => {
		simulator.moments.add({ author: alice, text: 'For <Bob>', only: [bob] });
		simulator.moments.add({ author: alice, text: 'Not for Bob', except: [bob] });
		const seenBy = async (who: string) => await page(`/${who}/moments`);
		const [hers, his] = [await seenBy('alice'), await seenBy('bob')];
		expect(hers.words('.text')).toEqual(['Not for Bob', 'For <Bob>']);
		expect(hers.words('.audience')).toEqual(['Hidden from Bob 阿宝', 'Visible to Bob 阿宝']);
		expect(his.words('.text')).toEqual(['For <Bob>']);
		expect(his.words('.audience')).toEqual([]);
		expect((await seenBy('carol')).words('.text')).toEqual(['Not for Bob']);
	});

	it('likes moments and comments on them, but only on those that are seen', async () => {
		const { id: moment } = simulator.moments.add({ author: alice, text: 'A', only: [bob] });
		const person = 'bob';
		expect(await act('/like', { person, moment })).toEqual({ status: 200 });
		expect(await act('/comment', { person, moment, text: '<Nice>' })).toEqual({ status: 200 });
		const answer = { person: 'alice', moment, text: 'Yes', replyTo: '1' };
		expect(await act('/comment', answer)).toEqual({ status: 200 });
		const seen = await page('/alice/moments');
		expect(seen.words('.likes')).toEqual(['♡ Bob 阿宝']);
		expect(seen.words('.comments li')).toEqual([
			'Bob 阿宝: <Nice> Answer',
			'Alice 小爱 to Bob 阿宝: Yes Answer',
		]);
		expect(await act('/like', { person: 'carol', moment })).toEqual({
			status: 409,
			error: 'There is no such moment to be seen',
		});
		expect(await act('/comment', { ...answer, replyTo: '7' })).toEqual({
			status: 409,
			error: 'There is no comment 7',
		});
	});

	it('needs nothing from elsewhere and lets nothing run but its own', async () => {
		const { source, policy } = await page('/bob/chats');
		expect(source).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
		expect(policy).toMatch(/^default-src 'none'; script-src 'sha256-[^']+'; style-src 'sha256-/);
		expect(simulator.requests).toEqual([]);
	});
});
