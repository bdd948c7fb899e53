import { GatewaySimulator } from '../../../simulator';
import type { GatewayName } from '../../../simulator';
import { expectedItem } from '../../support/expectedItem';
import { TRIGGER, triggerWorkflow } from '../../support/triggerWorkflow';
import { until } from '../../support/until';
import type { World } from '../../support/world';
import { setStage } from './stage';

const GATEWAYS: GatewayName[] = ['open', 'wkteam'];

const CANCEL = {
	open: 'POST /open/user/cancelHttpCallbackUrl',
	wkteam: 'POST /cancelHttpCallbackUrl',
};

/** From publishing to unpublishing, and what a test run does to a URL that is in use. */
export function triggerLifeCycleSuite(world: () => World): void {
	describe.each(GATEWAYS)('the trigger on %s', (gateway) => {
		const stage = setStage(world);
		const productionUrl = () =>
			new RegExp(`^${world().n8n.url}/webhook/[\\w-]+/[\\w-]+/v1-[\\w-]{32}$`);

		const givenBack = async (url: string | null) =>
			await until(
				'the URL to be given back',
				() => stage.callbackUrl(gateway) === url || undefined,
			);

		test('enters its URL when it is published, and takes it away when it is unpublished', async () => {
			const workflow = await stage.publishTrigger(gateway);
			const url = stage.callbackUrl(gateway);
			expect(url).toMatch(productionUrl());

			await workflow.unpublish();
			expect(stage.callbackUrl(gateway)).toBeNull();

			await workflow.publish();
			expect(stage.callbackUrl(gateway)).toBe(url);
		});

		test('leaves a URL alone that is not its own any more', async () => {
			const mine = await stage.publishTrigger(gateway);
			const others = await stage.publishTrigger(gateway);
			const url = stage.callbackUrl(gateway);
			await mine.unpublish();
			expect(stage.callbackUrl(gateway)).toBe(url);
			await others.unpublish();
			expect(stage.callbackUrl(gateway)).toBeNull();
		});

		test('borrows the URL for a test run and gives it back after the first message', async () => {
			const receiver = stage.logIn(gateway);
			const { api, url } = world().n8n;
			const production = await stage.publishTrigger(gateway);
			const inUse = stage.callbackUrl(gateway);
			await api.listen(production.id, TRIGGER);
			expect(stage.callbackUrl(gateway)).toMatch(new RegExp(`^${url}/webhook-test/`));

			const message = stage.simulator.push(gateway, 'message.text', { text: 'a test' });
			const [execution] = await production.executions();
			expect(execution?.json(TRIGGER)).toEqual([expectedItem(receiver, message, 'private')]);
			await givenBack(inUse);
		});

		test('gives the URL back when a test run is stopped', async () => {
			const { api } = world().n8n;
			const production = await stage.publishTrigger(gateway);
			const inUse = stage.callbackUrl(gateway);
			await api.listen(production.id, TRIGGER);
			expect(stage.callbackUrl(gateway)).not.toBe(inUse);
			await api.stopListening(production.id);
			await givenBack(inUse);
		});

		/** A test run that waits for the pushes of another gateway. */
		const testRunOn = async (simulator: GatewaySimulator) => {
			const credentials = await world().chooseCredentials(gateway, simulator);
			const workflow = await stage.import(gateway, triggerWorkflow(), credentials);
			await world().n8n.api.listen(workflow.id, TRIGGER);
			expect(simulator.vendors[gateway].callbackUrl).not.toBeNull();
			return workflow;
		};

		const aTestRunWorks = async () => {
			const { api } = world().n8n;
			const workflow = await stage.import(gateway, triggerWorkflow());
			await api.listen(workflow.id, TRIGGER);
			expect(stage.callbackUrl(gateway)).not.toBeNull();
			await api.stopListening(workflow.id);
			await givenBack(null);
		};

		// A failure at the end of a test run would make n8n 2.41 refuse every later one, in all workflows.
		test('ends a test run whose gateway is gone, and the next one works', async () => {
			const gone = await GatewaySimulator.start({ clock: 'real' });
			const { id } = await testRunOn(gone);
			await gone.stop();
			await world().n8n.api.stopListening(id);

			await aTestRunWorks();
		});

		// While it waited for its gateway, n8n 2.41 copied itself for each other test run that began.
		test('ends a test run whose gateway is slow, and the next one begins meanwhile', async () => {
			const slow = await GatewaySimulator.start({ clock: 'manual' });
			const { id } = await testRunOn(slow);
			slow.faults.next(CANCEL[gateway], { delaySeconds: 3600 });
			await world().n8n.api.stopListening(id);
			await until(
				'the URL to be taken away',
				() => slow.vendors[gateway].callbackUrl === null || undefined,
			);

			await aTestRunWorks();
			await slow.stop();
		});

		test('is not published, and says why, when the gateway refuses', async () => {
			const workflow = await stage.import(gateway, triggerWorkflow());
			const vendor = stage.simulator.vendors[gateway];
			vendor.replaceToken();
			vendor.password = 'changed meanwhile';
			await expect(workflow.publish()).rejects.toThrow(
				gateway === 'open'
					? 'Authorization无效，请重新获取. Open the credential, enter a current token (or user name and password) and test it.'
					: '用户名或密码错误. Check user name and password in the credential.',
			);
			expect(stage.callbackUrl(gateway)).toBeNull();
		});

		test('turns strangers away, and shows them nothing', async () => {
			stage.logIn(gateway);
			const workflow = await stage.publishTrigger(gateway);
			const url = stage.callbackUrl(gateway) ?? '';
			const message = stage.simulator.compose(gateway, 'message.text').json;
			const body = gateway === 'open' ? JSON.stringify([message]) : message;
			const post = async (to: string) => {
				const answer = await fetch(to, {
					method: 'POST',
					headers: { 'content-type': 'application/json' },
					body,
				});
				return [answer.status, await answer.text()];
			};
			const wrong = `${url.slice(0, -1)}${url.endsWith('A') ? 'B' : 'A'}`;
			expect(await post(wrong)).toEqual([403, '']);
			expect(await post(url)).toEqual([200, '']);
			await workflow.executions();
			expect(await workflow.executionCount()).toBe(1);
		});
	});
}
