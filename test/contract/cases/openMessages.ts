import { Incoming, linkTo } from '../support/incoming';
import { form, type OperationCase } from '../support/operationCase';
import type { Scene } from '../support/scene';

const GROUP = '19931632641@chatroom';
const device = { deviceId: 'my-device' };

const online = ({ simulator }: Scene) => simulator.login('open', 'my-device', 'alice');

const sending: OperationCase[] = [
	{
		operation: 'message.sendText',
		when: 'it goes to a friend, with its blanks',
		before: online,
		input: (account) => ({ account, chatId: 'wxid_bob', text: '  你好 & hello\n' }),
		requests: (scene) => [
			form(scene, 'POST /open/sendText', {
				...device,
				wxId: 'wxid_bob',
				content: '  你好 & hello\n',
			}),
		],
		output: () => ({ success: true, account: 'my-device', chatId: 'wxid_bob' }),
	},
	{
		operation: 'message.sendText',
		when: 'it mentions members of a group',
		before: online,
		input: (account) => ({
			account,
			chatId: GROUP,
			text: '@Bob @Carol 开会了',
			mentions: 'wxid_bob, wxid_carol',
		}),
		requests: (scene) => [
			form(scene, 'POST /open/sendText', {
				...device,
				wxId: GROUP,
				content: '@Bob @Carol 开会了',
				at: 'wxid_bob,wxid_carol',
			}),
		],
		output: () => ({ success: true, account: 'my-device', chatId: GROUP }),
	},
	{
		operation: 'message.sendText',
		when: 'it mentions everybody in a group',
		before: online,
		input: (account) => ({
			account,
			chatId: GROUP,
			text: '@所有人 开会了',
			mentions: 'notify@all',
		}),
		requests: (scene) => [
			form(scene, 'POST /open/sendText', {
				...device,
				wxId: GROUP,
				content: '@所有人 开会了',
				at: 'notify@all',
			}),
		],
		output: () => ({ success: true, account: 'my-device', chatId: GROUP }),
	},
];

function accepting(): OperationCase {
	const asked = new Incoming('contact.request', { requestScene: 8 });
	return {
		operation: 'contact.accept',
		before: (scene) => asked.arrive(scene),
		input: (account) => ({ account, ...asked.request }),
		requests: (scene) => [
			form(scene, 'POST /open/acceptUser', {
				...device,
				v1: asked.request.v1,
				v2: asked.request.v2,
				type: '8',
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
	sent: Incoming,
	more: { when?: string; input?: object; fields: (sent: Incoming) => Record<string, string> },
): OperationCase {
	return {
		operation,
		...(more.when !== undefined && { when: more.when }),
		before: (scene) => sent.arrive(scene),
		input: (account) => ({ account, ...sent.asInput, ...more.input }),
		requests: (scene) => [
			form(scene, call, {
				...device,
				msgId: String(sent.message.msgId),
				content: sent.texts.content,
				...more.fields(sent),
			}),
		],
		output: (scene) =>
			linkTo(scene, extension, { account: 'my-device', messageId: String(sent.message.msgId) }),
	};
}

const people = ({ texts }: Incoming) => ({ fromUser: texts.fromUser, toUser: texts.toUser });

function voice(): OperationCase {
	const sent = new Incoming('message.voice');
	return {
		operation: 'media.downloadVoice',
		before: (scene) => sent.arrive(scene),
		input: (account) => ({ account, ...sent.asInput, ...sent.voice }),
		requests: (scene) => [
			form(scene, 'POST /open/getMsgVoice', {
				...device,
				msgId: String(sent.message.msgId),
				...sent.voice,
				fromUser: sent.texts.fromUser,
			}),
		],
		output: (scene) =>
			linkTo(scene, 'silk', { account: 'my-device', messageId: String(sent.message.msgId) }),
	};
}

function cdn(): OperationCase {
	const sent = new Incoming('message.image');
	const keys = () => ({ cdnUrl: sent.attribute('cdnthumburl'), aesKey: sent.attribute('aeskey') });
	return {
		operation: 'media.downloadCdn',
		before: (scene) => sent.arrive(scene),
		input: (account) => ({ account, ...keys(), fileType: '3', size: '3594' }),
		requests: (scene) => [
			form(scene, 'POST /open/getCDNFile', {
				...device,
				...keys(),
				fileType: '3',
				length: '3594',
			}),
		],
		output: (scene) => linkTo(scene, 'png', { account: 'my-device' }),
	};
}

const callback: OperationCase[] = [
	{
		operation: 'callback.setUrl',
		input: () => ({ url: 'http://127.0.0.1:1/webhook/x' }),
		requests: (scene) => [
			form(scene, 'POST /open/user/setHttpCallbackUrl', {
				callbackUrl: 'http://127.0.0.1:1/webhook/x',
			}),
		],
		output: () => ({ success: true }),
	},
	{
		operation: 'callback.cancel',
		requests: (scene) => [form(scene, 'POST /open/user/cancelHttpCallbackUrl')],
		output: () => ({ success: true }),
	},
];

export const openMessages: OperationCase[] = [
	...sending,
	accepting(),
	download('media.downloadImage', 'POST /open/getMsgImg', 'png', new Incoming('message.image'), {
		fields: (sent) => ({ ...people(sent), type: '0' }),
	}),
	download('media.downloadImage', 'POST /open/getMsgImg', 'png', new Incoming('message.image'), {
		when: 'it is wanted in high definition',
		input: { quality: '1' },
		fields: (sent) => ({ ...people(sent), type: '1' }),
	}),
	download(
		'media.downloadFile',
		'POST /open/getMsgFile',
		'pdf',
		new Incoming('message.file', { text: '报价.pdf' }),
		{
			fields: people,
		},
	),
	download('media.downloadVideo', 'POST /open/getMsgVideo', 'mp4', new Incoming('message.video'), {
		fields: () => ({}),
	}),
	voice(),
	cdn(),
	...callback,
];
