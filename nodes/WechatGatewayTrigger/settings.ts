import type { IHookFunctions, IWebhookFunctions } from 'n8n-workflow';
import { isObject, textOf, type Scope, type Wanted } from '../../gateway';
import { parseAllowedIps, type IpList } from './allowedIps';
import { keyOf } from './nodeMemory';
import { textPattern } from './textPattern';

export interface Settings {
	wanted: Wanted;
	textRegex: string;
	allowedIps: IpList;
	downloadMedia: boolean;
	binaryField: string;
	deduplicate: boolean;
}

type Context = IHookFunctions | IWebhookFunctions;

/**
 * What the user set.
 *
 * @throws InvalidInputError
 */
export function readSettings(context: Context): Settings {
	const filters = collection(context, 'filters');
	const textRegex = asTyped(filters.textRegex);
	const options = collection(context, 'options');
	return {
		wanted: {
			events: listOf(context.getNodeParameter('events', [])),
			ignoreOwn: context.getNodeParameter('ignoreOwn', true) !== false,
			unknown: options.emitUnknown === true,
			scopes: listOf(filters.scope) as Scope[],
			chatIds: listOf(filters.chatIds),
			senderIds: listOf(filters.senderIds),
			onlyMentioned: filters.onlyMentioned === true,
			textContains: asTyped(filters.textContains),
			textMatches: textPattern(textRegex, keyOf(context), (sentence) =>
				context.logger.warn(sentence),
			),
		},
		textRegex,
		allowedIps: parseAllowedIps(textOf(options.allowedIps)),
		downloadMedia: options.downloadMedia === true,
		binaryField: textOf(options.binaryField) || 'data',
		deduplicate: options.deduplicate !== false,
	};
}

/** Whether the gateway is to keep back what the settings leave out. */
export const narrows = (context: Context): boolean =>
	context.getNodeParameter('registerCallback') !== false &&
	collection(context, 'options').narrowAtGateway === true;

function collection(context: Context, name: string): Record<string, unknown> {
	const values: unknown = context.getNodeParameter(name, {});
	return isObject(values) ? values : {};
}

/** A list, or text with commas, as an expression may give either. */
const listOf = (value: unknown): string[] =>
	(Array.isArray(value) ? value.map(textOf) : textOf(value).split(/[,\s]+/)).filter(
		(entry) => entry !== '',
	);

const asTyped = (value: unknown): string => (typeof value === 'string' ? value : textOf(value));
