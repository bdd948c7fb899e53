import type { IExecuteFunctions } from 'n8n-workflow';
import {
	isObject,
	textOf,
	type JsonObject,
	type LoginResult,
	type Operation,
} from '../../../gateway';

/** What Get QR Code leaves in the execution for a login page further on. */
export interface QrCodeTrace {
	account: string;
	qrCodeUrl: string;
	/** Its input, to get another one in the same way; absent if a password was among it. */
	recipe?: JsonObject;
	/** The account was online already, and no QR code was given out. */
	login?: LoginResult;
}

const NAME = 'wechatGatewayQrCodes';

/** Kept with the execution, so never a password. */
export function leaveTrace(
	context: IExecuteFunctions,
	{ fields }: Operation,
	input: JsonObject,
	output: JsonObject,
): void {
	const hasPassword = Object.entries(fields).some(
		([name, { kind }]) => kind === 'password' && textOf(input[name]) !== '',
	);
	const trace: QrCodeTrace = {
		account: textOf(output.account),
		qrCodeUrl: textOf(output.qrCodeUrl),
		...(!hasPassword && { recipe: input }),
		...(output.loggedIn === true && { login: output as LoginResult }),
	};
	const flow = context.getContext('flow');
	flow[NAME] = { ...traces(context), [textOf(output.loginId)]: trace };
}

export const traceOf = (context: IExecuteFunctions, loginId: string): QrCodeTrace | undefined => {
	const all = traces(context);
	return Object.hasOwn(all, loginId) ? all[loginId] : undefined;
};

function traces(context: IExecuteFunctions): Record<string, QrCodeTrace> {
	const kept: unknown = context.getContext('flow')[NAME];
	return isObject(kept) ? (kept as Record<string, QrCodeTrace>) : {};
}
