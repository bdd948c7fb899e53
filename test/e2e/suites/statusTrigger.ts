import type { GatewayName } from '../../simulator';
import { statusTriggerWorkflow, TRIGGER } from '../support/triggerWorkflow';
import { until } from '../support/until';
import type { World } from '../support/world';
import { setStage } from './trigger/stage';

const LOOK: Record<GatewayName, string> = {
	open: 'POST /open/isOnline',
	wkteam: 'POST /queryLoginWx',
};

/** The status trigger, published; it looks every five seconds instead of every minute. */
export function statusTriggerSuite(world: () => World): void {
	describe.each<GatewayName>(['open', 'wkteam'])('the status trigger on %s', (gateway) => {
		const stage = setStage(world);

		test('tells of a drop after a second look, with the reason, and of the return', async () => {
			const { simulator } = stage;
			const { account, loginId } = stage.logIn(gateway, 'bob');
			const { wcId } = simulator.people.bob;
			const workflow = await stage.publish(gateway, statusTriggerWorkflow());

			simulator.drop(loginId, '你的帐号在另一台设备登录', { silently: true });
			const [drop] = await workflow.executions(1);
			expect(drop?.json(TRIGGER)).toEqual([
				{
					event: 'account.offline',
					gateway,
					account,
					wcId,
					...(gateway === 'wkteam' && { wId: loginId }),
					state: 'offline',
					previousState: 'online',
					reason: '你的帐号在另一台设备登录',
					observedAt: expect.any(String) as string,
					offlineSince: expect.any(String) as string,
				},
			]);

			const [{ observedAt, offlineSince }] = drop?.json(TRIGGER) as [Record<string, string>];
			expect(Date.parse(observedAt ?? '')).toBeGreaterThan(Date.parse(offlineSince ?? ''));

			const again = stage.logIn(gateway, 'bob');
			const [, back] = await workflow.executions(2);
			expect(back?.json(TRIGGER)).toEqual([
				{
					event: 'account.online',
					gateway,
					account,
					wcId,
					...(gateway === 'wkteam' && { wId: again.loginId }),
					state: 'online',
					previousState: 'offline',
					observedAt: expect.any(String) as string,
				},
			]);
		});

		test('starts nothing while nothing changes, nor while the gateway is out of order', async () => {
			const { simulator } = stage;
			stage.logIn(gateway, 'bob');
			const workflow = await stage.publish(gateway, statusTriggerWorkflow());
			const looks = () => {
				const calls = simulator.requests.map(({ method, path }) => `${method} ${path}`);
				return calls.filter((call) => call === LOOK[gateway]).length;
			};
			const before = looks();
			simulator.faults.next(LOOK[gateway], { status: 503 }, 3);
			await until('looks during and after the fault', () => looks() >= before + 5 || undefined);
			// n8n shows looks that failed as failed executions.
			const failures = await workflow.executions(3);
			expect(failures.map(({ status, error }) => [status, error])).toEqual(
				failures.map(() => ['error', expect.stringContaining('503') as string]),
			);
			expect(await workflow.executionCount()).toBe(3);
		});
	});
}
