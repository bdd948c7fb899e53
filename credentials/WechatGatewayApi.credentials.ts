import type {
	IAuthenticate,
	ICredentialDataDecryptedObject,
	ICredentialTestRequest,
	ICredentialType,
	Icon,
	IDataObject,
	IHttpRequestHelper,
	IHttpRequestOptions,
	INodeProperties,
} from 'n8n-workflow';
import { UserError } from 'n8n-workflow';
import { GatewayError, later, tokenIn } from '../gateway/start';
import { deadlineIn } from '../nodes/transport/deadlineIn';
import { logsIn } from '../nodes/transport/logsIn';
import { noteNoToken } from '../nodes/transport/noToken';

const checking = later(async () => await import('../nodes/transport/tokenFor'));

export class WechatGatewayApi implements ICredentialType {
	name = 'wechatGatewayApi';

	displayName = 'WeChat Gateway API';

	icon: Icon = {
		light: 'file:../icons/wechatGateway.svg',
		dark: 'file:../icons/wechatGateway.dark.svg',
	};

	documentationUrl =
		'https://github.com/n8n-nodes-wechat-gateway/n8n-nodes-wechat-gateway/blob/main/docs/guide/credentials.md#fields';

	properties: INodeProperties[] = [
		{
			displayName: 'Session Token',
			name: 'sessionToken',
			type: 'hidden',
			typeOptions: { expirable: true, password: true },
			default: '',
		},
		{
			displayName: 'Gateway',
			name: 'gateway',
			type: 'options',
			options: [
				{
					name: 'Community Assistant (Open)',
					value: 'open',
					description: 'Calls go to paths like /open/getLoginQrCode',
				},
				{
					name: 'E-Cloud Butler (Wkteam)',
					value: 'wkteam',
					description: 'Calls go to paths like /iPadLogin',
				},
				{
					name: 'E-Cloud Butler, 2020 Form (Wkteam2020)',
					value: 'wkteam2020',
					description:
						'For vendor accounts that log in by the form of 2020: type 2, proxy lines 1 to 5',
				},
			],
			default: 'open',
			description: 'Which vendor’s gateway the account is held at',
		},
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. http://gateway.example.com:9899',
			description:
				'Address of your gateway, as the vendor gave it to you, with port and path prefix if there are any',
		},
		{
			displayName: 'Authentication',
			name: 'authentication',
			type: 'options',
			options: [
				{ name: 'Token', value: 'token', description: 'You hold a permanent token' },
				{
					name: 'User Name and Password',
					value: 'login',
					description: 'The token is fetched when it is needed, and again when it is refused',
				},
			],
			default: 'token',
		},
		{
			displayName: 'Token',
			name: 'token',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			displayOptions: { show: { authentication: ['token'] } },
			description: 'Sent as it is in the Authorization header, without "Bearer"',
		},
		{
			displayName: 'User Name',
			name: 'username',
			type: 'string',
			default: '',
			displayOptions: { show: { authentication: ['login'] } },
			description: 'Your account at the vendor, not a WeChat account',
		},
		{
			displayName: 'User Name',
			name: 'username',
			type: 'string',
			default: '',
			displayOptions: { show: { authentication: ['token'], gateway: ['wkteam', 'wkteam2020'] } },
			description: 'Your account at the vendor. Only Log Out needs it beside the token.',
		},
		{
			displayName: 'Password',
			name: 'password',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			displayOptions: { show: { authentication: ['login'] } },
			description: 'Password of your account at the vendor',
		},
		{
			displayName: 'Proxy Address',
			name: 'proxyIp',
			type: 'string',
			default: '',
			placeholder: 'e.g. 203.0.113.7:1080',
			description:
				'Optional: host and port of a SOCKS5 proxy of yours, in the province of the WeChat account, for logins by QR code',
		},
		{
			displayName: 'Proxy User',
			name: 'proxyUser',
			type: 'string',
			default: '',
			description: 'User name at that proxy',
		},
		{
			displayName: 'Proxy Password',
			name: 'proxyPassword',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description: 'Password at that proxy',
		},
	];

	/**
	 * Fetches the token when there is none, or when the gateway refused the last one. With a fixed token
	 * the nodes never need this, so it is n8n's credential test that asks: the token is then tried out,
	 * because a test of n8n's own could not repeat what the gateway says.
	 */
	async preAuthentication(
		this: IHttpRequestHelper,
		credentials: ICredentialDataDecryptedObject,
	): Promise<IDataObject> {
		const { tokenFor } = await checking();
		try {
			return await tokenFor(this, credentials);
		} catch (error) {
			if (!(error instanceof GatewayError)) throw error;
			noteNoToken(credentials, error);
			throw new UserError(error.message, { description: error.hint });
		}
	}

	/**
	 * Adds the token, and the deadline of the whole exchange: n8n's own limit ends with the headers, as
	 * far as it counts at all while single bytes still come in.
	 */
	authenticate: IAuthenticate = (
		credentials: ICredentialDataDecryptedObject,
		requestOptions: IHttpRequestOptions,
	): Promise<IHttpRequestOptions> => {
		const token = logsIn(credentials) ? credentials.sessionToken : credentials.token;
		const headers = { ...requestOptions.headers, Authorization: tokenIn(token) };
		const abortSignal = withDeadline(requestOptions);
		return Promise.resolve({ ...requestOptions, headers, ...(abortSignal && { abortSignal }) });
	};

	/**
	 * By now preAuthentication has spoken with the gateway; this call, which only reads, confirms it by
	 * its status. Its body stays unread, as n8n knows no limit for it.
	 */
	test: ICredentialTestRequest = {
		request: {
			baseURL: '={{$credentials.baseUrl.trim().replace(/[/]+$/, "")}}',
			url: '={{$credentials.gateway === "open" ? "/open/user/balance" : "/queryLoginWx"}}',
			method: 'POST',
			headers: {
				'Content-Type':
					'={{$credentials.gateway === "open" ? "application/x-www-form-urlencoded" : "application/json"}}',
			},
			body: '={{$credentials.gateway === "open" ? "" : "{}"}}',
			encoding: 'stream',
			disableFollowRedirect: true,
		},
	};
}

/** Only the test of the credential has a base URL; n8n gives it five minutes. */
const TEST_MS = 30_000;

function withDeadline({ timeout, baseURL, abortSignal }: IHttpRequestOptions) {
	const limit = baseURL === undefined ? timeout : TEST_MS;
	if (limit === undefined) return undefined;
	const late = deadlineIn(limit);
	return abortSignal ? AbortSignal.any([abortSignal as AbortSignal, late]) : late;
}
