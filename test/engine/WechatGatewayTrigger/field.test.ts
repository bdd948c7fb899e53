import type { IDataObject } from 'n8n-workflow';
import type { GatewayName } from '../../../gateway';
import field from '../../facts/field.json';
import type { GatewaySimulator } from '../../simulator';
import { CallbackTrigger, closeTriggers } from '../support/callbackTrigger';
import { simulatorForEach } from '../support/simulatorForEach';

let sim: GatewaySimulator;
simulatorForEach((started) => (sim = started));
afterEach(closeTriggers);

/** Payloads from public reports and captures, with other people in them, and what must come of them. */
interface FieldCase {
	name: string;
	gateway: GatewayName;
	message: object;
	/** Of the item, field by field. */
	expect: Record<string, unknown>;
}

/** Where a field is not to be there. */
const ABSENT = '__absent__';

const NOTHING = Symbol('no such field');

const chosen = (item: IDataObject, fields: string[]) =>
	Object.fromEntries(fields.map((name) => [name, name in item ? item[name] : NOTHING]));

test.each(field as unknown as FieldCase[])(
	'$name ($gateway) becomes what people saw',
	async ({ gateway, message, expect: wanted }) => {
		if (gateway === 'open') sim.login('open', 'shop', 'alice');
		else sim.login('wkteam', 'alice');
		const trigger = await CallbackTrigger.published(sim, gateway);
		const body = gateway === 'open' ? [JSON.stringify(message)] : message;

		sim.pushBytes(gateway === 'open' ? 'open' : 'wkteam', JSON.stringify(body));
		await sim.delivered();

		const [item = {}, ...more] = await trigger.items();
		expect(more).toEqual([]);
		expect(item.raw).toEqual(message);
		expect(chosen(item, Object.keys(wanted))).toEqual(
			Object.fromEntries(
				Object.entries(wanted).map(([name, value]) => [name, value === ABSENT ? NOTHING : value]),
			),
		);
	},
);
