import type { OperationCase } from '../support/operationCase';

const URL = 'http://127.0.0.1:1/webhook/x';

export const callback: OperationCase[] = [
	{
		operation: 'callback.setUrl',
		input: { url: URL },
		sends: { open: { callbackUrl: URL }, wkteam: { httpUrl: URL, type: 2 } },
		gives: { success: true },
	},
	{ operation: 'callback.cancel', gives: { success: true } },
];
