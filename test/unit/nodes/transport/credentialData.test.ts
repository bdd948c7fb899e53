import { InvalidInputError } from '../../../../gateway';
import { connectionFrom } from '../../../../nodes/transport/credentialData';
import { logsIn } from '../../../../nodes/transport/logsIn';

const credential = {
	gateway: 'wkteam',
	baseUrl: ' https://gw.example/wx/ ',
	authentication: 'login',
	token: '',
	username: ' 17200000000 ',
	password: ' pass word ',
	sessionToken: 'session-token',
	proxyIp: ' 203.0.113.7:1080 ',
	proxyUser: 'u',
	proxyPassword: ' p ',
};

describe('What the credential says', () => {
	it('is one connection; passwords are kept as typed', () => {
		const { dialect, secrets, ...rest } = connectionFrom(credential);
		expect(dialect.name).toBe('wkteam');
		expect(secrets()).toEqual([' pass word ', ' p ', 'session-token', 'session-token']);
		expect(rest).toEqual({
			baseUrl: 'https://gw.example/wx',
			username: '17200000000',
			password: ' pass word ',
			proxy: { proxyIp: '203.0.113.7:1080', proxyUser: 'u', proxyPassword: ' p ' },
		});
	});

	it('has a secret more as soon as n8n has fetched a token', () => {
		const data = { ...credential, sessionToken: '' };
		const { secrets } = connectionFrom(data);
		data.sessionToken = 'just-fetched';
		expect(secrets()).toContain('just-fetched');
	});

	it('may be no more than a gateway, an address and a token', () => {
		const { gateway, baseUrl } = credential;
		expect(connectionFrom({ gateway, baseUrl, token: 't' })).toMatchObject({
			username: '',
			password: '',
			proxy: { proxyIp: '', proxyUser: '', proxyPassword: '' },
		});
	});

	it.each([
		[{ gateway: 'gewe' }, '"gewe" is not a gateway.'],
		[{ baseUrl: '' }, 'The credential has no Base URL.'],
		[
			{ authentication: 'token', token: 'abc def' },
			'The token in the credential holds a character that no token has: a blank.',
		],
		[
			{ baseUrl: 'gw.example' },
			'The Base URL "gw.example" does not begin with http:// or https://.',
		],
	])('cannot be used with %j', (wrong, message) => {
		expect(() => connectionFrom({ ...credential, ...wrong })).toThrow(
			new InvalidInputError(message),
		);
	});

	it.each([
		['login', true],
		['token', false],
		[undefined, false],
	])('with the authentication %s logs in: %s', (authentication, expected) => {
		expect(logsIn({ ...credential, authentication } as never)).toBe(expected);
	});
});
