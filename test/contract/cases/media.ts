import { Incoming, linkTo } from '../support/incoming';
import { OPEN, WKTEAM, type OperationCase, type Told } from '../support/operationCase';
import type { Fields } from '../support/request';
import type { Scene } from '../support/scene';

/** The address of a file with this extension. */
const linkOf =
	(extension: string, from: Incoming) =>
	({ scene, loginId }: Told) =>
		linkTo(scene, extension, { account: loginId, messageId: String(from.message.msgId) });

const people = ({ texts }: Incoming) => ({ fromUser: texts.fromUser, toUser: texts.toUser });

interface Download {
	on?: OperationCase['on'];
	when?: string;
	input?: object;
	fields?: Fields;
}

/** A download by the message's ID and XML; open wants to know between whom it went as well. */
function download(
	operation: string,
	extension: string,
	from: Incoming,
	{ input, fields = {}, ...more }: Download = {},
): OperationCase {
	return {
		operation,
		...more,
		before: (scene) => from.arrive(scene),
		input: () => ({ ...from.asInput, ...input }),
		sends: () => {
			const wanted = { msgId: from.message.msgId, content: from.texts.content, ...fields };
			return { open: { ...wanted, ...people(from) }, wkteam: wanted };
		},
		gives: linkOf(extension, from),
	};
}

function voice(): OperationCase {
	const from = new Incoming('message.voice');
	return {
		operation: 'media.downloadVoice',
		before: (scene) => from.arrive(scene),
		input: () => ({ ...from.asInput, ...from.voice }),
		sends: () => ({
			msgId: from.message.msgId,
			length: Number(from.voice.length),
			bufId: from.voice.bufId,
			fromUser: from.texts.fromUser,
		}),
		gives: linkOf('silk', from),
	};
}

const anyTask = { id: expect.stringMatching(/^[0-9a-f-]{36}$/) as string };

function video(): OperationCase[] {
	const from = new Incoming('message.video');
	const wanted = () => ({ msgId: from.message.msgId, content: from.texts.content });
	const shared = {
		operation: 'media.downloadVideo',
		before: (scene: Scene) => from.arrive(scene),
		input: () => from.asInput,
		gives: linkOf('mp4', from),
	};
	return [
		{ ...shared, on: OPEN, sends: wanted },
		{
			...shared,
			on: WKTEAM,
			when: 'the gateway takes a while',
			calls: ({ call }) => [
				[call, wanted()],
				['POST /getMsgVideoRes', anyTask],
				['POST /getMsgVideoRes', anyTask],
			],
		},
	];
}

/** A video that nobody waited for: what the error says leads on. */
async function taskOf(scene: Scene): Promise<string> {
	const from = new Incoming('message.video');
	const account = from.arrive(scene);
	const input = { account, ...from.asInput, timeout: 1 };
	const { hint = '' } = await scene.failure('media.downloadVideo', input);
	return /task ID ([0-9a-f-]{36})/.exec(hint)?.[1] ?? '';
}

const videoResult: OperationCase[] = [
	{
		operation: 'media.getVideoResult',
		when: 'the gateway is still at it',
		before: taskOf,
		input: ({ loginId: taskId }) => ({ taskId }),
		sends: ({ loginId: id }) => ({ id }),
		gives: ({ loginId: taskId }) => ({ taskId, state: 'running' }),
	},
	{
		operation: 'media.getVideoResult',
		when: 'the gateway has the video',
		before: async (scene) => {
			const taskId = await taskOf(scene);
			scene.simulator.clock.advance(10);
			return taskId;
		},
		input: ({ loginId: taskId }) => ({ taskId }),
		sends: ({ loginId: id }) => ({ id }),
		gives: ({ scene, loginId: taskId }) => {
			const { url } = linkTo(scene, 'mp4', { account: '' });
			return { taskId, state: 'done', url };
		},
	},
];

function cdn(): OperationCase {
	const from = new Incoming('message.image');
	const cdnUrl = () => from.attribute('cdnthumburl');
	const aesKey = () => from.attribute('aeskey');
	return {
		operation: 'media.downloadCdn',
		before: (scene) => from.arrive(scene),
		input: ({ gateway }) => ({
			cdnUrl: cdnUrl(),
			aesKey: aesKey(),
			fileType: '3',
			size: '3594',
			...(gateway !== 'open' && { fileName: 'cover.png' }),
		}),
		sends: () => ({
			open: { cdnUrl: cdnUrl(), aesKey: aesKey(), fileType: 3, length: 3594 },
			wkteam: {
				cdnUrl: cdnUrl(),
				aeskey: aesKey(),
				fileType: 3,
				fileName: 'cover.png',
				totalSize: 3594,
			},
		}),
		gives: ({ scene, loginId }) => linkTo(scene, 'png', { account: loginId }),
	};
}

export const media: OperationCase[] = [
	download('media.downloadImage', 'png', new Incoming('message.image'), { fields: { type: 0 } }),
	download('media.downloadImage', 'png', new Incoming('message.image'), {
		when: 'it is wanted in high definition',
		input: { quality: '1' },
		fields: { type: 1 },
	}),
	download('media.downloadFile', 'pdf', new Incoming('message.file', { text: '报价.pdf' })),
	download('media.downloadEmoji', 'gif', new Incoming('message.emoji', { scope: 'group' }), {
		when: 'it was sent in a group',
	}),
	voice(),
	...video(),
	...videoResult,
	cdn(),
];
