import { dialectOf } from '../../../gateway';
import { tryToken, vendorToken } from '../../../gateway/client/vendorLogin';
import type { Connection } from '../../../gateway/operation/connection';
import type { HttpRequest } from '../../../gateway/wire/http';

const connection = (more: Partial<Connection> = {}): Connection => ({
	dialect: dialectOf('wkteam'),
	baseUrl: 'http://gw.example',
	username: '17200000000',
	password: 's3cret!',
	proxy: { proxyIp: '', proxyUser: '', proxyPassword: '' },
	secrets: () => [],
	...more,
});

/** A gateway that answers with this, and what it was asked. */
function gateway(answer: object) {
	const seen: HttpRequest[] = [];
	const send = async (request: HttpRequest) => {
		seen.push(request);
		return await Promise.resolve({ status: 200, headers: {}, text: JSON.stringify(answer) });
	};
	return { seen, send };
}

const GIVEN = { code: '1000', data: { Authorization: 'the-token' } };

describe('The token for user name and password', () => {
	it('is what the gateway gives for them', async () => {
		const { seen, send } = gateway(GIVEN);
		expect(await vendorToken(connection(), send)).toBe('the-token');
		expect(seen).toEqual([
			{
				method: 'POST',
				url: 'http://gw.example/member/login',
				timeoutMs: 30_000,
				headers: { 'Content-Type': 'application/json' },
				body: '{"account":"17200000000","password":"s3cret!"}',
			},
		]);
	});

	it.each([{ username: '' }, { password: '' }])(
		'is not asked for without both: %j',
		async (more) => {
			const { seen, send } = gateway(GIVEN);
			await expect(vendorToken(connection(more), send)).rejects.toMatchObject({
				name: 'InvalidInputError',
				message: 'The credential has no user name or no password.',
				hint: 'Enter both, or set Authentication to Token.',
			});
			expect(seen).toEqual([]);
		},
	);

	it.each([
		[
			'refuses them',
			{ code: '1001', message: '密码 s3cret! 错误' },
			'The gateway refused the login: 密码 *** 错误',
			'Check user name and password in the credential.',
		],
		[
			'refuses them without a word',
			{ code: '1001', data: null },
			'The gateway refused the login: code 1001',
			'Check user name and password in the credential.',
		],
		[
			'gives none',
			{ code: '1000', data: {} },
			'The gateway gave no token for the user name and password.',
			'Check Gateway in the credential.',
		],
		[
			'gives one that cannot be sent',
			{ code: '1000', data: { Authorization: 'a token' } },
			'The gateway gave a token that cannot be sent.',
			'Check Gateway and Base URL in the credential.',
		],
	])('is none where the gateway %s', async (_, answer, message, hint) => {
		await expect(vendorToken(connection(), gateway(answer).send)).rejects.toMatchObject({
			name: 'TokenRefusedError',
			message,
			hint,
		});
	});
});

describe('A token', () => {
	it('is tried out with a call that only reads', async () => {
		const { seen, send } = gateway({ code: '1000', data: [] });
		await tryToken(connection(), 'the-token', send);
		expect(seen).toEqual([
			{
				method: 'POST',
				url: 'http://gw.example/queryLoginWx',
				timeoutMs: 30_000,
				headers: { 'Content-Type': 'application/json', Authorization: 'the-token' },
				body: '{}',
			},
		]);
	});

	it('is refused as the gateway refuses it', async () => {
		const { send } = gateway({ code: '1002', message: 'token 无效' });
		await expect(tryToken(connection(), 'the-token', send)).rejects.toMatchObject({
			message: expect.stringContaining('token 无效') as string,
		});
	});

	it('is not tried out where there is none', async () => {
		const { seen, send } = gateway({ code: '1000' });
		await expect(tryToken(connection(), '', send)).rejects.toMatchObject({
			name: 'InvalidInputError',
			message: 'The credential has no token.',
			hint: 'Enter one.',
		});
		expect(seen).toEqual([]);
	});
});
