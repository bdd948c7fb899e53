import type { GatewaySimulator } from '../../simulator';
import { fieldCases, foundOf, pushOf, wantedOf } from '../../support/fieldCases';
import { CallbackTrigger, closeTriggers } from '../support/callbackTrigger';
import { simulatorForEach } from '../support/simulatorForEach';

let sim: GatewaySimulator;
simulatorForEach((started) => (sim = started));
afterEach(closeTriggers);

test.each(fieldCases)('$name ($gateway) becomes what people saw', async (one) => {
	const { gateway, message } = one;
	if (gateway === 'open') sim.login('open', 'shop', 'alice');
	else sim.login('wkteam', 'alice');
	const trigger = await CallbackTrigger.published(sim, gateway);

	sim.pushBytes(gateway === 'open' ? 'open' : 'wkteam', pushOf(one));
	await sim.delivered();

	const [item = {}, ...more] = await trigger.items();
	expect(more).toEqual([]);
	expect(item.raw).toEqual(message);
	expect(foundOf(one, item)).toEqual(wantedOf(one));
});
