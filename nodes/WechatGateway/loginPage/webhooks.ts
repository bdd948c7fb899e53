import type { IWebhookDescription } from 'n8n-workflow';

/** Where the page's script sends its requests: no later Wait node of the workflow answers there. */
export const SCRIPT_PATH = 'wechat-login';

const resuming = (
	httpMethod: 'GET' | 'POST',
	path: string,
	more: Partial<IWebhookDescription> = {},
): IWebhookDescription => ({
	name: 'default',
	httpMethod,
	path,
	responseMode: 'onReceived',
	responseData: '',
	restartWebhook: true,
	isFullPath: true,
	...more,
});

/** The login page of a suspended execution, at $execution.resumeUrl and at $execution.resumeFormUrl. */
export const loginPageWebhooks: IWebhookDescription[] = [
	resuming('GET', ''),
	resuming('POST', ''),
	resuming('POST', SCRIPT_PATH),
	resuming('GET', '', { nodeType: 'form' }),
	resuming('POST', '', { nodeType: 'form' }),
];
