import { randomBytes } from 'node:crypto';
import type { IExecuteFunctions } from 'n8n-workflow';
import { InvalidInputError, NotOfferedError } from '../../../gateway';

/** Where the answer goes, and the key of this wait in it. */
export interface AnswerLink {
	answerUrl: string;
	key: string;
}

/** Name of the key in the link; n8n signs the link with it. */
export const KEY = 'question';

/**
 * The link to the page for the answer of one item.
 *
 * @throws InvalidInputError, NotOfferedError when this run cannot wait
 */
export function answerLink(context: IExecuteFunctions): AnswerLink {
	const count = context.getInputData().length;
	if (count > 1) {
		throw new InvalidInputError(
			`One execution waits for one answer, but there are ${count} items.`,
			'Put Loop Over Items (batch size 1) before it, or call a sub-workflow for each item.',
		);
	}
	if (context.isToolExecution?.()) {
		throw new NotOfferedError(
			'This agent cannot wait for an answer: n8n suspends no tool call of it.',
			'Use an AI Agent node of version 3 or later.',
		);
	}
	const key = randomBytes(9).toString('base64url');
	return { answerUrl: context.getSignedResumeUrl({ [KEY]: key }), key };
}
