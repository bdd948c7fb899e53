import type { JsonObject } from '../../gateway';
import { Scene } from './support/scene';
import { sceneForEach } from './support/sceneForEach';

const image = '<msg><img md5="a" /></msg>';
const miniProgram = '<msg><appmsg><type>33</type></appmsg></msg>';
const chatRecord = '<msg><appmsg><type>19</type></appmsg></msg>';
const LATER = '2099-01-01T00:00:00.000Z';
const KEYS = { messageId: '1', newMessageId: '2' };

const PAUSE = 'Pause must be at least 1.5 seconds: the vendors allow 40 messages a minute.';
const DURATION = 'Duration must be a whole number, but is "2 s".';
const TOO_LONG = 'Message ID "4792296942111367533" is too long.';
const BASE64 = 'Base64 does not hold the bytes of a file.';

type Refusal = [operation: string, input: JsonObject, message: string, hint: string];

const WHOLE_ADDRESS = 'Enter it whole, beginning with http:// or https://.';
const BASE64_HINT = 'Give the file as Base64 text. For a binary file of the item use Send File.';
const ONE_CHAT = 'One chat at a time: use one item for each.';
const TOO_LONG_HINT = 'It has at most 16 digits. Of a message this is messageId, not newMessageId.';
const NEEDED = expect.stringMatching(
	/^[^()]+ \((open|wkteam)\) needs it: fill it in, or see what its expression gives\.$/,
) as string;
const NO_XML = [
	'Message XML is not the XML of a message.',
	'Take raw.data.content of an item of the trigger. Pictures, videos, files, links and mini programs have XML; a text has none and is sent by Send Text.',
] as const;
const NO_MINI_PROGRAM = [
	'This is not the XML of a mini program.',
	'Take raw.data.content of an item of the trigger with the event message.miniProgram.',
] as const;

const everywhere: Refusal[] = [
	[
		'sendImage',
		{ imageUrl: 'ftp://a/b.png' },
		'Image URL "ftp://a/b.png" is not a web address.',
		WHOLE_ADDRESS,
	],
	['sendImage', { imageUrl: 'https://a/b.png', pause: 1 }, PAUSE, 'Try 2.'],
	['sendImage', { imageUrl: 'https://a/b.png', pause: 'soon' }, PAUSE, 'Try 2.'],
	['sendContactCard', { cardContactId: 'wxid_carol', pause: 1 }, PAUSE, 'Try 2.'],
	['sendFile', { fileUrl: 'https://a/b.pdf', pause: 1 }, PAUSE, 'Try 2.'],
	['sendVoice', { voiceUrl: 'https://a/b.silk', duration: 2, pause: 1 }, PAUSE, 'Try 2.'],
	['forwardImage', { xml: image, pause: 1 }, PAUSE, 'Try 2.'],
	['sendImage', { imageUrl: 'https://a/b.png', chatId: 'a b' }, '"a b" is not one chat.', ONE_CHAT],
	['sendFile', { fileUrl: '' }, 'File URL is empty.', NEEDED],
	['sendVideo', { videoUrl: 'https://a/b.mp4' }, 'Cover URL is empty.', NEEDED],
	['sendVoice', { voiceUrl: 'https://a/b.silk', duration: '2 s' }, DURATION, 'Enter digits only.'],
	[
		'sendLink',
		{ title: 'a', url: 'example.com' },
		'URL "example.com" is not a web address.',
		WHOLE_ADDRESS,
	],
	[
		'sendContactCard',
		{ cardContactId: '19931632641@chatroom' },
		'"19931632641@chatroom" is a group, which has no card.',
		'Enter the WeChat ID of a person, e.g. wxid_lr6j4nononb921.',
	],
	[
		'sendContactCard',
		{ cardContactId: 'a,b' },
		'"a,b" is not one person.',
		'Use one item for each.',
	],
	['sendMiniProgram', { xml: image }, ...NO_MINI_PROGRAM],
	['sendMiniProgram', { xml: 'hello' }, ...NO_XML],
	['forwardImage', { xml: 'hello' }, ...NO_XML],
	[
		'forwardImage',
		{ xml: '<msg><videomsg /></msg>' },
		'This is the XML of a video, not of a picture.',
		'Use Forward Video.',
	],
	[
		'forwardFile',
		{ xml: miniProgram },
		'This is the XML of a mini program, not of a file.',
		'Use Send Mini Program.',
	],
	[
		'forwardFile',
		{ xml: image },
		'This is the XML of a picture, not of a file.',
		'Use Forward Image.',
	],
	[
		'recall',
		{ ...KEYS, timestamp: 'today' },
		'Timestamp "today" is not a time.',
		'Take the timestamp that the sending operation or the trigger gave.',
	],
	['recall', { ...KEYS, timestamp: '' }, 'Timestamp is empty.', NEEDED],
	[
		'recall',
		{ ...KEYS, messageId: '4792296942111367533', timestamp: LATER },
		TOO_LONG,
		TOO_LONG_HINT,
	],
	[
		'sendText',
		{ text: { answer: 'hello' } },
		'Text is not text but data with fields.',
		'Name the field that holds the text, e.g. {{ $json.output }}.',
	],
];

