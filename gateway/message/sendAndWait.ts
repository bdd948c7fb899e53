import type { Call } from '../operation/call';
import type { JsonObject } from '../wire/values';
import { questionOf } from './question';
import { refuseShortPause } from './sending';

/**
 * Puts the link below the question, with words that say what it is for. It stands in a line of its own,
 * so that WeChat makes all of it a link and nothing else.
 *
 * @throws InvalidInputError
 */
export function prepare(call: Call): JsonObject {
	refuseShortPause(call);
	const { message, approval } = questionOf(call.input);
	if (message.trim() === '') return { message: '' };
	const { approve, disapprove } = approval ?? {
		approve: call.text('messageButtonLabel') || 'Respond',
	};
	const words = disapprove === undefined ? approve : `${approve} / ${disapprove}`;
	return { message: `${message}\n\n${words}:\n${call.text('answerUrl')}` };
}
