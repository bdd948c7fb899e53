import { wechat, workflow } from '../engine/support/node';
import { type HostileGateway, says, sends } from './support/gateway';
import { hostileForEach } from './support/hostileForEach';
import { press, run, TOKEN, withToken } from './support/node';

let gateway: HostileGateway;
hostileForEach((started) => (gateway = started));

const balance = wechat('account.getBalance');
const bytes = Buffer.from(TOKEN);
const FORMS: Array<[string, string]> = [
	['as it is', TOKEN],
	['in a URL', TOKEN.replaceAll('-', '%2d')],
	['in JSON', TOKEN.replaceAll('-', '\\u002D')],
	['in HTML', TOKEN.replaceAll('-', '&#x2d;')],
	['in base64', bytes.toString('base64')],
	['in base64 for URLs', bytes.toString('base64url')],
];

describe.each(FORMS)('A gateway that echoes the token %s', (_, echo) => {
	test('in a refusal shows it to nobody', async () => {
		gateway.at('/open/user/balance', says({ code: '1001', message: `no ${echo}!` }));
		const { error, stored } = await run(withToken(gateway), balance);
		expect(error).toMatchObject({ name: 'NodeApiError', message: 'no ***! [item 0]' });
		expect(stored).not.toContain(echo);
	});

	test('in its data, names included, shows it to nobody', async () => {
		gateway.at('/open/user/balance', says({ code: '1000', data: { [echo]: [`<${echo}>`] } }));
		const done = await run(withToken(gateway), balance);
		expect(done.json('account.getBalance')).toEqual([{ '***': ['<***>'] }]);
		expect(done.stored).not.toContain(echo);
	});

	test('in the test of a credential shows it to nobody', async () => {
		gateway.at('/open/user/balance', says({ code: '1001', message: `no ${echo}!` }));
		expect(await press(withToken(gateway))).toEqual({ status: 'Error', message: 'no ***!' });
	});
});

describe('A token that was pasted', () => {
	const echoing = () =>
		gateway.at('/open/user/balance', (response, request) =>
			says({ code: '1001', message: `no ${request.headers.authorization}!` })(response, request),
		);

	test('with what nobody sees is sent without it, and masked', async () => {
		echoing();
		const pasted = `\ufeff ${TOKEN.slice(0, 5)}\u200b${TOKEN.slice(5)}\r\n`;
		const { error, stored } = await run(withToken(gateway, 'open', pasted), balance);
		expect(error).toMatchObject({ message: 'no ***! [item 0]' });
		expect(stored).not.toContain(TOKEN);
	});

	test.each([
		['a line break', '\n'],
		['a blank', ' '],
		['U+FF0D', '－'],
	])('with %s within is sent nowhere', async (what, unfit) => {
		const message = `The token in the credential holds a character that no token has: ${what}.`;
		const credential = withToken(gateway, 'open', TOKEN.replaceAll('-', unfit));
		const { error } = await run(credential, balance);
		expect(error).toMatchObject({ name: 'NodeOperationError', message: `${message} [item 0]` });
		expect(await press(credential)).toEqual({ status: 'Error', message });
		expect(gateway.calls).toEqual([]);
	});

	test('by the gateway itself is not sent with a line break in it', async () => {
		gateway.at('/auth/login', says({ code: '1000', data: { authorization: 'a\r\nX-Evil: 1' } }));
		const credential = {
			...withToken(gateway),
			authentication: 'login',
			username: 'u',
			password: 'p',
		};
		const { error } = await workflow(credential, balance).run();
		expect(error).toMatchObject({
			message: 'The gateway gave a token that cannot be sent. [item 0]',
		});
		expect(gateway.calls).toEqual(['POST /auth/login']);
	});
});

test('A sentence in GBK is read as the answer says', async () => {
	const refused = Buffer.from('{"code":"1001","message":"').toString('latin1');
	const bytes = Buffer.from(`${refused}\xb2\xd9\xd7\xf7\xca\xa7\xb0\xdc"}`, 'latin1');
	gateway.at('/open/user/balance', sends(bytes, 'application/json;charset=GBK'));
	const { error } = await run(withToken(gateway), balance);
	expect(error).toMatchObject({ message: '操作失败 [item 0]' });
});
