import { WechatGatewayApi } from '../../../credentials/WechatGatewayApi.credentials';

const credential = new WechatGatewayApi();
const { properties } = credential;
const named = (name: string) => properties.filter((property) => property.name === name);

describe('The credential', () => {
	it('has the names that saved credentials depend on, and no others', () => {
		expect(credential.name).toBe('wechatGatewayApi');
		expect(credential.displayName).toBe('WeChat Gateway API');
		expect([...new Set(properties.map(({ name }) => name))].sort()).toEqual([
			'authentication',
			'baseUrl',
			'gateway',
			'password',
			'proxyIp',
			'proxyPassword',
			'proxyUser',
			'sessionToken',
			'token',
			'username',
		]);
	});

	it.each([
		['gateway', ['open', 'wkteam', 'wkteam2020'], 'open'],
		['authentication', ['token', 'login'], 'token'],
	])('has for %s the values %j, beginning with %s', (name, values, preset) => {
		const [property] = named(name);
		expect(property?.default).toBe(preset);
		expect(property?.options?.map((option) => ('value' in option ? option.value : ''))).toEqual(
			values,
		);
	});

	it('hides the token that it keeps, and lets n8n fetch it anew', () => {
		expect(named('sessionToken')).toEqual([
			expect.objectContaining({
				type: 'hidden',
				default: '',
				typeOptions: { expirable: true, password: true },
			}),
		]);
	});

	it.each(['token', 'password', 'proxyPassword'])('hides what is typed into %s', (name) => {
		for (const property of named(name)) {
			expect(property).toMatchObject({
				type: 'string',
				typeOptions: { password: true },
				default: '',
			});
		}
	});

	it('never shows two fields of the same name at once', () => {
		for (const gateway of ['open', 'wkteam', 'wkteam2020']) {
			for (const authentication of ['token', 'login']) {
				const values: Record<string, string> = { gateway, authentication };
				const shown = properties.filter(({ displayOptions }) =>
					Object.entries(displayOptions?.show ?? {}).every(([name, allowed]) =>
						allowed?.some((value) => value === values[name]),
					),
				);
				const names = shown.map(({ name }) => name);
				expect(names).toEqual([...new Set(names)]);
			}
		}
	});

	it.each([
		['token', 'the-token', 'the-token'],
		['login', 'the-token', 'the-session-token'],
	])(
		'with the authentication %s sends the right token as it is',
		async (authentication, token, sent) => {
			if (typeof credential.authenticate !== 'function') throw new Error('not a function');
			const options = await credential.authenticate(
				{ authentication, token: ` ${token}\u200b\n`, sessionToken: 'the-session-token' },
				{ url: 'http://gw.example', headers: { 'Content-Type': 'application/json' } },
			);
			expect(options).toEqual({
				url: 'http://gw.example',
				headers: { 'Content-Type': 'application/json', Authorization: sent },
			});
		},
	);
});
