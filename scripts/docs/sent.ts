import { isOffered, type Binding, type Operation } from '../../gateway';

/** What gateways call an account. The client finds it out from the one that the form names. */
const NAMES_OF_ACCOUNT: readonly string[] = ['deviceId', 'wId', 'wcId', 'wcIds'];

/** How one call carries one field of the form. */
export interface Sent {
	wireNames: string[];
	/** The gateway wants it, so the node refuses to send without it. */
	isRequired: boolean;
}

/** Only this file of the documents looks into what bindings send and into their code. */
export function sentOf(binding: Binding, field: string): Sent {
	const carriers = Object.entries(binding.send).filter(([wireName, { from }]) =>
		'field' in from
			? from.field === field
			: field === 'account' && NAMES_OF_ACCOUNT.includes(wireName),
	);
	return {
		wireNames: carriers.map(([wireName]) => wireName),
		isRequired: carriers.some(([, { when }]) => when === 'must'),
	};
}

/** Whether code of the operation may complete what is entered, or make more than one call. */
export function hasOwnCode(operation: Operation): boolean {
	const { run, prepare, code }: { run?: unknown; prepare?: unknown; code?: object } = operation;
	return run !== undefined || prepare !== undefined || Object.keys(code ?? {}).length > 0;
}

/** Whether the gateway's own data come out as they are. */
export const isPassedOn = (operation: Operation): boolean =>
	!hasOwnCode(operation) &&
	Object.values(operation.bindings)
		.filter(isOffered)
		.every(({ reply }) => reply === undefined);
