import { once } from 'node:events';
import type { Readable } from 'node:stream';
import axios from 'axios';
import { GatewaySimulator, type Fault } from './index';
import { dataOf, VendorClient } from './support/vendorClient';

const device = { deviceId: 'my-device' };
const form = 'application/x-www-form-urlencoded';
const endpoint = 'POST /open/isOnline';

describe('The simulator misbehaves on demand', () => {
	let simulator: GatewaySimulator;
	let client: VendorClient;

	beforeEach(async () => {
		simulator = await GatewaySimulator.start();
		client = new VendorClient(simulator);
		simulator.login('open', 'my-device', 'alice');
	});
	afterEach(() => simulator.stop());

	const isOnline = () =>
		client.send('POST', '/open/isOnline', 'deviceId=my-device', {
			authorization: simulator.vendors.open.token,
			'content-type': form,
		});
	const online = { code: '1000', message: '在线', data: null };

	it.each<[string, Fault, { status: number; body: unknown }]>([
		['an HTTP error', { status: 502, body: 'Bad Gateway' }, { status: 502, body: 'Bad Gateway' }],
		['another body', { json: { hello: 1 } }, { status: 200, body: { hello: 1 } }],
		['no body', 'empty', { status: 200, body: '' }],
		['half a body', 'truncated', { status: 200, body: '{"code":"1000","messa' }],
		['a number as code', 'numericCode', { status: 200, body: { ...online, code: 1000 } }],
		['no code', 'noCode', { status: 200, body: { message: '在线', data: null } }],
		['a redirect', { redirect: 'http://127.0.0.1:1/' }, { status: 302, body: '' }],
	])('with %s, once', async (_name, fault, expected) => {
		simulator.faults.next(endpoint, fault);

		expect(await isOnline()).toEqual(expected);
		expect(await isOnline()).toEqual({ status: 200, body: online });
	});

	it('with a web page, as often as told', async () => {
		simulator.faults.next(endpoint, 'html', 2);

		const page = { status: 200, body: expect.stringMatching(/^<!doctype html>/) as string };
		expect([await isOnline(), await isOnline(), await isOnline()]).toEqual([
			page,
			page,
			{ status: 200, body: online },
		]);
	});

	it('by cutting the connection before it carries the call out', async () => {
		simulator.faults.next('POST /open/workstation', 'drop');

		await expect(client.form('/open/workstation', { deviceId: 'new' })).rejects.toThrow();
		expect(await client.form('/open/workstation', { deviceId: 'new' })).toMatchObject({
			code: '1000',
		});
	});

	it('by losing the reply of a call that it carried out', async () => {
		simulator.faults.next('POST /open/workstation', 'loseReply');

		await expect(client.form('/open/workstation', { deviceId: 'new' })).rejects.toThrow();
		expect(await client.form('/open/workstation', { deviceId: 'new' })).toMatchObject({
			message: '设备已存在',
		});
	});

	it('by answering late', async () => {
		simulator.faults.next(endpoint, { delaySeconds: 30 });
		const answer = isOnline();
		let answered = false;
		void answer.then(() => (answered = true));
		await simulator.received(endpoint);
		await isOnline();
		expect(answered).toBe(false);

		simulator.clock.advance(30);

		expect(await answer).toEqual({ status: 200, body: online });
	});

	it('by dripping for as long as anybody stays', async () => {
		simulator.faults.next(endpoint, 'drips');
		const leave = new AbortController();
		const received = axios.post<Readable>(`${simulator.baseUrl}/open/isOnline`, '', {
			responseType: 'stream',
			signal: leave.signal,
		});
		const { data } = await received;
		for (let seconds = 0; seconds < 3; seconds += 1) {
			simulator.clock.advance(1);
			const [bytes] = (await once(data, 'data')) as [Buffer];
			expect(bytes.toString()).toBe(' ');
		}
		data.once('error', () => undefined);
		leave.abort();

		expect(await isOnline()).toEqual({ status: 200, body: online });
	});

	it('by hanging up on a call that it holds', async () => {
		simulator.drop('my-device');
		await client.form('/open/getLoginQrCode', { ...device, province: '广东' });
		const answer = client.form('/open/checkLogin', device);
		await simulator.received('POST /open/checkLogin');
		simulator.hangUp('POST /open/checkLogin');

		await expect(answer).rejects.toThrow();
	});

	it('only at endpoints that exist', () => {
		expect(() => simulator.faults.next('POST /open/online', 'drop')).toThrow(
			'No gateway has "POST /open/online"',
		);
	});

	describe('with a QR picture', () => {
		let qrCodeUrl: string;

		beforeEach(async () => {
			simulator.drop('my-device');
			const answer = await client.form('/open/getLoginQrCode', { ...device, province: '广东' });
			qrCodeUrl = dataOf<{ qrCodeUrl: string }>(answer).qrCodeUrl;
		});

		const picture = () =>
			axios.get<Buffer>(qrCodeUrl, { responseType: 'arraybuffer', validateStatus: () => true });

		it('that is a web page', async () => {
			simulator.faults.qrImage('notImage');

			const { status, headers } = await picture();
			expect([status, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
			expect((await picture()).headers['content-type']).toBe('image/png');
		});

		it('that is missing', async () => {
			simulator.faults.qrImage('missing');

			expect((await picture()).status).toBe(404);
		});

		it('that never comes', async () => {
			simulator.faults.qrImage('drop');

			await expect(picture()).rejects.toThrow();
		});

		it('that never ends', async () => {
			simulator.faults.qrImage('huge');

			await expect(axios.get(qrCodeUrl, { maxContentLength: 5_000_000 })).rejects.toThrow(
				'maxContentLength size of 5000000 exceeded',
			);
		});

		it('that comes slowly', async () => {
			simulator.faults.qrImage('slow');
			const { data } = await axios.get<NodeJS.ReadableStream>(qrCodeUrl, {
				responseType: 'stream',
			});
			simulator.clock.advance(60);

			const chunks: Buffer[] = [];
			for await (const chunk of data) chunks.push(chunk as Buffer);
			expect(Buffer.concat(chunks).length).toBeGreaterThan(500);
		});
	});

	it('stops with calls still held', async () => {
		simulator.drop('my-device');
		await client.form('/open/getLoginQrCode', { ...device, province: '广东' });
		const answer = client.form('/open/checkLogin', device);
		await simulator.received('POST /open/checkLogin');
		await simulator.stop();

		await expect(answer).rejects.toThrow();
	});
});
