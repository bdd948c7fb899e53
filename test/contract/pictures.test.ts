import { CancelledError, fetchPicture } from '../../gateway';
import type { QrImageFault } from '../simulator';
import { readQrCode } from '../support/phoneCamera';
import { Scene } from './support/scene';

describe('The picture of a QR code', () => {
	let scene: Scene;
	let url: string;
	beforeEach(async () => {
		scene = await Scene.start('open');
		scene.simulator.addDevice('my-device');
		const input = { account: 'my-device', province: '广东' };
		url = String((await scene.item('login.getQrCode', input)).qrCodeUrl);
		scene.simulator.clearRequests();
	});
	afterEach(() => scene.end());

	const fetched = async () => await fetchPicture(scene.transport, url);

	it('is a PNG that a phone can read', async () => {
		const picture = await fetched();
		if ('reason' in picture) throw new Error(picture.reason);
		const { mimeType, extension, bytes } = picture;
		expect({ mimeType, extension }).toEqual({ mimeType: 'image/png', extension: 'png' });
		expect(readQrCode(bytes)).toBe(scene.simulator.phone.pending()[0]?.qrContent);
	});

	it.each<[QrImageFault, string]>([
		['missing', 'There is no picture: its address answers with HTTP 404.'],
		['notImage', 'There is no picture: what its address holds is not one.'],
		['huge', 'There is no picture: what its address holds is larger than 2 MB.'],
	])('that is %s is not there, and the reason is said', async (fault, reason) => {
		scene.simulator.faults.qrImage(fault);
		expect(await fetched()).toEqual({ reason });
	});

	it('whose connection drops is not there, and the reason is said', async () => {
		scene.simulator.faults.qrImage('drop');
		expect(await fetched()).toEqual({
			reason: `There is no picture: The connection to the file at ${new URL(url).host} was lost before it answered.`,
		});
	});

	it('that is too slow is given up after 20 seconds', async () => {
		scene.simulator.faults.qrImage('slow');
		const running = fetched();
		// The simulator's clock is moved until the download has noticed.
		const advancing = setInterval(() => scene.simulator.clock.advance(20), 5);
		const result = await running;
		clearInterval(advancing);
		expect(result).toEqual({
			reason: `There is no picture: ${new URL(url).host} did not send it in time.`,
		});
	});

	it('is no longer wanted once the workflow is stopped', async () => {
		scene.stop.abort();
		await expect(fetched()).rejects.toBeInstanceOf(CancelledError);
	});

	it.each(['', 'ftp://127.0.0.1/qr.png', 'qr.png', 'data:image/png;base64,AAAA', 'http://'])(
		'is not looked for at %j',
		async (address) => {
			expect(await fetchPicture(scene.transport, address)).toEqual({
				reason: 'There is no picture: the gateway gave no web address for it.',
			});
		},
	);

	it('is fetched without the token', async () => {
		const downloads: unknown[] = [];
		const transport = {
			...scene.transport,
			canRenewToken: false,
			send: () => Promise.reject(new Error('not by send, which carries the token')),
			download: async (...args: Parameters<typeof scene.transport.download>) => {
				downloads.push(args);
				return await scene.transport.download(...args);
			},
		};
		await fetchPicture(transport, url);
		expect(downloads).toEqual([[url, { maxBytes: 2 * 1024 * 1024, timeoutMs: 20_000 }]]);
	});
});
