import { GatewaySimulator } from '../../simulator';
import type { GatewayName } from '../../simulator';
import { freePorts } from '../support/freePort';
import type { World } from '../support/world';

type Data = Record<string, string>;

/** The credential's Test button, pressed through n8n's own interface. */
export function credentialSuite(world: () => World): void {
	const press = async (data: Data) =>
		await world().n8n.api.testCredential({ name: 'Tested', type: 'wechatGatewayApi', data });

	describe.each<GatewayName>(['open', 'wkteam'])('the test of a credential for %s', (gateway) => {
		const withToken = (changed: Data = {}): Data => ({
			gateway,
			baseUrl: world().simulator.baseUrl,
			authentication: 'token',
			token: world().simulator.vendors[gateway].token,
			...changed,
		});
		const withPassword = (changed: Data = {}): Data => ({
			gateway,
			baseUrl: world().simulator.baseUrl,
			authentication: 'login',
			username: world().simulator.vendors[gateway].username,
			password: world().simulator.vendors[gateway].password,
			...changed,
		});

		test('passes a good token', async () => {
			expect(await press(withToken())).toEqual(GOOD);
		});

		test('passes a good user name and password', async () => {
			expect(await press(withPassword())).toEqual(GOOD);
		});

		test('says the gateway’s sentence about a bad token', async () => {
			expect(await press(withToken({ token: 'outdated' }))).toEqual(
				bad('Authorization无效，请重新获取'),
			);
		});

		test('says the gateway’s sentence about a bad password', async () => {
			expect(await press(withPassword({ password: 'wrong' }))).toEqual(bad('用户名或密码错误'));
		});

		test('says that nobody answers at a wrong host', async () => {
			const [port] = await freePorts(1);
			const baseUrl = `http://127.0.0.1:${port}`;
			expect(await press(withToken({ baseUrl }))).toEqual(
				bad(`127.0.0.1:${port} cannot be reached`),
			);
		});

		test('tells a right path prefix from a missing one', async () => {
			const behind = await GatewaySimulator.start({ pathPrefix: '/wx-api' });
			const { token } = behind.vendors[gateway];
			const withoutPrefix = new URL(behind.baseUrl).origin;
			try {
				expect(await press(withToken({ token, baseUrl: `${behind.baseUrl}/` }))).toEqual(GOOD);
				expect(await press(withToken({ token, baseUrl: withoutPrefix }))).toEqual(bad('404'));
			} finally {
				await behind.stop();
			}
		});
	});
}

const GOOD = { status: 'OK', message: 'Connection successful!' };

const bad = (part: string) => ({
	status: 'Error',
	message: expect.stringContaining(part) as string,
});
