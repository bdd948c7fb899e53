import type { IExecuteFunctions } from 'n8n-workflow';
import { WAIT_INDEFINITELY } from 'n8n-workflow';
import { questionOf, type JsonObject } from '../../../gateway';
import { forwardAtTimeOut } from '../waiting/timeOut';
import { keepAsked } from './asked';
import type { AnswerLink } from './link';

/**
 * Puts the execution to sleep until somebody has answered or the time is up.
 *
 * @param given the input, without the link that was added to it
 */
export async function suspend(
	context: IExecuteFunctions,
	given: JsonObject,
	{ answerUrl, key }: AnswerLink,
): Promise<void> {
	const question = questionOf(given);
	const { approval, limitMs } = question;
	keepAsked(context, { question, key });
	context.setMetadata({ resumeUrl: answerUrl });
	// The input may be the answer to another question.
	const data = { ...(approval && { approved: false }), timedOut: true };
	forwardAtTimeOut(context, { data });
	const until = limitMs === undefined ? WAIT_INDEFINITELY : new Date(Date.now() + limitMs);
	await context.putExecutionToWait(until);
}
