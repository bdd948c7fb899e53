import { facts, type EndpointFact } from '../../facts';
import type { GatewayName, GatewaySimulator } from '../index';

/** Logs Alice in; gives the login ID. */
export const logInAlice = (simulator: GatewaySimulator, gateway: GatewayName): string =>
	gateway === 'open'
		? simulator.login('open', 'my-device', 'alice')
		: simulator.login('wkteam', 'alice');

/** The row of a manual, by the name that the tables give it. */
export function rowNamed(gateway: GatewayName, id: string): EndpointFact {
	const row = facts[gateway].find((one) => one.id === id);
	if (!row) throw new Error(`No row ${id}`);
	return row;
}
