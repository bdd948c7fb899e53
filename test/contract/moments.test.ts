import type { GatewayName, JsonObject } from '../../gateway';
import { Scene } from './support/scene';
import { calls } from './support/seen';

const BOB = 'wxid_bob000000000022';

let scene: Scene;
afterEach(() => scene.end());

/** What an operation says that is not carried out; nothing may have been sent. */
async function refusal(gateway: GatewayName, operation: string, input: JsonObject) {
	scene = await Scene.start(gateway);
	const { name, message, hint } = await scene.failure(operation, {
		account: scene.logIn(),
		...input,
	});
	expect(calls(scene.simulator)).toEqual([]);
	return { name, message, hint };
}

const invalid = (message: string, hint: string) => ({ name: 'InvalidInputError', message, hint });
const notOffered = (message: string, hint: string) => ({ name: 'NotOfferedError', message, hint });

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

const NO_PICTURE =
	'Enter it whole, beginning with http:// or https://. A file of the item goes by the source "Binary File".';
const WHOLE = 'Enter it whole, beginning with http:// or https://.';
const NAME_FIELD = 'Name the field that holds the text, e.g. {{ $json.output }}.';
const PICTURES = 'A moment takes pictures such as PNG and JPEG.';
const MOMENT_ID = 'Use the momentId that Get Many or a posting operation gives: digits only.';

describe('A moment is not posted', () => {
	test.each(['postText', 'postImage', 'postLink'])(
		'to everybody by %s on open, which has no labels',
		async (operation) => {
			const input = { ...link, imageUrls: 'https://example.com/1.png', audience: 'only' };
			const said = await refusal('open', `moment.${operation}`, { ...input, visibleToLabels: '3' });
			expect(said).toEqual(
				notOffered(
					'Community Assistant (open) has no "Visible to Labels".',
					'Name the contacts one by one, or use a credential for E-Cloud Butler (wkteam).',
				),
			);
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
				hint: 'Name those who are meant, or choose that all friends can see it.',
			});
		},
	);

	test('with a file as picture on wkteam, which fetches addresses only', async () => {
		const input = { text: 'Hello', source: 'binary', file: [picture('\x89PNG\r\n\x1a\n')] };
		expect(await refusal('wkteam', 'moment.postImage', input)).toEqual(
			notOffered(
				'E-Cloud Butler (wkteam) has no "Binary File" for "Source".',
				'Choose the source "URL": this gateway fetches pictures from their addresses only.',
			),
		);
	});

	test.each([
		[
			'postImage',
			{ imageUrls: ['https://example.com/1.png', ''] },
			'"" is not the address of a picture.',
			NO_PICTURE,
		],
		[
			'postImage',
			{ imageUrls: 'ftp://a/1.png' },
			'"ftp://a/1.png" is not the address of a picture.',
			NO_PICTURE,
		],
		['postImage', { imageUrls: ' ' }, 'Image URLs is empty.', 'Enter at least one address.'],
		[
			'postImage',
			{ imageUrls: 'https://a', source: 'disk' },
			'"disk" does not say where the pictures are.',
			'Use one of url, binary, uploaded.',
		],
		['postLink', { ...link, url: 'example.com' }, 'URL "example.com" is not a web address.', WHOLE],
		[
			'postVideo',
			{ ...link, videoUrl: 'C:\\1.mp4' },
			'Video URL "C:\\1.mp4" is not a web address.',
			WHOLE,
		],
		['postText', { text: { a: 1 } }, 'Text is not text but data with fields.', NAME_FIELD],
	])('by %s with %j', async (operation, input, message, hint) => {
		const said = await refusal('open', `moment.${operation}`, { text: 'Hello', ...input });
		expect(said).toEqual(invalid(message, hint));
	});

	test('again by forwarding pictures on wkteam', async () => {
		const xml =
			'<TimelineObject><ContentObject><contentStyle><![CDATA[1]]></contentStyle></ContentObject></TimelineObject>';
		expect(await refusal('wkteam', 'moment.forward', { xml })).toEqual(
			invalid(
				'E-Cloud Butler (wkteam) cannot forward a moment with pictures.',
				'Post the pictures anew with Post Image.',
			),
		);
	});
});

