import type { GatewayName } from '../../simulator';
import { accessibility } from '../support/accessibility';
import type { WorkflowFile } from '../support/n8nApi';
import { until } from '../support/until';
import type { World } from '../support/world';
import { setStage as setPages } from './loginPage/stage';
import { setStage } from './trigger/stage';

const byId = (value: string) => ({ __rl: true, mode: 'id', value });

/** Options as the node stores them. */
const listed = (...texts: string[]) => ({ values: texts.map((option) => ({ option })) });

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

		test('is answered by filling in its form, without JavaScript', async () => {
			const values = [
				{ fieldLabel: '箱数', fieldType: 'number', requiredField: true, defaultValue: '30' },
				{ fieldLabel: '发货日期', fieldType: 'date', fieldName: 'day', requiredField: true },
				{ fieldLabel: '快递', fieldType: 'dropdown', fieldOptions: listed('顺丰', '京东') },
				{ fieldLabel: '包装', fieldType: 'radio', fieldOptions: listed('纸箱', '木箱') },
				{
					fieldLabel: '附件',
					fieldType: 'checkbox',
					requiredField: true,
					fieldOptions: listed('发票', '清单'),
				},
				{ fieldLabel: '联系邮箱', fieldType: 'email', placeholder: 'name@example.com' },
				{ fieldLabel: '备注', fieldType: 'textarea' },
			];
			const { link, end } = await ask({
				message: '订单 2041 怎么发货？',
				responseType: 'customForm',
				formFields: { values },
			});
			const visitor = { screen: 'phone', locale: 'zh-CN' } as const;
			const looker = await pages.newPage(visitor);
			await looker.goto(link);
			const faults = await accessibility(looker);
			const page = await pages.newPage({ ...visitor, javaScript: false });
			await page.goto(link);
			const browser = await pages.browser();
			await browser.screenshot(page, `answer-page/${gateway}-form`);
			await page.getByLabel('发货日期').fill('2026-12-01');
			await page.getByLabel('快递').selectOption('京东');
			await page.getByLabel('木箱').check();
			await page.getByLabel('备注').fill('加急\n<b>轻放</b>');
			await page.getByRole('button', { name: '提交' }).click();
			await page.getByText('此项必填。').waitFor();
			await browser.screenshot(page, `answer-page/${gateway}-form-wrong`);
			await page.getByLabel('发票').check();
			await page.getByLabel('清单').check();
			await page.getByRole('button', { name: '提交' }).click();
			await page.getByText('已收到，谢谢').waitFor();
			expect((await end()).json('Ask')).toEqual([
				{
					data: {
						箱数: 30,
						day: '2026-12-01',
						快递: '京东',
						包装: '木箱',
						附件: ['发票', '清单'],
						联系邮箱: null,
						备注: '加急\n<b>轻放</b>',
						respondedAt: expect.any(String) as unknown,
					},
				},
			]);
			expect(faults).toEqual([]);
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
