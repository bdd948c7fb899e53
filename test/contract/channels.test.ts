import type { JsonObject } from '../../gateway';
import { channels, video } from './cases/channel/shared';
import type { Scene } from './support/scene';
import { sceneForEach } from './support/sceneForEach';
import { calls } from './support/seen';

const OWN = 'v2_own@finder/3';
const title = { title: 'a', topics: 'b', videoWidth: '1', videoHeight: '1', videoPlayLen: '1' };
const uploaded = {
	fileUrl: 'http://127.0.0.1/a',
	thumbUrl: 'http://127.0.0.1/b',
	mp4Identify: 'c',
	fileSize: 1315979,
	thumbMd5: 'd',
	fileKey: 'e',
};
const WHOLE = 'Use the whole videoCdn that Upload Video gives.';
const SOURCE = 'Enter the address, or choose the source "Uploaded Before".';

let scene: Scene;
let account: string;
sceneForEach('wkteam', (started, loginId) => {
	scene = started;
	account = loginId;
});

const fields = () => scene.simulator.requests.map((request) => request.fields);
const answers = (call: string, data: unknown) =>
	scene.simulator.faults.next(call, { json: { code: '1000', data } });

describe('In channels nothing is sent for', () => {
	const publishing = (more: JsonObject) => ({ ownChannel: OWN, ...title, ...more });
	const byUrl = { videoUrl: 'http://a.example/1.mp4', thumbUrl: 'http://a.example/1.jpg' };

	it.each<[why: string, operation: string, input: JsonObject, message: string, hint: string]>([
		...[`x ${OWN}`, `${OWN}x`, 'v2_own@finder', 'v2_own/3'].map(
			(ownChannel): [string, string, JsonObject, string, string] => [
				`"${ownChannel}" as the own channel`,
				'getQrCode',
				{ ownChannel },
				`"${ownChannel}" is not an own channel.`,
				'Use the ownChannel that Get Own gives, or leave it empty for that of the account.',
			],
		),
		[
			'a comment that is to be deleted and not named',
			'commentVideo',
			{ ownChannel: OWN, ...video, action: '1' },
			'Comment ID is empty.',
			'Enter the commentId of the comment to delete, as Get Comments gives it.',
		],
		[
			'a comment that is data',
			'commentVideo',
			{ ownChannel: OWN, ...video, text: { a: 1 } },
			'Text is not text but data with fields.',
			'Name the field that holds the text, e.g. {{ $json.output }}.',
		],
		[
			'a video without an address',
			'publishVideo',
			publishing({ ...byUrl, videoUrl: '' }),
			'Video URL is empty.',
			SOURCE,
		],
		[
			'a video without a cover',
			'publishVideo',
			publishing({ ...byUrl, thumbUrl: '' }),
			'Cover URL is empty.',
			SOURCE,
		],
		[
			'a video from nowhere',
			'publishVideo',
			publishing({ source: 'disk' }),
			'"disk" does not say where the video is.',
			'Use one of url, uploaded.',
		],
		[
			'an uploaded video that lacks parts',
			'publishVideo',
			publishing({ source: 'uploaded', videoCdn: { ...uploaded, fileKey: '', fileUrl: null } }),
			'Uploaded Video lacks fileUrl, fileKey.',
			WHOLE,
		],
		...['[1]', 'no JSON'].map((videoCdn): [string, string, JsonObject, string, string] => [
			`an uploaded video that is ${videoCdn}`,
			'publishVideo',
			publishing({ source: 'uploaded', videoCdn }),
			'Uploaded Video lacks fileUrl, thumbUrl, mp4Identify, fileSize, thumbMd5, fileKey.',
			WHOLE,
		]),
		...['many', 0, 1.5].map((fileSize): [string, string, JsonObject, string, string] => [
			`an uploaded video of ${fileSize} bytes`,
			'publishVideo',
			publishing({ source: 'uploaded', videoCdn: { ...uploaded, fileSize } }),
			`The size of the uploaded video is no number of bytes: "${fileSize}".`,
			WHOLE,
		]),
	])('%s', async (_, operation, input, message, hint) => {
		expect(await scene.failure(`channel.${operation}`, { account, ...input })).toMatchObject({
			name: 'InvalidInputError',
			message,
			hint,
		});
		expect(calls(scene.simulator)).toEqual([]);
	});
});

