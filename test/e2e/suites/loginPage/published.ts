import { randomUUID } from 'node:crypto';
import type { GatewayName } from '../../../simulator';
import { SleepingLogin } from '../../support/sleepingLogin';
import type { World } from '../../support/world';
import { setStage } from './stage';

const GATEWAYS: GatewayName[] = ['open', 'wkteam'];

// n8n looks once a minute whose time is up.
const SECONDS = 30;

/** A published workflow that other programs start. Its time-outs begin before the first test of the block. */
export function publishedSuite(world: () => World): void {
	const sleeping = new Map<GatewayName, { login: SleepingLogin; loginId: string }>();

	beforeAll(async () => {
		for (const gateway of GATEWAYS) {
			const options = { webhookPath: randomUUID(), timeout: SECONDS };
			const login = await SleepingLogin.begin(world(), gateway, options);
			sleeping.set(gateway, { login, loginId: login.loginId });
		}
	});
	afterAll(async () => {
		for (const { login } of sleeping.values()) await login.dispose();
	});

	describe.each(GATEWAYS)('a published workflow with a login page on %s', (gateway) => {
		const stage = setStage(world);

		test('goes on after the login', async () => {
			const login = await stage.sleep(gateway, { webhookPath: randomUUID() });
			const page = await stage.visit(login.resumeFormUrl);
			login.scan('alice');
			login.confirm();
			await page.waitForPhase('loggedIn');
			const execution = await login.end();
			expect([execution.status, execution.lastNode]).toEqual(['success', 'Logged In']);
			expect(execution.json('Logged In')).toEqual([
				expect.objectContaining({ loggedIn: true, wcId: login.simulator.people.alice.wcId }),
			]);
		});

		test('goes on without a login when the time is up', async () => {
			const begun = sleeping.get(gateway);
			if (!begun) throw new Error('The login was not begun');
			const { login, loginId } = begun;
			const execution = await login.end(100_000);
			expect([execution.status, execution.lastNode]).toEqual(['success', 'Not Logged In']);
			expect(execution.json('Not Logged In')).toEqual([
				{
					loggedIn: false,
					status: 'timedOut',
					account: expect.any(String) as string,
					loginId,
					message: expect.stringContaining(`${SECONDS}`) as string,
				},
			]);
		});
	});
}
