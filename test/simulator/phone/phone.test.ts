import axios, { type AxiosInstance } from 'axios';
import { GatewaySimulator } from '../index';
import { peopleAt } from '../state/people';
import { Receiver } from '../support/receiver';
import { VendorClient } from '../support/vendorClient';

const device = { deviceId: 'my-device' };

describe('The phone over HTTP', () => {
	let simulator: GatewaySimulator;
	let client: VendorClient;
	let phone: AxiosInstance;

	beforeEach(async () => {
		simulator = await GatewaySimulator.start();
		client = new VendorClient(simulator);
		phone = axios.create({ baseURL: `${simulator.phoneUrl}/api`, validateStatus: () => true });
		simulator.addDevice('my-device');
		await client.form('/open/getLoginQrCode', { ...device, province: '广东' });
	});
	afterEach(() => simulator.stop());

	const act = async (path: string, body: unknown) => {
		const { status, data } = await phone.post<Record<string, unknown>>(path, body);
		return { status, data };
	};

	it('shows who waits and who is online', async () => {
		simulator.login('wkteam', 'bob');
		const [pending] = simulator.phone.pending();
		const [bob] = simulator.phone.online();

		const { data } = await phone.get<unknown>('/state');

		expect(data).toEqual({
			people: [
				{ name: 'alice', nickName: 'Alice 小爱' },
				{ name: 'bob', nickName: 'Bob 阿宝' },
				{ name: 'carol', nickName: 'Carol 可乐 🥤' },
			],
			pending: [
				{
					gateway: 'open',
					loginId: 'my-device',
					ticket: pending?.ticket,
					qrContent: pending?.qrContent,
					qrCodeUrl: `/qr/${pending?.ticket}.png`,
					state: 'waiting',
					secondsLeft: 240,
					person: null,
				},
			],
			online: [{ ...bob, isHeard: false }],
			group: '20000000001@chatroom',
			violations: [],
		});
	});

	it('scans, confirms and drops', async () => {
		await act('/scan', { loginId: 'my-device', person: 'alice' });
		await act('/confirm', { loginId: 'my-device' });
		await client.form('/open/checkLogin', device);

		expect(await act('/drop', { loginId: 'my-device' })).toMatchObject({
			status: 200,
			data: { pending: [], online: [] },
		});
		expect(simulator.events.map(({ type }) => type)).toEqual([
			'qrCode',
			'scanned',
			'confirmed',
			'loggedIn',
			'loggedOut',
		]);
	});

	it('scans what a camera read', async () => {
		const text = simulator.phone.pending()[0]?.qrContent;

		expect(await act('/scan', { text, person: 'carol' })).toMatchObject({
			status: 200,
			data: { pending: [{ state: 'scanned', person: 'carol' }] },
		});
	});

	it('shows a code screen, and refuses', async () => {
		await act('/scan', { loginId: 'my-device', person: 'alice' });

		expect(await act('/ask-for-code', { loginId: 'my-device', code: '123456' })).toMatchObject({
			data: { pending: [{ state: 'codeAsked', code: '123456' }] },
		});
		expect(await act('/refuse', { loginId: 'my-device' })).toMatchObject({
			data: { pending: [] },
		});
	});

	it.each([
		['/scan', { loginId: 'nobody', person: 'alice' }, 'No QR code was asked for login nobody'],
		['/scan', { loginId: 'my-device', person: 'eve' }, '"person" must be one of alice, bob, carol'],
		[
			'/scan',
			{ text: 'http://elsewhere', person: 'bob' },
			'This QR code belongs to no login that is waiting',
		],
		['/confirm', {}, '"loginId" is missing'],
		['/confirm', { loginId: 'my-device' }, 'The phone cannot confirm: login my-device is waiting'],
		['/drop', { loginId: 'my-device' }, 'Login my-device is not online'],
	])('says why %s %j does not work', async (path, body, error) => {
		expect(await act(path, body)).toEqual({ status: 409, data: { error } });
	});

	describe('writes by hand', () => {
		const { alice, bob, carol } = peopleAt('');
		let receiver: Receiver;

		beforeEach(async () => {
			receiver = await Receiver.listen();
			simulator.login('open', 'her-device', 'alice');
			simulator.vendors.open.callbackUrl = receiver.url;
		});
		afterEach(() => receiver.close());

		/** What the account got. */
		async function pushed() {
			await simulator.delivered();
			return receiver.bodies.flatMap((body) =>
				(JSON.parse(body) as string[]).map(
					(text) => JSON.parse(text) as { messageType: number; data: Record<string, unknown> },
				),
			);
		}

		it('a text from somebody else', async () => {
			const text = 'Hello <Alice>';

			expect(
				await act('/send-text', { loginId: 'her-device', person: 'carol', text }),
			).toMatchObject({ status: 200, data: { online: [{ person: 'alice', isHeard: true }] } });

			expect(await pushed()).toMatchObject([
				{
					messageType: 5,
					data: { fromUser: carol.wcId, toUser: alice.wcId, content: text, self: false },
				},
			]);
		});

		it('a text in a group, mentioning people by their names', async () => {
			const text = `@${alice.nickName} and @所有人`;

			await act('/send-text', { loginId: 'her-device', person: 'bob', text, group: '1@chatroom' });

			expect(await pushed()).toMatchObject([
				{
					messageType: 9,
					data: {
						fromUser: bob.wcId,
						fromGroup: '1@chatroom',
						atlist: ['notify@all', alice.wcId],
					},
				},
			]);
		});

		it('the owner’s own text, as an echo', async () => {
			await act('/send-text', { loginId: 'her-device', person: 'alice', text: 'Hello' });

			expect(await pushed()).toMatchObject([
				{ messageType: 5, data: { fromUser: alice.wcId, toUser: bob.wcId, self: true } },
			]);
		});

		it('a picture, in private and in a group', async () => {
			await act('/send-image', { loginId: 'her-device', person: 'bob' });
			await act('/send-image', { loginId: 'her-device', person: 'bob', group: '1@chatroom' });

			expect((await pushed()).map(({ messageType }) => messageType)).toEqual([6, 10]);
		});

		it('a friend request', async () => {
			const text = 'We met';

			await act('/request-friend', { loginId: 'her-device', person: 'bob', text });

			const [request] = await pushed();
			expect(request).toMatchObject({ messageType: 0, data: { fromUser: 'fmessage' } });
			expect(request?.data.content).toContain(' content="We met"');
		});

		it('nothing, but drops the login, which is told as well', async () => {
			await act('/drop', { loginId: 'her-device' });

			expect(await pushed()).toMatchObject([{ messageType: 4 }]);
		});

		it.each([
			['/send-text', { loginId: 'my-device', person: 'bob', text: 'x' }, 'is not online'],
			['/send-text', { loginId: 'her-device', person: 'bob' }, '"text" is missing'],
			['/send-image', { loginId: 'her-device', person: 'eve' }, '"person" must be one of'],
			['/request-friend', { loginId: 'her-device', person: 'alice' }, 'a friend of himself'],
		])('and says why %s %j does not work', async (path, body, reason) => {
			expect(await act(path, body)).toEqual({
				status: 409,
				data: { error: expect.stringContaining(reason) as string },
			});
			expect(await pushed()).toEqual([]);
		});
	});

	it('takes JSON only', async () => {
		const { status } = await phone.post('/confirm', 'loginId=my-device');

		expect(status).toBe(415);
	});

	it('has a page, which is no vendor call', async () => {
		simulator.clearRequests();
		const { data, headers } = await axios.get<string>(simulator.phoneUrl);

		expect(headers['content-type']).toBe('text/html; charset=utf-8');
		expect(data).toContain('<h1>Simulated phones</h1>');
		expect(simulator.requests).toEqual([]);
	});

	it('serves avatars as pictures', async () => {
		const { data } = await axios.get<Buffer>(simulator.people.alice.smallHeadImgUrl, {
			responseType: 'arraybuffer',
		});

		expect(data.subarray(1, 4).toString()).toBe('PNG');
	});
});
