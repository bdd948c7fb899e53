import { isDeepStrictEqual } from 'node:util';
import { composable } from '../../../simulator';
import type { CallbackFormat, GatewayName } from '../../../simulator';
import { fieldCases, foundOf, pushOf, wantedOf } from '../../../support/fieldCases';
import { expectedItem } from '../../support/expectedItem';
import { TRIGGER } from '../../support/triggerWorkflow';
import type { World } from '../../support/world';
import { setStage } from './stage';

const FORMATS: Array<[CallbackFormat, GatewayName]> = [
	['open', 'open'],
	['optimised', 'wkteam'],
	['raw', 'wkteam'],
];

/** Every event of the vendors' tables, pushed to a published workflow. */
export function triggerEventsSuite(world: () => World): void {
	describe('the trigger', () => {
		const stage = setStage(world);

		test.each(FORMATS)(
			'gives one whole item for every event in the %s format',
			async (format, gateway) => {
				const receiver = stage.logIn(gateway);
				const workflow = await stage.publishTrigger(gateway);
				const { simulator } = stage;
				simulator.vendors.wkteam.callbackFormat = format === 'raw' ? 'raw' : 'optimised';

				const events = composable(format).filter(({ event }) => event !== 'callback.test');
				const pushed = events.map(({ event, scope }) => ({
					message: simulator.compose(gateway, event, { scope }),
					scope,
				}));
				simulator.pushTogether(
					gateway,
					pushed.map(({ message }) => message),
				);

				// open puts all into one push.
				const executions = await workflow.executions(gateway === 'open' ? 1 : pushed.length);
				const items = executions.flatMap((execution) => execution.json(TRIGGER));
				const expected = pushed.map(({ message, scope }) => expectedItem(receiver, message, scope));
				expect(byRaw(items)).toEqual(byRaw(expected));
				expect([simulator.violations, simulator.lostPushes]).toEqual([[], []]);
			},
		);

		test.each<GatewayName>(['open', 'wkteam'])(
			'gives what people saw for what was captured in the field, on %s',
			async (gateway) => {
				stage.logIn(gateway);
				// All have one ID: those of the captures are not shown.
				const workflow = await stage.publishTrigger(gateway, { options: { deduplicate: false } });
				const cases = fieldCases.filter((one) => one.gateway === gateway);
				for (const one of cases) stage.simulator.pushBytes(gateway, pushOf(one));

				const executions = await workflow.executions(cases.length);
				const items = executions.flatMap((execution) => execution.json(TRIGGER));
				const itemOf = (message: object) =>
					items.find((item) => isDeepStrictEqual((item as { raw: unknown }).raw, message)) ?? {};
				expect(cases.map((one) => foundOf(one, itemOf(one.message)))).toEqual(cases.map(wantedOf));
				expect(items).toHaveLength(cases.length);
			},
		);

		test.each<GatewayName>(['open', 'wkteam'])(
			'emits what a group’s member says to the account, and not what others say there, on %s',
			async (gateway) => {
				const receiver = stage.logIn(gateway);
				const workflow = await stage.publishTrigger(gateway, {
					events: ['message.text'],
					filters: { onlyMentioned: true, scope: ['group'] },
				});
				const { simulator } = stage;
				const { wcId } = simulator.people.alice;
				const say = (text: string, mentions?: string[]) =>
					simulator.push(gateway, 'message.text', { scope: 'group', from: 'bob', text, mentions });
				say('nobody in particular');
				say('@Carol you', [simulator.people.carol.wcId]);
				const toMe = say('@Alice you', [wcId]);
				await simulator.delivered();

				const [execution] = await workflow.executions();
				expect(execution?.json(TRIGGER)).toEqual([expectedItem(receiver, toMe, 'group')]);
				expect(await workflow.executionCount()).toBe(1);
			},
		);
	});
}

/** In an order that does not depend on which execution ended first. */
function byRaw(items: unknown[]): unknown[] {
	const key = (item: unknown) => JSON.stringify((item as { raw: unknown }).raw);
	return [...items].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