describe('An uploaded video', () => {
	let given: JsonObject;
	beforeEach(() => {
		account = channels(scene);
		given = { ...scene.simulator.channels.upload('https://a/1.mp4', 'https://a/1.png') };
	});

	it('may be typed as JSON, and has its size as a number', async () => {
		const videoCdn = JSON.stringify({ ...given, fileSize: '1315979', more: 1 });
		const input = { account, ownChannel: OWN, ...title, source: 'uploaded', videoCdn };
		await scene.run('channel.publishVideo', input);
		expect(fields()).toMatchObject([{ videoCdn: given }]);
	});

	it.each([
		['#cats ＃music', ['#cats', '#music']],
		['cats，music、a#b', ['#cats', '#music', '#a', '#b']],
		[['# cats', '', '#'], ['#cats']],
	])('of the topics %j has each with its #', async (topics, topic) => {
		const input = { account, ownChannel: OWN, ...title, source: 'uploaded', videoCdn: given };
		await scene.run('channel.publishVideo', { ...input, topics });
		expect(fields()).toMatchObject([{ topic }]);
	});
});

describe('A comment on a video', () => {
	beforeEach(() => {
		account = channels(scene);
	});

	it('is deleted where it is named', async () => {
		const { channels: all, people } = scene.simulator;
		const by = all.of(people.alice.wcId)!.actor;
		const { id } = all.video(video.videoId)!.comment({ by, at: 0 }, 'a')!;
		const input = {
			account,
			ownChannel: OWN,
			...video,
			action: '1',
			refCommentId: String(id),
			text: 'a',
		};
		await scene.run('channel.commentVideo', input);
		expect(fields()).toMatchObject([{ type: 1, refCommentId: id }]);
	});

	it('is written as it is typed, blanks and all', async () => {
		await scene.run('channel.commentVideo', { account, ownChannel: OWN, ...video, text: ' a ' });
		expect(fields()).toMatchObject([{ content: ' a ' }]);
	});
});

describe('The own channel of an account', () => {
	const GONE = { name: 'GatewayRefusedError', message: '视频号不存在' };

	it('is asked for once in a run for each account', async () => {
		const { channels: all, people } = scene.simulator;
		for (const { wcId: owner } of [people.alice, people.bob]) all.add({ owner });
		const other = scene.simulator.login('wkteam', 'bob');
		for (const one of [account, account, other]) {
			await scene.run('channel.getQrCode', { account: one });
		}
		const home = calls(scene.simulator).filter((call) => call === 'POST /finderHome');
		expect(home).toHaveLength(2);
	});

	it('is missing, and nothing else is asked', async () => {
		for (const operation of ['getQrCode', 'getFollowed', 'publishVideo', 'follow', 'update']) {
			const input = { account, ...title, videoUrl: 'https://a/1', thumbUrl: 'https://a/2' };
			expect(
				await scene.failure(`channel.${operation}`, { ...input, channelUserName: 'v2_a@finder' }),
			).toMatchObject({
				name: 'InvalidInputError',
				message: `The account "${account}" has no channel.`,
				hint: 'Create one first, in WeChat or with Create.',
			});
		}
		expect(new Set(calls(scene.simulator))).toEqual(new Set(['POST /finderHome']));
	});

	it.each([
		[null],
		[{ userName: '', currentAliasRoleType: 3 }],
		[{ userName: 'v2_own@finder', currentAliasRoleType: '', aliasInfo: [] }],
		[{ userName: 'v2_own@finder', aliasInfo: ['rubbish'] }],
	])('is missing where the gateway says %j', async (data) => {
		answers('POST /finderHome', data);
		expect(await scene.failure('channel.getQrCode', { account })).toMatchObject({
			name: 'InvalidInputError',
			message: `The account "${account}" has no channel.`,
			hint: 'Create one first, in WeChat or with Create.',
		});
	});

	it('acts in the role that the account has in it', async () => {
		const { wcId: owner } = scene.simulator.people.alice;
		scene.simulator.channels.add({ owner, userName: 'v2_own@finder', role: 1 });
		await scene.run('channel.getQrCode', { account });
		expect(fields().at(-1)).toMatchObject({ meUserName: 'v2_own@finder', meRoleType: 1 });
	});

	it.each([
		['in another role', 'v2_own@finder/12', { ...GONE, message: '视频号身份无效' }, 12],
		['under another name', 'v2_other@finder/3', GONE, 3],
	])('that is given %s is refused as the gateway says', async (_, ownChannel, said, role) => {
		account = channels(scene);
		const failure = await scene.failure('channel.getQrCode', { account, ownChannel });
		expect(failure).toMatchObject(said);
		expect(fields()).toEqual([
			{ wId: account, meUserName: ownChannel.split('/')[0], meRoleType: role },
		]);
	});

	it('has the role of its first identity where it names none itself', async () => {
		account = channels(scene);
		answers('POST /finderHome', { userName: 'v2_own@finder', aliasInfo: [{ roleType: 3 }] });
		await scene.run('channel.getQrCode', { account });
		expect(fields().at(-1)).toMatchObject({ meUserName: 'v2_own@finder', meRoleType: 3 });
	});
});
