import type { Binding } from '../../gateway';

/** What gateways call an account. The client finds it out from the one that the form names. */
const NAMES_OF_ACCOUNT: readonly string[] = ['deviceId', 'wId', 'wcId', 'wcIds'];

/** How one call carries one field of the form. */
export interface Sent {
	wireNames: string[];
	/** The gateway wants it, so the node refuses to send without it. */
	isRequired: boolean;
}

/** The only place of the documents that looks into what a binding sends. */
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

/** Whether the answer is reshaped before it is given out. */
export const isReshaped = (binding: Binding): boolean => binding.reply !== undefined;
