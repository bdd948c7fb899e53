import { catalogue, isOffered, type Binding, type GatewayName } from '../../../gateway';
import { facts, type EndpointFact } from '../../facts';

/** A call of one operation on one gateway. */
export interface Bound {
	operation: string;
	gateway: GatewayName;
	binding: Binding;
}

/** Every call that the catalogue offers on a gateway. */
export const boundOn = (gateway: GatewayName): Bound[] =>
	Object.entries(catalogue).flatMap(([resource, { operations }]) =>
		Object.entries(operations).flatMap(([name, { bindings }]) => {
			const { [gateway]: binding } = bindings;
			return isOffered(binding) ? [{ operation: `${resource}.${name}`, gateway, binding }] : [];
		}),
	);

/** What the manuals say of a call. The form of 2020 shares what it does not do in its own way. */
export function rowsOf(gateway: GatewayName, call: string): EndpointFact[] {
	const rows = facts[gateway === 'open' ? 'open' : 'wkteam'].filter(
		({ method, path }) => `${method} ${path}` === call,
	);
	return gateway === 'wkteam' ? rows.filter(({ era }) => era !== '2020') : rows;
}

/** By its title on open, by its address on wkteam. */
export const namesPage = (page: string, row: EndpointFact): boolean =>
	row.page === page || row.slug === page;
