import { randomUUID } from 'node:crypto';
import type { GatewayName, PersonName } from '../../../simulator';
import { exampleWorkflow, withParameters, withRecipient } from '../../support/exampleWorkflow';
import { readQrCode } from '../../../support/phoneCamera';
import { everyFiveSeconds } from '../../support/triggerWorkflow';
import type { World } from '../../support/world';
import { setStage } from '../trigger/stage';

const NAME = 'on-offline-notify-and-log-in';

/** examples/on-offline-notify-and-log-in.json in a real n8n, which looks more often than in life. */
export function onOfflineNotifyAndLogInSuite(world: () => World): void {
	describe.each<GatewayName>(['open', 'wkteam'])(`${NAME} on %s`, (gateway) => {
		const stage = setStage(world);

		const publish = async () => {
			const address = `${randomUUID()}@example.com`;
			const often = withParameters(exampleWorkflow(NAME), 'Account Drops', {
				pollTimes: everyFiveSeconds(),
			});
			const workflow = await stage.publish(gateway, withRecipient(often, address));
			const mails = async () =>
				(await world().mail.mails()).filter(({ to }) => to[0]?.address === address);
			return { workflow, mails, address };
		};

		test('tells of the drop, and mails a QR code when the phone refuses', async () => {
			const { simulator } = stage;
			const { account, loginId } = stage.logIn(gateway, 'bob');
			simulator.phone.onSecondLogin('bob', 'refuse');
			const { workflow, mails, address } = await publish();

			simulator.drop(loginId, '你的帐号在另一台设备登录', { silently: true });
			const withQrCode = await world().mail.waitForMail(
				({ to, subject }) => to[0]?.address === address && subject.includes('scan to log in'),
			);
			const text = readQrCode(await world().mail.picture(withQrCode));
			simulator.phone.confirm(simulator.phone.scanCode(text, 'bob'));

			const [execution] = await workflow.executions();
			expect([execution?.status, execution?.nodesRun]).toEqual([
				'success',
				[
					'Account Drops',
					'One after the Other',
					'Tell Somebody',
					'Log In Again',
					'Refused?',
					'Get QR Code',
					'Scan Needed?',
					'Send QR Code',
					'Wait for Login',
					'Logged In?',
					'Logged In',
					'One after the Other',
				],
			]);
			expect(execution?.json('Logged In')).toEqual([
				expect.objectContaining({ loggedIn: true, wcId: simulator.people.bob.wcId }),
			]);
			const told = (await mails()).find(({ subject }) => !subject.includes('scan'));
			expect([told?.subject, told?.text]).toEqual([
				`WeChat account ${account} is offline`,
				expect.stringContaining('Reason: 你的帐号在另一台设备登录'),
			]);
			expect(await workflow.executionCount()).toBe(1);
			expect(simulator.violations).toEqual([]);
		});

		test('takes accounts that drop together one after the other', async () => {
			const { simulator } = stage;
			const people: PersonName[] = ['alice', 'carol'];
			const logins = people.map((person) => stage.logIn(gateway, person));
			people.forEach((person) => simulator.phone.onSecondLogin(person, 'confirm'));
			const { workflow, mails } = await publish();

			logins.forEach(({ loginId }) => simulator.drop(loginId, undefined, { silently: true }));
			const [execution] = await workflow.executions();
			expect([execution?.status, execution?.nodesRun]).toEqual([
				'success',
				[
					'Account Drops',
					'One after the Other',
					...people.flatMap(() => [
						'Tell Somebody',
						'Log In Again',
						'Refused?',
						'No QR Code Needed',
						'One after the Other',
					]),
				],
			]);
			const told = (await mails()).map(({ subject }) => subject).sort();
			const accounts = logins.map(({ account }) => account).sort();
			expect(told).toEqual(accounts.map((account) => `WeChat account ${account} is offline`));
		});
	});
}
