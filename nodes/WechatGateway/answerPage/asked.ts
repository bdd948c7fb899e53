import type { IExecuteFunctions, IWebhookFunctions } from 'n8n-workflow';
import type { Question } from '../../../gateway';
import { keep, kept } from '../waiting/kept';

/** What a suspended execution remembers of what it asked. */
export interface Asked {
	question: Question;
	/** Told by the link: an older question of the same node is not this one. */
	key: string;
}

const NAME = 'question';

export const keepAsked = (context: IExecuteFunctions, asked: Asked): void =>
	keep(context, NAME, asked);

export const askedIn = (context: IWebhookFunctions): Asked | undefined =>
	kept(context, NAME) as Asked | undefined;
