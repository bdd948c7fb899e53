import { catalogue, isOffered, type Binding, type GatewayName } from '../../../gateway';
import { facts, pairs, type EndpointFact, type Pair } from '../../facts';

/** Where the catalogue calls something else than the table says. */
export const OTHERWISE: Record<string, { call: string; because: string }> = {
	'login.checkLogin on wkteam': {
		call: 'POST /getIPadLoginInfo',
		because: '/simpleIPadLoginInfo is in no manual, so the documented long poll is cut short',
	},
	'login.submitVerificationCode on wkteam': {
		call: 'POST /getIPadLoginInfo',
		because: 'wkteam takes the code as verifyCode of the confirm call',
	},
};

/** What the form of 2020 does not share with the present one. */
export const NOT_IN_2020: Record<string, string> = {
	'login.loginWithPassword on wkteam2020':
		'its list of proxy lines is that of 2020, and the same number means another city now',
};

/** The method and path that an operation must have; undefined where the gateway has none. */
export function callInManual(
	{ canonical, ...pair }: Pair,
	gateway: GatewayName,
): string | undefined {
	if (gateway === 'open') return pair.open ? `${pair.openMethod} ${pair.open}` : undefined;
	if (`${canonical} on ${gateway}` in NOT_IN_2020) return undefined;
	const otherwise = OTHERWISE[`${canonical} on wkteam`];
	return otherwise?.call ?? (pair.wkteam ? `POST ${pair.wkteam}` : undefined);
}

/** What no manual has: operations of our own, each with the one whose call it makes. */
export const OWN: Record<string, string> = { 'message.sendAndWait': 'message.sendText' };

/** The same by the operation's name, e.g. `login.getQrCode`. */
export function callOf(operation: string, gateway: GatewayName): string | undefined {
	const pair = pairs.find(({ canonical }) => canonical === (OWN[operation] ?? operation));
	if (!pair) throw new Error(`The manuals have no ${operation}`);
	return callInManual(pair, gateway);
}

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
