import type { GatewayName } from '../../simulator';
import { ModelServer } from '../support/modelServer';
import type { WorkflowFile } from '../support/n8nApi';
import { until } from '../support/until';
import type { World } from '../support/world';
import { setStage } from './trigger/stage';

const byId = (value: string) => ({ __rl: true, mode: 'id', value });
const WECHAT = 'n8n-nodes-wechat-gateway.wechatGateway';
const LANGCHAIN = '@n8n/n8n-nodes-langchain';

/** Start → Agent, whose tool Tell Bob runs only when Carol has approved. */
function reviewed(account: string, carol: string): WorkflowFile {
	const node = (name: string, type: string, typeVersion: number, parameters = {}) => ({
		id: name.toLowerCase().replace(/ /g, '-'),
		name,
		type,
		typeVersion,
		position: [0, 0] as [number, number],
		parameters,
	});
	const to = (name: string, type: string) => ({ [type]: [[{ node: name, type, index: 0 }]] });
	const tell = {
		descriptionType: 'manual',
		toolDescription: 'Tells Bob something',
		resource: 'message',
		operation: 'sendText',
		account: byId(account),
		chatId: byId('wxid_bob'),
		text: "={{ $fromAI('text', 'What to tell') }}",
	};
	const review = {
		message: '=May this run: {{ $tool.name }}?',
		account: byId(account),
		chatId: byId(carol),
	};
	return {
		name: 'Human review',
		nodes: [
			node('Start', 'n8n-nodes-base.manualTrigger', 1),
			node('Agent', `${LANGCHAIN}.agent`, 3, {
				promptType: 'define',
				text: 'Tell Bob',
				options: {},
			}),
			node('Model', `${LANGCHAIN}.lmChatOpenAi`, 1.2, { model: byId('gpt-4.1-mini'), options: {} }),
			node('Review', `${WECHAT}HitlTool`, 1, review),
			node('Tell Bob', `${WECHAT}Tool`, 1, tell),
		],
		connections: {
			Start: to('Agent', 'main'),
			Model: to('Agent', 'ai_languageModel'),
			'Tell Bob': to('Review', 'ai_tool'),
			Review: to('Agent', 'ai_tool'),
		} as WorkflowFile['connections'],
		settings: { executionOrder: 'v1' },
	};
}

/** n8n's human review of a tool, which it makes from Send and Wait for Response. */
export function humanReviewSuite(world: () => World): void {
	describe.each<GatewayName>(['open', 'wkteam'])('human review by WeChat on %s', (gateway) => {
		const stage = setStage(world);

		test('lets the tool run when it is approved', async () => {
			const { account } = stage.logIn(gateway);
			const { carol } = stage.simulator.people;
			const model = await ModelServer.start();
			const { api } = world().n8n;
			const input = { toolParameters: { text: 'Hello Bob' }, hitlParameters: {} };
			model.callsTool('Tell Bob', 'Tell_Bob', input, 'Done');
			const id = await api.createCredential(model.credential);
			const openAiApi = { id, name: model.credential.name };
			const workflow = await stage.import(gateway, reviewed(account, carol.wcId), { openAiApi });
			const executionId = await api.run(workflow.id, 'Start');
			const { to, text } = await until('the question', () => stage.simulator.sent.at(-1));
			await api.executionWaiting(executionId);
			const link = text.split('\n').at(-1) ?? '';
			expect([to, text]).toEqual([
				carol.wcId,
				`May this run: Tell_Bob?\n\nApprove / Decline:\n${link}`,
			]);
			await fetch(link, { method: 'POST', body: new URLSearchParams({ approved: 'true' }) });
			const { status, error } = await api.executionEnd(executionId);
			expect([status, error]).toEqual(['success', undefined]);
			expect(stage.simulator.sent.slice(1).map((one) => [one.to, one.text])).toEqual([
				['wxid_bob', 'Hello Bob'],
			]);
			await model.stop();
		});
	});
}