describe('Of the pictures of a moment on open', () => {
	test.each([
		['no picture', 'text', 'The file "a.png" is no picture.', PICTURES],
		['empty', '', 'The file "a.png" is empty.', PICTURES],
		[
			'too large',
			`\x89PNG\r\n\x1a\n${'x'.repeat(3 * 1024 * 1024)}`,
			'The picture "a.png" has more than 3 MB.',
			'Make it smaller, e.g. with the Edit Image node.',
		],
	])('one that is %s keeps all from being posted', async (_, bytes, message, hint) => {
		scene = await Scene.start('open');
		const input = { account: scene.logIn(), text: '', source: 'binary' };
		const file = [picture('\x89PNG\r\n\x1a\n'), picture(bytes)];
		expect(await scene.failure('moment.postImage', { ...input, file })).toMatchObject(
			invalid(message, hint),
		);
		expect(calls(scene.simulator)).toEqual(['POST /open/uploadSnsImageFile']);
	});

	test('there is one, or nothing is posted', async () => {
		const input = { text: 'Hello', source: 'binary', file: 'no file' };
		expect(await refusal('open', 'moment.postImage', input)).toEqual(
			invalid(
				'Input Binary Fields is empty.',
				'Enter the name of the binary field that holds the picture.',
			),
		);
	});

	test('one of just 3 MB, and one that is alone, are posted', async () => {
		scene = await Scene.start('open');
		const input = { account: scene.logIn(), text: '', source: 'binary' };
		const start = '\x89PNG\r\n\x1a\n';
		const file = picture(start + 'x'.repeat(3 * 1024 * 1024 - start.length));
		expect(await scene.item('moment.postImage', { ...input, file })).toMatchObject({
			success: true,
		});
	});

	test.each([null, '', {}])('one without an address (%j) is none', async (data) => {
		scene = await Scene.start('open');
		scene.simulator.faults.next('POST /open/uploadSnsImage', { json: { code: '1000', data } });
		const input = { account: scene.logIn(), text: '', imageUrls: 'https://example.com/1.png' };
		expect(await scene.failure('moment.postImage', input)).toMatchObject({
			name: 'NotGatewayAnswerError',
			message: 'The gateway gave no address for the picture.',
			hint: 'Nothing was posted. Try again.',
		});
		expect(calls(scene.simulator)).toEqual(['POST /open/uploadSnsImage']);
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
		['0', '"0" is not the ID of a moment.', MOMENT_ID],
		['abc', '"abc" is not the ID of a moment.', MOMENT_ID],
		['1a', '"1a" is not the ID of a moment.', MOMENT_ID],
		['a1', '"a1" is not the ID of a moment.', MOMENT_ID],
		[
			2 ** 60,
			'Moment ID is too long for a number: its last digits are lost.',
			'Hand it on as text, from the node that it comes from.',
		],
	])('is not deleted by the ID %j', async (momentId, message, hint) => {
		expect(await refusal('wkteam', 'moment.delete', { momentId })).toEqual(invalid(message, hint));
	});

	test.each(['19931632641@chatroom', 'wxid_a wxid_b'])('is not that of "%s"', async (contactId) => {
		expect(await refusal('open', 'moment.getManyByContact', { contactId })).toEqual(
			invalid(
				`"${contactId}" is not the WeChat ID of a contact.`,
				'Moments are those of one person: enter the WeChat ID of a friend.',
			),
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
	const TOO_LARGE = 'Look at the video: at most 30 seconds and 20 MB, the cover at most 2 MB.';
	const state = (type: number, des: string | null = null) => ({
		json: { code: '1000', message: '处理成功', data: { asynId: 'x', type, id: null, des } },
	});

	test('that fails is an error with the gateway’s reason', async () => {
		scene = await Scene.start('wkteam');
		scene.simulator.faults.next('POST /getAsynSnsSendVideoRes', state(0));
		scene.simulator.faults.next('POST /getAsynSnsSendVideoRes', state(2, '视频过长'));
		const failure = await scene.failure('moment.postVideo', { account: scene.logIn(), ...input });
		expect(failure).toMatchObject({
			name: 'GatewayRefusedError',
			message: '视频过长',
			hint: TOO_LARGE,
		});
	});

	test('that fails without a word is an error as well', async () => {
		scene = await Scene.start('wkteam');
		scene.simulator.faults.next('POST /getAsynSnsSendVideoRes', state(2));
		const failure = await scene.failure('moment.postVideo', { account: scene.logIn(), ...input });
		expect(failure).toMatchObject({
			name: 'GatewayRefusedError',
			message: 'The gateway could not post the video.',
			hint: TOO_LARGE,
		});
	});

	test.each([null, {}, { asynId: '' }])('that has no task (%j) may be there', async (data) => {
		scene = await Scene.start('wkteam');
		scene.simulator.faults.next('POST /asynSnsSendVideo', { json: { code: '1000', data } });
		const failure = await scene.failure('moment.postVideo', { account: scene.logIn(), ...input });
		expect(failure).toMatchObject({
			name: 'NotGatewayAnswerError',
			message: 'The gateway did not say how to ask for the result.',
			hint: 'Look into the moments before you repeat it: the video may be there.',
		});
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
			hint: expect.stringContaining([...scene.simulator.moments.tasks.keys()].join()) as string,
		});
	});
});
