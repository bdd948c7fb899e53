import { Incoming, linkTo } from '../support/incoming';
import { json, type OperationCase } from '../support/operationCase';
import type { Scene } from '../support/scene';

const ALICE = 'wxid_alice0000000022';
const GROUP = '19931632641@chatroom';

const online = ({ simulator }: Scene) => simulator.login('wkteam', 'alice');

/** The answer to a text: 64 bits do not fit into a number. */
const sent = (account: string, chatId: string) => (scene: Scene) => ({
	success: true,
	account,
	chatId,
	messageId: expect.stringMatching(/^\d{10}$/) as string,
	newMessageId: scene.simulator.sent[0]?.newMsgId,
	timestamp: new Date(scene.simulator.clock.now()).toISOString().replace(/\d{3}Z$/, '000Z'),
});

const sending: OperationCase[] = [
	{
		operation: 'message.sendText',
		when: 'it goes to a friend, with its blanks, from the account of a wcId',
		before: online,
		input: () => ({ account: ALICE, chatId: 'wxid_bob', text: '  你好 & hello\n' }),
		requests: (scene, wId) => [
			json(scene, 'POST /queryLoginWx'),
			json(scene, 'POST /sendText', { wId, wcId: 'wxid_bob', content: '  你好 & hello\n' }),
		],
		output: sent(ALICE, 'wxid_bob'),
	},
	{
		operation: 'message.sendText',
		when: 'it mentions members of a group',
		before: online,
		input: () => ({
			account: ALICE,
			chatId: GROUP,
			text: '@Bob @Carol 开会了',
			mentions: 'wxid_bob, wxid_carol',
		}),
		requests: (scene, wId) => [
			json(scene, 'POST /queryLoginWx'),
			json(scene, 'POST /sendText', {
				wId,
				wcId: GROUP,
				content: '@Bob @Carol 开会了',
				at: 'wxid_bob,wxid_carol',
			}),
		],
		output: sent(ALICE, GROUP),
	},
];

function accepting(): OperationCase {
	const asked = new Incoming('contact.request', { requestScene: 15 });
	return {
		operation: 'contact.accept',
		before: (scene) => asked.arrive(scene),
		input: (account) => ({ account, ...asked.request }),
		requests: (scene, wId) => [
			json(scene, 'POST /acceptUser', {
				wId,
				v1: asked.request.v1,
				v2: asked.request.v2,
				type: 15,
			}),
		],
		output: () => ({ success: true }),
	};
}

/** A download by the message's ID and XML. */
function download(
	operation: string,
	call: string,
	extension: string,
	message: Incoming,
	{ when, input, fields }: { when?: string; input?: object; fields?: object } = {},
): OperationCase {
	return {
		operation,
		...(when !== undefined && { when }),
		before: (scene) => message.arrive(scene),
		input: (account) => ({ account, ...message.asInput, ...input }),
		requests: (scene, wId) => [
			json(scene, call, {
				wId,
				msgId: message.message.msgId,
				content: message.texts.content,
				...fields,
			}),
		],
		output: (scene, account) =>
			linkTo(scene, extension, { account, messageId: String(message.message.msgId) }),
	};
}

function voice(): OperationCase {
	const message = new Incoming('message.voice');
	return {
		operation: 'media.downloadVoice',
		before: (scene) => message.arrive(scene),
		input: (account) => ({ account, ...message.asInput, ...message.voice }),
		requests: (scene, wId) => [
			json(scene, 'POST /getMsgVoice', {
				wId,
				msgId: message.message.msgId,
				length: Number(message.voice.length),
				bufId: message.voice.bufId,
				fromUser: message.texts.fromUser,
			}),
		],
		output: (scene, account) =>
			linkTo(scene, 'silk', { account, messageId: String(message.message.msgId) }),
	};
}

const anyTask = { id: expect.stringMatching(/^[0-9a-f-]{36}$/) as string };

