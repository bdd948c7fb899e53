import type { GatewayName } from '../../simulator';
import { accessibility } from '../support/accessibility';
import type { WorkflowFile } from '../support/n8nApi';
import { until } from '../support/until';
import type { World } from '../support/world';
import { setStage as setPages } from './loginPage/stage';
import { setStage } from './trigger/stage';

const byId = (value: string) => ({ __rl: true, mode: 'id', value });

/** Start → Ask. */
const question = (account: string, parameters = {}): WorkflowFile => ({
	name: 'A question',
	nodes: [
		{
			id: 'start',
			name: 'Start',
			type: 'n8n-nodes-base.manualTrigger',
			typeVersion: 1,
			position: [0, 0],
			parameters: {},
		},
		{
			id: 'ask',
			name: 'Ask',
			type: 'n8n-nodes-wechat-gateway.wechatGateway',
			typeVersion: 1,
			position: [200, 0],
			parameters: {
				resource: 'message',
				operation: 'sendAndWait',
				account: byId(account),
				chatId: byId('wxid_bob'),
				...parameters,
			},
		},
	],
	connections: { Start: { main: [[{ node: 'Ask', type: 'main', index: 0 }]] } },
	settings: { executionOrder: 'v1' },
});

/** The page of Send and Wait for Response on a phone, in a real n8n. */
export function answerPageSuite(world: () => World): void {
	describe.each<GatewayName>(['open', 'wkteam'])('a question in WeChat on %s', (gateway) => {
		const stage = setStage(world);
		const pages = setPages(world);

		const ask = async (parameters: object) => {
			const { account } = stage.logIn(gateway);
			const workflow = await stage.import(gateway, question(account, parameters));
			const executionId = await world().n8n.api.run(workflow.id, 'Start');
			const text = await until('the question', () => stage.simulator.sent.at(-1)?.text);
			await world().n8n.api.executionWaiting(executionId);
			const link = text.split('\n').at(-1) ?? '';
			return { link, end: async () => await world().n8n.api.executionEnd(executionId) };
		};

		test('is approved by a tap, and by nothing before it', async () => {
			const { link, end } = await ask({
				message: '订单 2041：30 箱，客户要求九折。\n可以发货吗？',
				options: { approveLabel: '同意发货', disapproveLabel: '不同意' },
			});
			const page = await pages.newPage({ screen: 'phone', locale: 'zh-CN' });
			await page.goto(link);
			const faults = await accessibility(page);
			const browser = await pages.browser();
			await browser.screenshot(page, `answer-page/${gateway}-approval`);
			await page.reload();
			await page.getByRole('button', { name: '同意发货', exact: true }).click();
			await page.getByText('已收到，谢谢').waitFor();
			await browser.screenshot(page, `answer-page/${gateway}-done`);
			const execution = await end();
			expect([execution.status, execution.json('Ask')]).toEqual([
				'success',
				[{ data: { approved: true, respondedAt: expect.any(String) as unknown } }],
			]);
			expect(faults).toEqual([]);
			expect((await fetch(link)).status).toBe(200);
			expect((await fetch(link, { method: 'POST' })).status).toBe(200);
		});

		test('is answered in words, in the dark and without JavaScript', async () => {
			const { link, end } = await ask({
				message: 'When <b>can</b> you?',
				responseType: 'freeText',
			});
			const page = await pages.newPage({ screen: 'phone', colorScheme: 'dark', javaScript: false });
			await page.goto(link);
			await (await pages.browser()).screenshot(page, `answer-page/${gateway}-text`);
			await page.getByLabel('Your answer').fill('Tomorrow, <i>early</i>');
			await page.getByRole('button', { name: 'Submit' }).click();
			await page.getByText('Got it, thanks').waitFor();
			expect((await end()).json('Ask')).toEqual([
				{ data: { text: 'Tomorrow, <i>early</i>', respondedAt: expect.any(String) as unknown } },
			]);
		});
	});
}