const onWkteam: Refusal[] = [
	['sendFile', { fileUrl: 'https://a/b' }, 'File Name is empty.', NEEDED],
	['sendLink', { title: 'a', url: 'https://a' }, 'Cover URL is empty.', NEEDED],
	['sendFileBase64', { base64: '', fileName: 'a' }, 'Base64 is empty.', NEEDED],
	...['not/base64', 'data:text/plain,hello', 'aGVsb===', '(GVsbG8=', 'aGVsbG8=)'].map(
		(base64): Refusal => ['sendFileBase64', { base64, fileName: 'a' }, BASE64, BASE64_HINT],
	),
	[
		'forwardLink',
		{ xml: chatRecord },
		'This is the XML of a card of another kind, not of a link.',
		'Links, files, pictures and videos can be forwarded; try Send Mini Program.',
	],
];

describe.each(['open', 'wkteam'] as const)('Sending on %s', (gateway) => {
	let scene: Scene;
	let account: string;
	sceneForEach(gateway, (started, loginId) => {
		scene = started;
		account = loginId;
	});

	const refusals = [...everywhere, ...(gateway === 'wkteam' ? onWkteam : [])];

	it.each(refusals)(
		'refuses %s of %j before anything is sent',
		async (...[name, more, message, hint]: Refusal) => {
			const input = { account, chatId: 'wxid_bob', ...more };
			expect(await scene.failure(`message.${name}`, input)).toMatchObject({
				name: 'InvalidInputError',
				message,
				hint,
			});
			expect(scene.simulator.requests).toEqual([]);
		},
	);

	it('takes nothing back after two minutes, and until then asks the gateway', async () => {
		const sentAt = scene.simulator.clock.now();
		const input = {
			account,
			chatId: 'wxid_bob',
			...KEYS,
			timestamp: new Date(sentAt).toISOString(),
		};
		scene.simulator.clock.advance(120);
		await scene.run('message.recall', input);
		scene.simulator.clock.advance(1);
		expect(await scene.failure('message.recall', input)).toMatchObject({
			name: 'InvalidInputError',
			message: 'The message is older than two minutes, so WeChat does not take it back any more.',
			hint: 'Recall within two minutes of sending.',
		});
		expect(scene.simulator.requests).toHaveLength(1);
	});

	it('keeps the pace between pictures as between texts', async () => {
		const start = scene.simulator.clock.now();
		for (const chatId of ['wxid_bob', 'wxid_bob', 'wxid_carol']) {
			await scene.run('message.sendImage', { account, chatId, imageUrl: 'https://a/b.png' });
		}
		expect((scene.simulator.clock.now() - start) / 1000).toBe(2 + 4);
	});
});

describe('What wkteam gives of a message', () => {
	let scene: Scene;
	beforeEach(async () => {
		scene = await Scene.start('wkteam');
	});
	afterEach(() => scene.end());

	it('is what recalling it takes', async () => {
		const account = scene.logIn();
		const sent = await scene.item('message.sendText', { account, chatId: 'wxid_bob', text: 'hi' });
		expect(await scene.item('message.recall', sent)).toEqual({ success: true });
		const [message] = scene.simulator.sent;
		expect(scene.simulator.requests[1]?.fields).toEqual({
			wId: account,
			wcId: 'wxid_bob',
			msgId: message?.msgId,
			newMsgId: BigInt(message?.newMsgId ?? 0),
			createTime: Math.floor(scene.simulator.clock.now() / 1000),
		});
	});
});
