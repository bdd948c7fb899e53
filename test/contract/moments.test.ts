import type { GatewayName, JsonObject } from '../../gateway';
import { Scene } from './support/scene';
import { calls } from './support/seen';

const BOB = 'wxid_bob000000000022';

let scene: Scene;
afterEach(() => scene.end());

/** What an operation says that is not carried out; nothing may have been sent. */
async function refusal(gateway: GatewayName, operation: string, input: JsonObject) {
	scene = await Scene.start(gateway);
	const { name, message } = await scene.failure(operation, { account: scene.logIn(), ...input });
	expect(calls(scene.simulator)).toEqual([]);
	return { name, message };
}

const invalid = (message: string) => ({ name: 'InvalidInputError', message });
const notOffered = (message: string) => ({ name: 'NotOfferedError', message });

const link = {
	text: 'Hello',
	title: 'a',
	description: 'b',
	url: 'https://example.com',
	thumbUrl: 'https://example.com/1.jpg',
};
const picture = (bytes: string) => ({
	fileName: 'a.png',
	mimeType: 'image/png',
	read: async () => await Promise.resolve(Buffer.from(bytes, 'latin1')),
});

describe('A moment is not posted', () => {
	test.each(['postText', 'postImage', 'postLink'])(
		'to everybody by %s on open, which has no labels',
		async (operation) => {
			const input = { ...link, imageUrls: 'https://example.com/1.png', audience: 'only' };
			const said = await refusal('open', `moment.${operation}`, { ...input, visibleToLabels: '3' });
			expect(said).toEqual(notOffered('Community Assistant (open) has no "Visible to Labels".'));
		},
	);

	test.each(['postText', 'postLink', 'postImage', 'postVideo', 'forward'])(
		'to everybody by %s where the list of those who can see it is empty',
		async (operation) => {
			const input = { ...link, xml: '<TimelineObject/>', imageUrls: 'https://example.com/1.png' };
			const said = await refusal('wkteam', `moment.${operation}`, {
				...input,
				videoUrl: 'https://example.com/1.mp4',
				audience: 'except',
				hiddenFrom: '',
			});
			expect(said).toEqual({
				name: 'InvalidInputError',
				message: expect.stringMatching(/empty, so everybody would see the moment\.$/) as string,
			});
		},
	);

	test('with a file as picture on wkteam, which fetches addresses only', async () => {
		const input = { text: 'Hello', source: 'binary', file: [picture('\x89PNG\r\n\x1a\n')] };
		expect(await refusal('wkteam', 'moment.postImage', input)).toEqual(
			notOffered('E-Cloud Butler (wkteam) has no "Binary File" for "Source".'),
		);
	});

	test.each([
		[
			'postImage',
			{ imageUrls: ['https://example.com/1.png', ''] },
			'"" is not the address of a picture.',
		],
		[
			'postImage',
			{ imageUrls: 'ftp://a/1.png' },
			'"ftp://a/1.png" is not the address of a picture.',
		],
		['postImage', { imageUrls: ' ' }, 'Image URLs is empty.'],
		[
			'postImage',
			{ imageUrls: 'https://a', source: 'disk' },
			'"disk" does not say where the pictures are.',
		],
		['postLink', { ...link, url: 'example.com' }, 'URL "example.com" is not a web address.'],
		[
			'postVideo',
			{ ...link, videoUrl: 'C:\\1.mp4' },
			'Video URL "C:\\1.mp4" is not a web address.',
		],
		['postText', { text: { a: 1 } }, 'Text is not text but data with fields.'],
	])('by %s with %j', async (operation, input, message) => {
		const said = await refusal('open', `moment.${operation}`, { text: 'Hello', ...input });
		expect(said).toEqual(invalid(message));
	});

	test('again by forwarding pictures on wkteam', async () => {
		const xml =
			'<TimelineObject><ContentObject><contentStyle><![CDATA[1]]></contentStyle></ContentObject></TimelineObject>';
		expect(await refusal('wkteam', 'moment.forward', { xml })).toEqual(
			invalid('E-Cloud Butler (wkteam) cannot forward a moment with pictures.'),
		);
	});
});

