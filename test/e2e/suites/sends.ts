import type { INodeParameters } from 'n8n-workflow';
import { defaultGroup } from '../../simulator';
import type { GatewayName } from '../../simulator';
import { accessibility } from '../support/accessibility';
import { SCREENS } from '../support/browser';
import type { WorkflowFile } from '../support/n8nApi';
import type { World } from '../support/world';
import { setStage } from './trigger/stage';

const FILES = 'https://files.example/2026';

const MINI_PROGRAM =
	'<msg><appmsg appid="" sdkver="0"><title>商城</title><type>33</type>' +
	'<sourcedisplayname>云铺海购</sourcedisplayname></appmsg></msg>';

/** Each kind of message, by its operation, with what it shows on a phone. */
const KINDS: Array<[operation: string, look: string, parameters: INodeParameters]> = [
	['sendText', 'text', { text: 'Good morning! 早上好' }],
	['sendImage', 'image', { imageUrl: `${FILES}/cat.png` }],
	['sendFile', 'file', { fileUrl: `${FILES}/1`, fileName: '报价.pdf' }],
	['sendVideo', 'video', { videoUrl: `${FILES}/a.mp4`, thumbUrl: `${FILES}/a.jpg` }],
	['sendVoice', 'voice', { voiceUrl: `${FILES}/a.silk`, duration: 1955 }],
	[
		'sendLink',
		'link',
		{
			title: 'Opening hours',
			url: 'https://example.com/hours',
			thumbUrl: `${FILES}/a.jpg`,
			description: 'Also on Sundays',
		},
	],
	['sendContactCard', 'card', { cardContactId: 'wxid_carol0000000022' }],
	['sendEmoji', 'emoji', { md5: '4cc7540a85b5b6cf4ba14e9f4ae08b7c', size: 102357 }],
	['sendMiniProgram', 'miniProgram', { xml: MINI_PROGRAM }],
];

/** Every kind of message in a real n8n, and what arrives. Pictures are kept under artifacts/. */
export function sendsSuite(world: () => World): void {
	describe.each<GatewayName>(['open', 'wkteam'])('messages on %s', (gateway) => {
		const stage = setStage(world);

		test('of every kind reach a friend and a group, and look like what they are', async () => {
			const { simulator } = stage;
			const { alice, bob } = simulator.people;
			const { account } = stage.logIn(gateway);
			const { api } = world().n8n;
			// One chat after the other: the node leaves two seconds more when the chat changes.
			for (const chat of [bob.wcId, defaultGroup]) {
				const { id } = await stage.import(gateway, sending(account, chat));
				const execution = await api.executionEnd(await api.run(id, 'Start'));
				expect([execution.status, execution.error]).toEqual(['success', undefined]);
			}

			const looks = KINDS.map(([, look]) => look);
			const seenIn = (chat: string) =>
				simulator.chats.in(bob.wcId, chat).map(({ bubble }) => bubble.look);
			expect([seenIn(alice.wcId), seenIn(defaultGroup)]).toEqual([looks, looks]);
			expect(simulator.violations).toEqual([]);

			const browser = await world().browser();
			const page = await browser.newPage();
			try {
				await page.setViewportSize(SCREENS.phone.viewport);
				for (const [name, chat] of [
					['friend', alice.wcId],
					['group', defaultGroup],
				] as const) {
					await page.goto(`${simulator.baseUrl}/phone/bob/chats/${chat}`);
					await page.getByText('Good morning! 早上好').waitFor();
					await browser.screenshot(page, `phone/${gateway}-${name}`, { fullPage: true });
					expect(await accessibility(page)).toEqual([]);
				}
			} finally {
				await page.context().close();
			}
		});
	});
}

/** Start → a node for each kind, one behind the other. */
function sending(account: string, chat: string): WorkflowFile {
	const nodes: WorkflowFile['nodes'] = [
		node('Start', 'n8n-nodes-base.manualTrigger', 1, {}),
		...KINDS.map(([operation, , parameters]) =>
			node(operation, 'n8n-nodes-wechat-gateway.wechatGateway', 1, {
				resource: 'message',
				operation,
				account: { __rl: true, mode: 'id', value: account },
				chatId: { __rl: true, mode: 'id', value: chat },
				...parameters,
				options: { pause: 1.5 },
			}),
		),
	];
	const connections = Object.fromEntries(
		nodes
			.slice(1)
			.map(({ name }, at) => [
				nodes[at]?.name ?? '',
				{ main: [[{ node: name, type: 'main' as const, index: 0 }]] },
			]),
	);
	return { name: 'Every kind', nodes, connections, settings: { executionOrder: 'v1' } };
}

const node = (
	name: string,
	type: string,
	typeVersion: number,
	parameters: INodeParameters,
): WorkflowFile['nodes'][number] => ({
	id: name,
	name,
	type,
	typeVersion,
	position: [0, 0],
	parameters,
});
