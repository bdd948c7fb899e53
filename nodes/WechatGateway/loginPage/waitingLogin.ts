import type { IExecuteFunctions, IWebhookFunctions } from 'n8n-workflow';
import { isObject, type GatewayName, type JsonObject } from '../../../gateway';

/** What a suspended execution remembers of its login; n8n keeps it with the execution. */
export interface WaitingLogin {
	gateway: GatewayName;
	loginId: string;
	/** As the user calls it; '' for the first login of an account. */
	account: string;
	/** The QR code as data: URI. */
	qrCode?: string;
	/** Input of Get QR Code, to get another one; absent when that is not known as a whole. */
	recipe?: JsonObject;
	autoCheck: boolean;
	simplify: boolean;
	/** When the wait began, in milliseconds since 1970: what was learned before is about another login. */
	since: number;
	/** When the wait ends, in milliseconds since 1970. */
	until: number;
	/** Signs the page's tickets. Never leaves the execution. */
	key: string;
}

const NAME = 'loginPage';

export function keepWaitingLogin(context: IExecuteFunctions, waiting: WaitingLogin): void {
	context.getContext('node')[NAME] = waiting;
}

/** A webhook has no getContext; an expression sees the same data. */
export function waitingLoginOf(context: IWebhookFunctions): WaitingLogin | undefined {
	// Braces would end the expression.
	const name = JSON.stringify(context.getNode().name).replace(
		/[{}]/g,
		(brace) => `\\u00${brace.charCodeAt(0).toString(16)}`,
	);
	const data: unknown = context.evaluateExpression(`{{ $node[${name}].context }}`);
	const kept = isObject(data) ? data[NAME] : undefined;
	return isObject(kept) ? (kept as unknown as WaitingLogin) : undefined;
}
