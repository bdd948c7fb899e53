import type { IWebhookFunctions } from 'n8n-workflow';
import { isObject, textOf } from '../../../gateway';
import type { Action, Language, Phase } from './view';
import { languageOf } from './words';

/** One request from whoever has the link; nothing in it is trusted. */
export interface PageRequest {
	action: Action;
	/** What the page shows, for when this process knows no better. */
	phase: Phase;
	ticket: string;
	code: string;
	/** The page lacks the picture that belongs to its ticket. */
	wantsPicture: boolean;
	language: Language;
	/** The page's script asks, rather than a form or a link. */
	wantsJson: boolean;
	/** n8n's token for the link. */
	signature: string;
}

const ACTIONS: readonly Action[] = [
	'check',
	'confirmed',
	'watch',
	'hold',
	'code',
	'newQrCode',
	'end',
];
const CLAIMS: readonly Phase[] = ['codeNeeded', 'expired', 'refused', 'warned'];

const oneOf = <T extends string>(known: readonly T[], text: string, otherwise: T): T =>
	known.find((entry) => entry === text) ?? otherwise;

export function requestOf(context: IWebhookFunctions): PageRequest {
	const body: unknown = context.getBodyData();
	const query: unknown = context.getQueryData();
	const { accept, 'accept-language': acceptLanguage } = context.getHeaderData();
	const sent = (name: string) => (isObject(body) ? textOf(body[name]) : '');
	const asked = (name: string) => (isObject(query) ? textOf(query[name]) : '');
	return {
		action: oneOf(ACTIONS, sent('action'), 'watch'),
		phase: oneOf(CLAIMS, sent('phase'), 'waiting'),
		ticket: sent('ticket'),
		code: sent('code'),
		wantsPicture: sent('picture') === '1',
		language: oneOf(
			['en', 'zh-CN'],
			sent('language') || asked('lang'),
			languageOf(textOf(acceptLanguage)),
		),
		wantsJson: textOf(accept).includes('application/json'),
		signature: asked('signature'),
	};
}
