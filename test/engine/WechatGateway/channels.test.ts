import type { GatewaySimulator } from '../../simulator';
import { readQrCode } from '../../support/phoneCamera';
import { byId, tokenCredential, wechat, workflow } from '../support/node';
import { simulatorForEach } from '../support/simulatorForEach';

let sim: GatewaySimulator;
simulatorForEach((simulator) => {
	sim = simulator;
});

async function getQrCode() {
	sim.channels.add({ owner: sim.people.alice.wcId });
	const account = byId(sim.login('wkteam', 'alice'));
	const run = await workflow(
		tokenCredential(sim, 'wkteam'),
		wechat('channel.getQrCode', { account }),
	).run();
	expect(run.error).toBeUndefined();
	return run;
}

describe('The QR code of the own channel', () => {
	test('is a picture, though the gateway only tells what it holds', async () => {
		const run = await getQrCode();

		const [json] = run.json('channel.getQrCode');
		expect(json).toEqual({
			account: expect.stringMatching(/^[\w-]{36}$/) as string,
			qrCodeContent: expect.stringMatching(/^https:\/\/weixin\.qq\.com\/f\/\w{22}$/) as string,
		});
		const { bytes, mimeType, fileName } = run.file('channel.getQrCode');
		expect({ mimeType, fileName, text: readQrCode(bytes) }).toEqual({
			mimeType: 'image/gif',
			fileName: 'wechat-channel-qr-code.gif',
			text: json?.qrCodeContent,
		});
	});

	test.each([
		['nothing', '', {}],
		[
			'more than a QR code holds',
			'x'.repeat(3000),
			{ message: 'There is no picture: the text is too long for a QR code.' },
		],
	])('is no picture when the gateway says %s of it', async (_, qrUrl, more) => {
		sim.faults.next('POST /finder/getQrCode', { json: { code: '1000', data: { qrUrl } } });
		const run = await getQrCode();

		const [item] = run.items('channel.getQrCode');
		expect(item).toMatchObject({ json: { qrCodeContent: qrUrl, ...more } });
		expect(item?.binary).toBeUndefined();
	});
});
