// The node makes its form from the catalogue, so that the operations must be there first.
import '../support/fileOperations';
import { BinaryDataService } from 'n8n-core';
import type { IDataObject } from 'n8n-workflow';
import { WechatGatewayApi } from '../../../credentials/WechatGatewayApi.credentials';
import { WechatGateway } from '../../../nodes/WechatGateway/WechatGateway.node';
import { seen } from '../../contract/support/seen';
import type { GatewaySimulator } from '../../simulator';
import { Engine, type NodeSpec } from '../../support/engine';
import { fileNode, type GivenFile } from '../support/fileNode';
import { byId, callsTo, tokenCredential, TYPE, wechat } from '../support/node';
import { simulatorForEach } from '../support/simulatorForEach';

const FILES = 'test.files';
const engine = new Engine({ [TYPE]: new WechatGateway(), [FILES]: fileNode }, [
	new WechatGatewayApi(),
]);

let sim: GatewaySimulator;
simulatorForEach((simulator) => (sim = simulator));

/** For each reading of a file, how many requests had gone out before. */
let readings: number[];
beforeEach(() => {
	readings = [];
	const service = BinaryDataService.prototype;
	const read = Reflect.get(service, 'getAsBuffer') as (
		this: BinaryDataService,
		...args: unknown[]
	) => Promise<Buffer>;
	jest.spyOn(service, 'getAsBuffer').mockImplementation(async function (
		this: BinaryDataService,
		...args
	) {
		readings.push(sim.requests.length);
		return await read.apply(this, args);
	});
});

const PICTURE = { text: 'a picture', name: '图.png', mimeType: 'image/png' };
const OTHER = { text: 'another one', name: 'b.jpg', mimeType: 'image/jpeg' };
const uploaded = ({ name, text, mimeType }: typeof PICTURE) => ({
	fileName: name,
	mimeType,
	bytes: Buffer.from(text),
});

/** Runs one operation for items with these files. */
async function run(
	gateway: 'open' | 'wkteam',
	operation: string,
	items: GivenFile[][],
	{ settings = {}, ...parameters }: IDataObject & { settings?: Partial<NodeSpec> } = {},
) {
	const credentials = engine.credentials({ wechatGatewayApi: tokenCredential(sim, gateway) });
	const nodes = [
		{ name: 'Files', type: FILES },
		wechat(`files.${operation}`, parameters, settings),
	];
	return await engine
		.workflow({ credentials, nodes })
		.run(
			items.map((files) => (files.length > 0 ? { files: files as unknown as IDataObject[] } : {})),
		);
}