describe('Of the pictures of a moment on open', () => {
	test.each([
		['no picture', 'text', 'The file "a.png" is no picture.'],
		['empty', '', 'The file "a.png" is empty.'],
		[
			'too large',
			`\x89PNG\r\n\x1a\n${'x'.repeat(3 * 1024 * 1024)}`,
			'The picture "a.png" has more than 3 MB.',
		],
	])('one that is %s keeps all from being posted', async (_, bytes, message) => {
		scene = await Scene.start('open');
		const input = { account: scene.logIn(), text: '', source: 'binary' };
		const file = [picture('\x89PNG\r\n\x1a\n'), picture(bytes)];
		expect(await scene.failure('moment.postImage', { ...input, file })).toMatchObject(
			invalid(message),
		);
		expect(calls(scene.simulator)).toEqual(['POST /open/uploadSnsImageFile']);
	});

	test('one that the gateway cannot fetch keeps all from being posted', async () => {
		scene = await Scene.start('open');
		const account = scene.logIn();
		scene.simulator.faults.next('POST /open/uploadSnsImage', {
			json: { code: '1001', message: '上传失败', data: null },
		});
		const imageUrls = ['https://example.com/1.png', 'https://example.com/2.png'];
		const failure = await scene.failure('moment.postImage', { account, text: '', imageUrls });
		expect(failure).toMatchObject({ name: 'GatewayRefusedError', message: '上传失败' });
		expect(calls(scene.simulator)).toEqual(['POST /open/uploadSnsImage']);
	});
});

describe('A moment', () => {
	test.each([
		['0', '"0" is not the ID of a moment.'],
		['abc', '"abc" is not the ID of a moment.'],
		[2 ** 60, 'Moment ID is too long for a number: its last digits are lost.'],
	])('is not deleted by the ID %j', async (momentId, message) => {
		expect(await refusal('wkteam', 'moment.delete', { momentId })).toEqual(invalid(message));
	});

	test.each(['19931632641@chatroom', 'wxid_a wxid_b'])('is not that of "%s"', async (contactId) => {
		expect(await refusal('open', 'moment.getManyByContact', { contactId })).toEqual(
			invalid(`"${contactId}" is not the WeChat ID of a contact.`),
		);
	});

	test('that is not there is a result on open', async () => {
		scene = await Scene.start('open');
		const account = scene.logIn();
		scene.simulator.faults.next('POST /open/getFriendCircleDetail', {
			json: { code: '1000', message: '成功', data: { id: '0', userName: null, snsLikes: [] } },
		});
		const input = { account, contactId: BOB, momentId: '13351161735026061409' };
		expect(await scene.item('moment.get', input)).toEqual({
			account,
			momentId: '13351161735026061409',
			exists: false,
		});
	});
});

describe('A video moment on wkteam', () => {
	const input = {
		text: 'Hello',
		videoUrl: 'https://example.com/1.mp4',
		thumbUrl: 'https://example.com/1.jpg',
	};
	const state = (type: number, des: string | null = null) => ({
		json: { code: '1000', message: '处理成功', data: { asynId: 'x', type, id: null, des } },
	});

	test('that fails is an error with the gateway’s reason', async () => {
		scene = await Scene.start('wkteam');
		scene.simulator.faults.next('POST /getAsynSnsSendVideoRes', state(0));
		scene.simulator.faults.next('POST /getAsynSnsSendVideoRes', state(2, '视频过长'));
		const failure = await scene.failure('moment.postVideo', { account: scene.logIn(), ...input });
		expect(failure).toMatchObject({ name: 'GatewayRefusedError', message: '视频过长' });
	});

	test('that takes longer than Timeout can be asked for by its task', async () => {
		scene = await Scene.start('wkteam');
		for (let i = 0; i < 2; i++) {
			scene.simulator.faults.next('POST /getAsynSnsSendVideoRes', state(0));
		}
		const failure = await scene.failure('moment.postVideo', {
			account: scene.logIn(),
			...input,
			timeout: 4,
		});
		expect(failure).toMatchObject({
			name: 'TimedOutError',
			message: 'The gateway did not post the video within 4 seconds.',
			hint: expect.stringContaining('04d0af77-3877-4621-85ce-c8bee6a460e4') as string,
		});
	});
});
