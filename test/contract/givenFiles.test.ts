import { dialects, type JsonObject } from '../../gateway';
import type { FileInput } from '../../gateway/wire/file';
import { Scene } from './support/scene';
import { sceneForEach } from './support/sceneForEach';
import { calls } from './support/seen';

const PNG = '\x89PNG\r\n\x1a\n…';
const MP4 = '\0\0\0\x18ftypisom';
const SILK = '#!SILK_V3\x01\0x\x01\0x';
const OUTSIDE = 'https://n8n.example/files/';

/** A file of the item, as the node hands it to the client. */
const file = (fileName: string, text: string, at = OUTSIDE): FileInput => ({
	fileName,
	mimeType: 'application/octet-stream',
	read: async () => await Promise.resolve(Uint8Array.from(text, (byte) => byte.charCodeAt(0))),
	address: () => at + fileName,
});

describe.each(['open', 'wkteam'] as const)('A file in the place of an address on %s', (gateway) => {
	let scene: Scene;
	let account: string;
	sceneForEach(gateway, (started, loginId) => {
		scene = started;
		account = loginId;
	});

	const input = (more: JsonObject) => ({
		account,
		chatId: 'wxid_bob',
		source: 'binary',
		...more,
	});
	const sent = async (operation: string, more: JsonObject) => {
		await scene.run(`message.${operation}`, input(more));
		return scene.simulator.requests.map(({ method, path, fields }) => {
			const { deviceId: _d, wId: _w, wxId: _x, wcId: _c, ...rest } = fields;
			return { call: `${method} ${path}`, ...rest };
		});
	};
	const call = (name: string): string => `POST ${gateway === 'open' ? '/open' : ''}/${name}`;
	const number = (value: number) => (gateway === 'open' ? String(value) : value);

	it('goes as the address where the gateway fetches it', async () => {
		expect(
			await sent('sendVideo', {
				inputDataFieldName: file('a.mp4', MP4),
				coverDataFieldName: file('a.png', PNG),
			}),
		).toEqual([{ call: call('sendVideo'), path: `${OUTSIDE}a.mp4`, thumbPath: `${OUTSIDE}a.png` }]);
	});

	it('of a voice tells how long it plays', async () => {
		expect(await sent('sendVoice', { inputDataFieldName: file('a.silk', SILK) })).toEqual([
			{ call: call('sendVoice'), content: `${OUTSIDE}a.silk`, length: number(40) },
		]);
	});

	it('of a voice plays as long as is said', async () => {
		const voice = { inputDataFieldName: file('a.silk', SILK), duration: 1955 };
		expect(await sent('sendVoice', voice)).toEqual([
			{ call: call('sendVoice'), content: `${OUTSIDE}a.silk`, length: number(1955) },
		]);
	});

	it.each<[why: string, operation: string, input: JsonObject, message: string, hint: string]>([
		[
			'is missing',
			'sendVideo',
			{ inputDataFieldName: file('a.mp4', MP4), coverDataFieldName: '' },
			'Cover Data Field Name is empty.',
			`${dialects[gateway].displayName} needs it: fill it in, or see what its expression gives.`,
		],
		[
			'is of another kind',
			'sendImage',
			{ inputDataFieldName: file('a.mp4', MP4) },
			'The file "a.mp4" is not a picture that WeChat shows but video/mp4.',
			'It takes PNG, JPEG, GIF and WebP. Convert the file, or use Send File.',
		],
		[
			'is empty',
			'sendFile',
			{ inputDataFieldName: file('a.txt', '') },
			'The file "a.txt" is empty.',
			'Look where it comes from.',
		],
	])('that %s is refused before anything is sent', async (_, operation, more, message, hint) => {
		expect(await scene.failure(`message.${operation}`, input(more))).toMatchObject({
			name: 'InvalidInputError',
			message,
			hint,
		});
		expect(calls(scene.simulator)).toEqual([]);
	});

	it('that only the network of n8n sees is refused, unless the gateway is in it', async () => {
		const inputDataFieldName = file('a.png', PNG, 'http://n8n.local:5678/files/');
		const outside = await Scene.start(gateway, { baseUrl: 'https://gateway.example' });
		expect(await outside.failure('message.sendImage', input({ inputDataFieldName }))).toMatchObject(
			{
				name: 'InvalidInputError',
				message: `${dialects[gateway].displayName} cannot fetch the file "a.png": n8n calls itself http://n8n.local:5678.`,
				hint: 'Set N8N_WEBHOOK_URL to the address that n8n has from outside, or set Source to URL.',
			},
		);
		await outside.end();
		expect(await sent('sendImage', { inputDataFieldName })).toMatchObject([
			{ content: 'http://n8n.local:5678/files/a.png' },
		]);
	});
});

describe('A file of any kind', () => {
	let scene: Scene;
	afterEach(() => scene.end());

	const begin = async (gateway: 'open' | 'wkteam') => {
		scene = await Scene.start(gateway);
		return { account: scene.logIn(), chatId: 'wxid_bob', source: 'binary' };
	};

	it('travels itself to wkteam, which then needs no address', async () => {
		const input = { ...(await begin('wkteam')), inputDataFieldName: file('a.txt', 'hi') };
		await scene.run('message.sendFile', input);
		expect(scene.simulator.requests.map(({ path, fields }) => ({ path, fields }))).toEqual([
			{
				path: '/sendFileBase64',
				fields: {
					wId: input.account,
					wcId: 'wxid_bob',
					fileName: 'a.txt',
					base64: 'data:application/octet-stream;base64,aGk=',
				},
			},
		]);
	});

	it.each([
		['its own name', {}, 'a.txt'],
		['the name that is given', { fileName: '报价.txt' }, '报价.txt'],
	])('is fetched by open, under %s', async (_, more, fileName) => {
		const input = { ...(await begin('open')), inputDataFieldName: file('a.txt', 'hi') };
		await scene.run('message.sendFile', { ...input, ...more });
		expect(scene.simulator.requests.map(({ path, fields }) => ({ path, fields }))).toEqual([
			{
				path: '/open/sendFile',
				fields: { deviceId: input.account, wxId: 'wxid_bob', path: `${OUTSIDE}a.txt`, fileName },
			},
		]);
	});

	it('has the name in its address where nobody names it, if that has an extension', async () => {
		const { source: _, ...input } = await begin('open');
		for (const name of ['a/b.pdf?x=c.txt', '%E6%8A%A5.pdf', '%E6.pdf', 'b', '']) {
			await scene.run('message.sendFile', { ...input, fileUrl: `${OUTSIDE}${name}` });
		}
		expect(scene.simulator.requests.map(({ fields }) => fields.fileName)).toEqual([
			'b.pdf',
			'报.pdf',
			'%E6.pdf',
			undefined,
			undefined,
		]);
	});

	it('is no cover of a mini program on open, which takes none', async () => {
		const input = await begin('open');
		const coverDataFieldName = file('a.png', PNG);
		expect(
			await scene.failure('message.sendMiniProgram', {
				...input,
				xml: '<msg><appmsg><type>33</type></appmsg></msg>',
				coverDataFieldName,
			}),
		).toMatchObject({
			name: 'NotOfferedError',
			message: 'Community Assistant (open) has no "Cover Data Field Name".',
			hint: 'Set Source to URL and leave the address empty.',
		});
		expect(calls(scene.simulator)).toEqual([]);
	});
});
