import type { IExecuteFunctions, IWebhookFunctions } from 'n8n-workflow';
import type { GatewayName, JsonObject } from '../../../gateway';
import { keep, kept } from '../waiting/kept';

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

export const keepWaitingLogin = (context: IExecuteFunctions, waiting: WaitingLogin): void =>
	keep(context, NAME, waiting);

export const waitingLoginOf = (context: IWebhookFunctions): WaitingLogin | undefined =>
	kept(context, NAME) as WaitingLogin | undefined;
