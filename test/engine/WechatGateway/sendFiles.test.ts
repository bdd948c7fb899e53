import { BinaryDataService } from 'n8n-core';
import type { IBinaryData, IDataObject } from 'n8n-workflow';
import { WechatGatewayApi } from '../../../credentials/WechatGatewayApi.credentials';
import { WechatGateway } from '../../../nodes/WechatGateway/WechatGateway.node';
import type { GatewaySimulator } from '../../simulator';
import { Engine } from '../../support/engine';
import { fileNode, type GivenFile } from '../support/fileNode';
import { byId, callsTo, tokenCredential, TYPE, wechat } from '../support/node';
import { simulatorForEach } from '../support/simulatorForEach';

const FILES = 'test.files';
const engine = new Engine({ [TYPE]: new WechatGateway(), [FILES]: fileNode }, [
	new WechatGatewayApi(),
]);

let sim: GatewaySimulator;
simulatorForEach((simulator) => (sim = simulator));

/** The most files that were being read at the same time. */
let mostAtOnce: number;
beforeEach(() => {
	mostAtOnce = 0;
	let atOnce = 0;
	const service = BinaryDataService.prototype;
	jest.spyOn(service, 'getAsBuffer').mockImplementation(async ({ data }: IBinaryData) => {
		mostAtOnce = Math.max(mostAtOnce, ++atOnce);
		await Promise.resolve();
		atOnce--;
		return Buffer.from(data, 'base64');
	});
	jest.spyOn(service, 'createSignedToken').mockImplementation(({ id }) => `signed-${id}`);
});

const addressOf = (name: string) =>
	`https://n8n.test/rest/binary-data/signed?token=signed-filesystem-v2:${name}`;

const PNG: GivenFile = { text: '\x89PNG\r\n\x1a\n…', name: 'a.png', mimeType: 'image/png' };
const MP4: GivenFile = { text: '\0\0\0\x18ftypisom', name: 'a.mp4', mimeType: 'video/mp4' };
const SILK: GivenFile = { text: '#!SILK_V3\x01\0x\x01\0x', name: 'a.silk', mimeType: 'audio/silk' };
const stored = (file: GivenFile, field = 'data'): GivenFile => ({ ...file, field, stored: true });

async function run(
	gateway: 'open' | 'wkteam',
	operation: string,
	items: GivenFile[][],
	parameters: IDataObject = {},
) {
	const account =
		gateway === 'open' ? sim.login('open', 'shop', 'alice') : sim.login('wkteam', 'alice');
	const credentials = engine.credentials({ wechatGatewayApi: tokenCredential(sim, gateway) });
	const node = wechat(operation, {
		account: byId(account),
		...(operation.startsWith('message.') && { chatId: byId('wxid_bob') }),
		source: 'binary',
		...parameters,
	});
	return await engine
		.workflow({ credentials, nodes: [{ name: 'Files', type: FILES }, node] })
		.run(items.map((files) => ({ files: files as unknown as IDataObject[] })));
}

const fieldsSent = () =>
	sim.requests.map(({ fields }) => {
		const { deviceId: _d, wId: _w, wxId: _x, wcId: _c, ...rest } = fields;
		return rest;
	});

describe.each(['open', 'wkteam'] as const)('A binary file on %s', (gateway) => {
	test('is fetched by the gateway from an address that n8n has signed', async () => {
		const done = await run(gateway, 'message.sendImage', [[stored(PNG)]]);
		expect(done.error).toBeUndefined();
		expect(fieldsSent()).toEqual([{ content: addressOf('a.png') }]);
	});

	test('has its cover beside it, under its own name', async () => {
		await run(gateway, 'message.sendVideo', [[stored(MP4), stored(PNG, 'cover')]]);
		expect(fieldsSent()).toEqual([{ path: addressOf('a.mp4'), thumbPath: addressOf('a.png') }]);
	});

	test('of a voice tells how long it plays', async () => {
		await run(gateway, 'message.sendVoice', [[stored(SILK)]]);
		const length = gateway === 'open' ? '40' : 40;
		expect(fieldsSent()).toEqual([{ content: addressOf('a.silk'), length }]);
	});

	test('goes into the file store of WeChat', async () => {
		await run(gateway, 'media.uploadCdnImage', [[stored(PNG)]]);
		const name = gateway === 'open' ? 'path' : 'content';
		expect(fieldsSent()).toEqual([{ [name]: addressOf('a.png') }]);
	});

	test.each<[string, string, GivenFile[], IDataObject, string]>([
		['of the wrong type', 'sendImage', [stored(MP4)], {}, 'The file "a.mp4" is not a picture'],
		[
			'that is empty',
			'sendImage',
			[stored({ ...PNG, text: '' })],
			{},
			'The file "a.png" is empty.',
		],
		['in n8n’s memory', 'sendImage', [PNG], {}, 'The gateway fetches files from an address'],
		['that is not there', 'sendImage', [stored(PNG, 'b')], {}, 'The item has no file in a binary'],
		[
			'without its cover',
			'sendVideo',
			[stored(MP4)],
			{ coverDataFieldName: '' },
			'Cover Data Field Name is empty.',
		],
	])('%s stops the node before anything is sent', async (_, operation, files, more, message) => {
		const done = await run(
			gateway,
			`message.${operation}`,
			[[stored(PNG), stored(MP4, 'v'), stored(PNG, 'cover')], files],
			{
				inputDataFieldName:
					operation === 'sendVideo' ? '={{ $itemIndex === 0 ? "v" : "data" }}' : 'data',
				...more,
			},
		);
		expect(done.error?.message).toContain(message);
		expect(callsTo(sim)).toEqual([]);
	});

	test('is read after the one before it', async () => {
		await run(gateway, 'media.uploadCdnImage', [[stored(PNG)], [stored(PNG)], [stored(PNG)]]);
		expect([callsTo(sim).length, mostAtOnce]).toEqual([3, 1]);
	});
});

describe('A file of any kind', () => {
	test('travels itself to wkteam, which then needs no address', async () => {
		const done = await run('wkteam', 'message.sendFile', [
			[{ text: 'hi', name: 'a.txt', mimeType: 'text/plain' }],
		]);
		expect(done.json('message.sendFile')).toMatchObject([{ success: true, chatId: 'wxid_bob' }]);
		expect(callsTo(sim)).toEqual(['POST /sendFileBase64']);
		expect(fieldsSent()).toEqual([{ fileName: 'a.txt', base64: 'data:text/plain;base64,aGk=' }]);
	});

	test('is fetched by open, under the name that is given', async () => {
		await run('open', 'message.sendFile', [[stored(PNG)]], { fileName: '图.png' });
		expect(fieldsSent()).toEqual([{ path: addressOf('a.png'), fileName: '图.png' }]);
	});
});
