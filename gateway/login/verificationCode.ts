import type { Binding } from '../operation/binding';
import { InvalidInputError } from '../wire/errors';
import type { Call } from '../operation/call';
import type { JsonObject } from '../wire/values';
import { confirm, ON_THE_PHONE } from './confirm';
import type { LoginResult } from './result';
import type { LoginWay } from './way';

/**
 * The digits of a code as a person types it: blanks are forgiven.
 *
 * @throws InvalidInputError when there is anything but digits
 */
export function digits(typed: string): string {
	const code = typed.replace(/\s/g, '');
	if (/^\d{1,10}$/.test(code)) return code;
	throw new InvalidInputError(
		code === '' ? 'The verification code is empty.' : `"${typed}" is not a verification code.`,
		'Enter the digits that the phone shows, usually 6.',
	);
}

export const prepareCode = (call: Call): JsonObject => ({
	code: digits(call.text('code')),
});

/** Hands the code in and waits for the confirmation on the phone. */
export async function submitCode(
	call: Call,
	way: LoginWay,
	send: { binding?: Binding; input?: JsonObject; timeoutMs?: number } = {},
): Promise<LoginResult> {
	return await confirm(call, way, { ...send, ...ON_THE_PHONE });
}
