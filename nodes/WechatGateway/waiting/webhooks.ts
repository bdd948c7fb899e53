import type { IWebhookDescription } from 'n8n-workflow';

/** Where the login page's script sends its requests: no later Wait node of the workflow answers there. */
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

/**
 * The page of a suspended execution, at $execution.resumeUrl and $execution.resumeFormUrl, and where n8n's
 * signed links to a node that sends and waits lead.
 */
export const pageWebhooks: IWebhookDescription[] = [
	resuming('GET', ''),
	resuming('POST', ''),
	resuming('POST', SCRIPT_PATH),
	resuming('GET', '={{ $nodeId }}'),
	resuming('POST', '={{ $nodeId }}'),
	resuming('GET', '', { nodeType: 'form' }),
	resuming('POST', '', { nodeType: 'form' }),
];
