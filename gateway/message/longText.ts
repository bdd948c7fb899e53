import type { Call } from '../operation/call';
import { InvalidInputError } from '../wire/errors';

/**
 * UTF-16 units. No manual names a limit; of WeChat's own interface for bots several clients tell that
 * what is beyond 2,000 characters is cut off in silence (docs/decisions/long-texts.md).
 */
export const USUAL_LENGTH = 2000;
/** Room for the longest name, and for a few characters that people see as one. */
const SHORTEST_LENGTH = 100;

/** How long a message may be: as the option says, without end for 0. @throws InvalidInputError */
export function longestMessage(call: Call): number {
	const given = call.text('splitLongTextsAt');
	const length = given === '' ? USUAL_LENGTH : Number(given);
	if (length === 0) return Infinity;
	if (length < SHORTEST_LENGTH) {
		throw new InvalidInputError(
			`Split Long Texts At must be 0 or at least ${SHORTEST_LENGTH}, but is ${given}.`,
			`Try ${USUAL_LENGTH}, or 0 to send every text as one message.`,
		);
	}
	return length;
}