function video(): OperationCase {
	const message = new Incoming('message.video');
	return {
		operation: 'media.downloadVideo',
		when: 'the gateway takes a while',
		before: (scene) => message.arrive(scene),
		input: (account) => ({ account, ...message.asInput }),
		requests: (scene, wId) => [
			json(scene, 'POST /asynGetMsgVideo', {
				wId,
				msgId: message.message.msgId,
				content: message.texts.content,
			}),
			json(scene, 'POST /getMsgVideoRes', anyTask),
			json(scene, 'POST /getMsgVideoRes', anyTask),
		],
		output: (scene, account) =>
			linkTo(scene, 'mp4', { account, messageId: String(message.message.msgId) }),
	};
}

/** A video that nobody waited for: what the error says leads on. */
async function taskOf(scene: Scene): Promise<string> {
	const message = new Incoming('message.video');
	const account = message.arrive(scene);
	const input = { account, ...message.asInput, timeout: 1 };
	const { hint = '' } = await scene.failure('media.downloadVideo', input);
	return /task ID ([0-9a-f-]{36})/.exec(hint)?.[1] ?? '';
}

const videoResult: OperationCase[] = [
	{
		operation: 'media.getVideoResult',
		when: 'the gateway is still at it',
		before: taskOf,
		input: (taskId) => ({ taskId }),
		requests: (scene, taskId) => [json(scene, 'POST /getMsgVideoRes', { id: taskId })],
		output: (_, taskId) => ({ taskId, state: 'running' }),
	},
	{
		operation: 'media.getVideoResult',
		when: 'the gateway has the video',
		before: async (scene) => {
			const taskId = await taskOf(scene);
			scene.simulator.clock.advance(10);
			return taskId;
		},
		input: (taskId) => ({ taskId }),
		requests: (scene, taskId) => [json(scene, 'POST /getMsgVideoRes', { id: taskId })],
		output: (scene, taskId) => {
			const { url } = linkTo(scene, 'mp4', { account: '' });
			return { taskId, state: 'done', url };
		},
	},
];

function cdn(): OperationCase {
	const message = new Incoming('message.image');
	const cdnUrl = () => message.attribute('cdnthumburl');
	const aesKey = () => message.attribute('aeskey');
	return {
		operation: 'media.downloadCdn',
		before: (scene) => message.arrive(scene),
		input: (account) => ({
			account,
			cdnUrl: cdnUrl(),
			aesKey: aesKey(),
			fileType: '3',
			size: '3594',
			fileName: 'cover.png',
		}),
		requests: (scene, wId) => [
			json(scene, 'POST /cdnDownFile', {
				wId,
				cdnUrl: cdnUrl(),
				aeskey: aesKey(),
				fileType: 3,
				fileName: 'cover.png',
				totalSize: 3594,
			}),
		],
		output: (scene, account) => linkTo(scene, 'png', { account }),
	};
}

const callback: OperationCase[] = [
	{
		operation: 'callback.setUrl',
		input: () => ({ url: 'http://127.0.0.1:1/webhook/x' }),
		requests: (scene) => [
			json(scene, 'POST /setHttpCallbackUrl', {
				httpUrl: 'http://127.0.0.1:1/webhook/x',
				type: 2,
			}),
		],
		output: () => ({ success: true }),
	},
	{
		operation: 'callback.cancel',
		requests: (scene) => [json(scene, 'POST /cancelHttpCallbackUrl')],
		output: () => ({ success: true }),
	},
];

export const wkteamMessages: OperationCase[] = [
	...sending,
	accepting(),
	download('media.downloadImage', 'POST /getMsgImg', 'png', new Incoming('message.image'), {
		fields: { type: 0 },
	}),
	download('media.downloadImage', 'POST /getMsgImg', 'png', new Incoming('message.image'), {
		when: 'it is wanted in high definition',
		input: { quality: '1' },
		fields: { type: 1 },
	}),
	download(
		'media.downloadFile',
		'POST /getMsgFile',
		'pdf',
		new Incoming('message.file', { text: '报价.pdf' }),
	),
	download(
		'media.downloadEmoji',
		'POST /getMsgEmoji',
		'gif',
		new Incoming('message.emoji', { scope: 'group' }),
		{
			when: 'it was sent in a group',
		},
	),
	voice(),
	video(),
	...videoResult,
	cdn(),
	...callback,
];
