import type { IWebhookDescription } from 'n8n-workflow';

/**
 * Where the gateway posts to. The node ID keeps the path unique among workflows, and the full path is
 * what makes n8n find a path with a parameter.
 */
const receiver: IWebhookDescription = {
	name: 'default',
	httpMethod: 'POST',
	responseMode: 'onReceived',
	responseData: '',
	path: '={{ $nodeId }}/:secret',
	isFullPath: true,
	ndvHideUrl: true,
};

/**
 * The same address with the secret that the user chose, so that the editor shows what to paste at the
 * vendor. Opened in a browser, it answers.
 */
const addressToPaste: IWebhookDescription = {
	name: 'setup',
	httpMethod: 'GET',
	responseMode: 'onReceived',
	responseData: '',
	path: '={{ $nodeId }}/{{ $parameter["secret"] || "" }}',
	ndvHideUrl: '={{ $parameter["registerCallback"] }}',
	ndvHideMethod: true,
};

export const triggerWebhooks: IWebhookDescription[] = [receiver, addressToPaste];
