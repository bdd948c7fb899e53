import type { GatewayName } from '../../simulator';
import { ExampleRun } from '../support/exampleRun';
import type { World } from '../support/world';

const SECOND_LOGIN: Record<GatewayName, string> = {
	open: 'POST /open/loginAgain',
	wkteam: 'POST /secondLogin',
};

/** examples/keep-account-online.json in a real n8n, started by hand instead of by its schedule. */
export function keepAccountOnlineSuite(world: () => World): void {
	describe.each<GatewayName>(['open', 'wkteam'])('keep-account-online on %s', (gateway) => {
		const start = async (account: string) =>
			await ExampleRun.start(world(), 'keep-account-online', gateway, account);

		/** Bob's account, online; on wkteam it has a new loginId each time. */
		const logIn = () => {
			const { simulator } = world();
			return gateway === 'open'
				? { account: 'kept', loginId: simulator.login('open', 'kept', 'bob') }
				: { account: simulator.people.bob.wcId, loginId: simulator.login('wkteam', 'bob') };
		};

		test('leaves an account alone that is online', async () => {
			const { account } = logIn();
			const execution = await (await start(account)).end();
			expect([execution.status, execution.nodesRun]).toEqual([
				'success',
				['Every 30 Minutes, 8 to 22', 'Get Status', 'Offline?'],
			]);
		});

		test('asks the phone of an account that dropped, and mails nothing when it confirms', async () => {
			const { simulator } = world();
			const { account, loginId } = logIn();
			simulator.drop(loginId);
			simulator.phone.onSecondLogin('bob', 'confirm');

			const run = await start(account);
			const execution = await run.end();
			expect([execution.status, execution.lastNode]).toEqual(['success', 'No QR Code Needed']);
			expect(execution.json('No QR Code Needed')).toEqual([
				expect.objectContaining({ loggedIn: true, wcId: simulator.people.bob.wcId }),
			]);
			expect(await run.mailCount()).toBe(0);
		});

		test('mails a QR code when the phone refuses', async () => {
			const { simulator } = world();
			const { account, loginId } = logIn();
			simulator.drop(loginId);
			simulator.phone.onSecondLogin('bob', 'refuse');

			const run = await start(account);
			const qrText = await run.qrText();
			simulator.phone.confirm(simulator.phone.scanCode(qrText, 'bob'));

			const execution = await run.end();
			expect([execution.status, execution.lastNode]).toEqual(['success', 'Logged In']);
			expect(execution.nodesRun).toEqual([
				'Every 30 Minutes, 8 to 22',
				'Get Status',
				'Offline?',
				'Log In Again',
				'Refused?',
				'Get QR Code',
				'Scan Needed?',
				'Send Email',
				'Wait for Login',
				'Logged In?',
				'Logged In',
			]);
			expect(simulator.requests.map(({ method, path }) => `${method} ${path}`)).toContain(
				SECOND_LOGIN[gateway],
			);
			expect(simulator.violations).toEqual([]);
		});
	});
}
