import { isOffered, type Binding, type Operation } from '../../gateway';

/** How one call carries one field of the form. */
export interface Sent {
	wireNames: string[];
	/** The gateway wants it, so the node refuses to send without it. */
	isRequired: boolean;
}

/** Only this file of the documents looks into what bindings send and into their code. */
export function sentOf(binding: Binding, field: string): Sent {
	const carriers = Object.entries(binding.send).filter(([, { from }]) =>
		'field' in from ? from.field === field : 'known' in from && from.known.from?.includes(field),
	);
	return {
		wireNames: carriers.map(([wireName]) => wireName),
		isRequired: carriers.some(([, { when }]) => when === 'must'),
	};
}

/** Whether code of the operation may complete what is entered, or make more than one call. */
export const hasOwnCode = ({ code }: Operation): boolean => Object.keys(code).length > 0;

/** Whether the gateway's own data come out as they are. */
export const isPassedOn = (operation: Operation): boolean =>
	!hasOwnCode(operation) &&
	Object.values(operation.bindings)
		.filter(isOffered)
		.every(({ reply }) => reply === undefined);