describe('A file on open', () => {
	let account: string;
	beforeEach(() => (account = sim.login('open', 'shop', 'alice')));

	const upload = async (items: GivenFile[][], more: Parameters<typeof run>[3] = {}) =>
		await run('open', 'upload', items, { account: byId(account), ...more });
	const request = (file: typeof PICTURE) => ({
		call: 'POST /open/uploadSnsImageFile',
		query: {},
		contentType: expect.stringMatching(/^multipart\/form-data; boundary=/) as string,
		authorization: sim.vendors.open.token,
		fields: { deviceId: 'shop', file: uploaded(file) },
	});

	test('is a part of a form, and comes from "data" unless another field is named', async () => {
		const done = await upload([[PICTURE, { ...OTHER, field: 'other' }]]);
		expect(done.json('files.upload')).toEqual([{ url: expect.any(String) as string }]);
		expect(seen(sim)).toEqual([request(PICTURE)]);
	});

	test.each([
		['by the name of its field', 'photo'],
		['by an expression for that name', '={{ "pho" + "to" }}'],
	])('is found %s', async (_, file) => {
		const done = await upload([[PICTURE, { ...OTHER, field: 'photo' }]], { file });
		expect(done.error).toBeUndefined();
		expect(seen(sim)).toEqual([request(OTHER)]);
	});

	test('of each item is its own, and is read only when its turn has come', async () => {
		await upload([[PICTURE], [OTHER]]);
		expect(seen(sim)).toEqual([request(PICTURE), request(OTHER)]);
		expect(readings).toEqual([0, 1]);
	});

	test('arrives byte for byte, whatever is in it', async () => {
		const bytes = Buffer.from(Array.from({ length: 70_000 }, (_, at) => (at * 7) % 256));
		jest.spyOn(BinaryDataService.prototype, 'getAsBuffer').mockResolvedValue(bytes);
		await upload([[PICTURE]]);
		expect(seen(sim)[0]?.fields.file).toEqual({ ...uploaded(PICTURE), bytes });
	});

	test('without a name gets one by its kind', async () => {
		await upload([[{ text: 'a picture', mimeType: 'image/png' }]]);
		expect(seen(sim)).toEqual([request({ ...PICTURE, name: 'file.png' })]);
	});

	test.each([
		[
			'an item without any file',
			[],
			{},
			'The item has no file in a binary field "data". [item 1]',
			'It has no file at all: let a node before this one fetch or read it.',
		],
		[
			'a name that no file of the item has',
			[
				{ ...OTHER, field: 'data' },
				{ ...OTHER, field: 'photo2' },
			],
			{ file: '={{ $itemIndex === 0 ? "data" : "photo" }}' },
			'The item has no file in a binary field "photo". [item 1]',
			'It has files in "data", "photo2": enter one of these names.',
		],
		[
			'no name at all',
			[OTHER],
			{ file: '={{ $itemIndex === 0 ? "data" : "" }}' },
			'Input Data Field Name is empty. [item 1]',
			'Community Assistant (open) needs it: fill it in, or see what its expression gives.',
		],
		[
			'something else than a file',
			[OTHER],
			{ file: '={{ $itemIndex === 0 ? "data" : $json }}' },
			'What is given is not the name of a binary field. [item 1]',
			'It has files in "data": enter one of these names.',
		],
	])('%s stops the node before a file is read', async (_, files, more, message, description) => {
		const { error } = await upload([[PICTURE], files], more);
		expect(error).toMatchObject({ name: 'NodeOperationError', message, description });
		expect([callsTo(sim), readings]).toEqual([[], []]);
	});

	test('that is missing goes to the error output, while the other items go on', async () => {
		const settings = { onError: 'continueRegularOutput' as const };
		const done = await upload([[], [OTHER]], { settings });
		expect(done.json('files.upload')).toEqual([
			{
				error: 'The item has no file in a binary field "data". [item 0]',
				details: 'It has no file at all: let a node before this one fetch or read it.',
			},
			{ url: expect.any(String) as string },
		]);
		expect(seen(sim)).toEqual([request(OTHER)]);
	});

	test('that cannot be read is said without the paths of n8n', async () => {
		jest
			.spyOn(BinaryDataService.prototype, 'getAsBuffer')
			.mockRejectedValue(new Error('ENOENT: no such file, open "/home/node/.n8n/storage/1"'));
		const done = await upload([[PICTURE]]);
		expect(done.error).toMatchObject({
			name: 'NodeOperationError',
			message: 'n8n cannot read the file "图.png". [item 0]',
			description: 'It may have been deleted meanwhile: run the node that it came from again.',
		});
		expect(done.stored).not.toContain('/home/node');
		expect(callsTo(sim)).toEqual([]);
	});
});

describe('A file on wkteam', () => {
	let account: string;
	beforeEach(() => (account = sim.login('wkteam', 'alice')));

	const chatId = byId('wxid_bob');
	const request = (fields: IDataObject) => ({
		call: 'POST /sendFileBase64',
		query: {},
		contentType: 'application/json',
		authorization: sim.vendors.wkteam.token,
		fields: { wId: account, wcId: 'wxid_bob', ...fields },
	});

	test('is text in the JSON', async () => {
		const parameters = { account: byId(account), chatId, fileName: '={{ $binary.data.fileName }}' };
		const done = await run('wkteam', 'send', [[PICTURE], [OTHER]], parameters);
		expect(done.json('files.send')).toEqual([{ success: true }, { success: true }]);
		expect(seen(sim)).toEqual([
			request({ fileName: '图.png', base64: 'data:image/png;base64,YSBwaWN0dXJl' }),
			request({ fileName: 'b.jpg', base64: 'data:image/jpeg;base64,YW5vdGhlciBvbmU=' }),
		]);
		expect(readings).toEqual([0, 1]);
	});

	test.each([
		['an option that is not chosen', {}],
		['an option that is left empty', { options: { file: '' } }],
	])('is not sent: %s', async (_, more) => {
		sim.faults.next('POST /sendFileBase64', { json: { code: '1000', data: null } });
		await run('wkteam', 'attach', [[PICTURE]], {
			account: byId(account),
			chatId,
			fileName: 'x',
			...more,
		});
		expect(seen(sim)).toEqual([request({ fileName: 'x' })]);
		expect(readings).toEqual([]);
	});
});
