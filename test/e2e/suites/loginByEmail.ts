import type { GatewayName } from '../../simulator';
import { ExampleRun } from '../support/exampleRun';
import { withoutNode } from '../support/exampleWorkflow';
import type { WorkflowFile } from '../support/n8nApi';
import type { World } from '../support/world';

const QR_CODE: Record<GatewayName, string> = {
	open: '/open/getLoginQrCode',
	wkteam: '/iPadLogin',
};

/** examples/login-by-email.json in a real n8n. */
export function loginByEmailSuite(world: () => World): void {
	describe.each<GatewayName>(['open', 'wkteam'])('login-by-email on %s', (gateway) => {
		// On open an account is a device; on wkteam a first login has no account yet.
		const accountOf = (name: string) => {
			if (gateway === 'wkteam') return '';
			world().simulator.addDevice(name);
			return name;
		};

		test('mails the QR code, waits for the scan, and goes on with the account', async () => {
			const { simulator } = world();
			const run = await ExampleRun.start(world(), 'login-by-email', gateway, accountOf('mail-1'));
			const qrText = await run.qrText();
			const loginId = simulator.phone.scanCode(qrText, 'alice');
			simulator.phone.confirm(loginId);

			const execution = await run.end();
			expect([execution.status, execution.lastNode]).toEqual(['success', 'Logged In']);
			expect(execution.json('Logged In')).toEqual([
				expect.objectContaining({
					loggedIn: true,
					status: 'loggedIn',
					loginId,
					wcId: simulator.people.alice.wcId,
					nickName: simulator.people.alice.nickName,
				}),
			]);
			expect(await run.mailCount()).toBe(1);
			expect(simulator.violations).toEqual([]);
		});

		test('logs in without a mail, by the picture in the editor, while Send Email is off', async () => {
			const { simulator } = world();
			const fetched = new Promise<string>((resolve) => {
				simulator.on('event', (event) => {
					if (event.type === 'qrCode' && event.gateway === gateway) resolve(event.loginId);
				});
			});
			const edit = (workflow: WorkflowFile) => withoutNode(workflow, 'Send Email');
			const account = accountOf('mail-4');
			const run = await ExampleRun.start(world(), 'login-by-email', gateway, account, { edit });
			const loginId = await fetched;
			simulator.phone.scan(loginId, 'bob');
			simulator.phone.confirm(loginId);

			const execution = await run.end();
			expect([execution.status, execution.lastNode]).toEqual(['success', 'Logged In']);
			expect(execution.json('Logged In')).toEqual([
				expect.objectContaining({ loggedIn: true, wcId: simulator.people.bob.wcId }),
			]);
			expect(await run.mailCount()).toBe(0);
			expect(simulator.violations).toEqual([]);
		});

		test('ends on the other branch when the person refuses', async () => {
			const { simulator } = world();
			const run = await ExampleRun.start(world(), 'login-by-email', gateway, accountOf('mail-2'));
			const qrText = await run.qrText();
			simulator.phone.refuse(simulator.phone.scanCode(qrText, 'bob'));

			const execution = await run.end();
			expect([execution.status, execution.lastNode]).toEqual(['success', 'Not Logged In']);
			expect(execution.json('Not Logged In')).toEqual([
				expect.objectContaining({ loggedIn: false, status: 'failed', message: '用户取消登录' }),
			]);
		});

		test('fetches no QR code and sends no mail for an account that is online', async () => {
			const { simulator } = world();
			const loginId =
				gateway === 'open'
					? simulator.login('open', 'mail-3', 'carol')
					: simulator.login('wkteam', 'carol');
			const account = gateway === 'open' ? 'mail-3' : simulator.people.carol.wcId;
			simulator.clearRequests();
			const run = await ExampleRun.start(world(), 'login-by-email', gateway, account);

			const execution = await run.end();
			expect([execution.status, execution.lastNode]).toEqual(['success', 'Online Already']);
			expect(execution.json('Online Already')).toEqual([
				expect.objectContaining({ loggedIn: true, status: 'loggedIn', loginId }),
			]);
			expect(await run.mailCount()).toBe(0);
			expect(simulator.requests.map(({ path }) => path)).not.toContain(QR_CODE[gateway]);
		});
	});
}
