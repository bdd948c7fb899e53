import { GatewayError } from '../../../gateway';

/** All that an error of ours says; jest's `toThrow` looks at the message alone. */
export interface Refusal {
	name: string;
	message: string;
	hint: string;
	[more: string]: unknown;
}

/** What something is refused with. */
export function refusalOf(run: () => unknown): Refusal {
	try {
		run();
	} catch (error) {
		if (error instanceof GatewayError) return { ...error, message: error.message };
		throw error;
	}
	throw new Error('It was not refused.');
}
