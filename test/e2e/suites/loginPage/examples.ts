import { GatewaySimulator } from '../../../simulator';
import type { GatewayName } from '../../../simulator';
import { ExampleRun } from '../../support/exampleRun';
import { withRobotUrl } from '../../support/exampleWorkflow';
import type { ExampleName } from '../../support/exampleWorkflow';
import type { WorkflowFile } from '../../support/n8nApi';
import { readQrCode } from '../../../support/phoneCamera';
import { WecomRobot } from '../../support/wecomRobot';
import type { RobotMessage } from '../../support/wecomRobot';
import type { World } from '../../support/world';
import { setStage } from './stage';

/** The examples with a login page in a real n8n, from their message to their last node. */
export function loginPageExamplesSuite(world: () => World): void {
	describe.each<GatewayName>(['open', 'wkteam'])(
		'the examples with a login page on %s',
		(gateway) => {
			const stage = setStage(world);
			let simulator: GatewaySimulator;
			let robot: WecomRobot;

			beforeEach(async () => {
				simulator = await GatewaySimulator.start({ clock: 'real' });
				robot = await WecomRobot.start();
			});
			afterEach(async () => {
				await simulator.stop();
				await robot.stop();
			});

			const start = async (
				example: ExampleName,
				account: string,
				edit?: (workflow: WorkflowFile) => WorkflowFile,
			) => await ExampleRun.start(world(), example, gateway, account, { simulator, edit });

			/** On open an account is a device; on wkteam a first login has no account yet. */
			const newAccount = () => {
				if (gateway === 'wkteam') return '';
				simulator.addDevice('new');
				return 'new';
			};

			const act = (text: string, decide: 'confirm' | 'refuse') => {
				simulator.phone[decide](simulator.phone.scanCode(text, 'bob'));
			};

			const loggedIn = () =>
				expect.objectContaining({
					loggedIn: true,
					status: 'loggedIn',
					wcId: simulator.people.bob.wcId,
				}) as unknown;

			test('login-page-by-email mails a link that leads to the login', async () => {
				const run = await start('login-page-by-email', newAccount());
				const page = await stage.visit(await run.link());
				act(await page.qrText(), 'confirm');
				await page.waitForPhase('loggedIn');

				const execution = await run.end();
				expect([execution.status, execution.nodesRun]).toEqual([
					'success',
					[
						'When clicking ‘Execute workflow’',
						'Get QR Code',
						'Scan Needed?',
						'Send Email',
						'Wait for Login',
						'Logged In?',
						'Logged In',
					],
				]);
				expect(execution.json('Logged In')).toEqual([loggedIn()]);
				expect([await run.mailCount(), simulator.violations]).toEqual([1, []]);
			});

			test('login-page-by-email ends on the other branch when the person gives up', async () => {
				const run = await start('login-page-by-email', newAccount());
				const page = await stage.visit(await run.link());
				act(await page.qrText(), 'refuse');
				await page.waitForPhase('refused');
				await page.press('end');

				const execution = await run.end();
				expect([execution.status, execution.lastNode]).toEqual(['success', 'Not Logged In']);
				expect(execution.json('Not Logged In')).toEqual([
					expect.objectContaining({ loggedIn: false, status: 'failed', message: '用户取消登录' }),
				]);
			});

			test('login-page-wecom-robot sends the group the QR code and a link that leads to the login', async () => {
				const run = await start('login-page-wecom-robot', newAccount(), (workflow) =>
					withRobotUrl(workflow, robot.url),
				);
				await run.waiting();
				const [picture, words] = robot.messages();
				const text = qrTextIn(picture);
				const page = await stage.visit(linkIn(words));
				expect(await page.qrText()).toBe(text);
				act(text, 'confirm');
				await page.waitForPhase('loggedIn');

				const execution = await run.end();
				expect([execution.status, execution.lastNode]).toEqual(['success', 'Logged In']);
				expect(execution.json('Logged In')).toEqual([loggedIn()]);
				expect([robot.messages().length, robot.refusals(), simulator.violations]).toEqual([
					2,
					[],
					[],
				]);
			});

			test('on-offline-log-in-again mails a link when the phone refuses, and it leads to the login', async () => {
				const account = gateway === 'open' ? 'dropped' : simulator.people.bob.wcId;
				const loginId =
					gateway === 'open'
						? simulator.login('open', account, 'bob')
						: simulator.login('wkteam', 'bob');
				simulator.drop(loginId);
				simulator.phone.onSecondLogin('bob', 'refuse');

				const run = await start('on-offline-log-in-again', account);
				const page = await stage.visit(await run.link());
				act(await page.qrText(), 'confirm');
				await page.waitForPhase('loggedIn');

				const execution = await run.end();
				expect([execution.status, execution.nodesRun]).toEqual([
					'success',
					[
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
					],
				]);
				expect(execution.json('Logged In')).toEqual([loggedIn()]);
				expect(simulator.violations).toEqual([]);
			});
		},
	);

	test('login-page-wecom-robot stops with the robot’s words when it takes no message', async () => {
		const robot = await WecomRobot.start();
		const robotUrl = robot.url.replace(/key=.*/, 'key=wrong');
		world().simulator.addDevice('unheard');
		const run = await ExampleRun.start(world(), 'login-page-wecom-robot', 'open', 'unheard', {
			edit: (workflow) => withRobotUrl(workflow, robotUrl),
		});
		const execution = await run.end();
		await robot.stop();
		expect([execution.status, execution.lastNode, execution.error]).toEqual([
			'error',
			'Robot Refused',
			'The WeCom robot did not take the message: invalid webhook url (errcode 93000)',
		]);
	});
}

/** What a phone reads in the picture that the robot was sent. */
function qrTextIn(message: RobotMessage | undefined): string {
	if (message?.msgtype !== 'image') throw new Error(`No picture: ${JSON.stringify(message)}`);
	return readQrCode(Buffer.from(message.image.base64, 'base64'));
}

function linkIn(message: RobotMessage | undefined): string {
	const text = message?.msgtype === 'markdown' ? message.markdown.content : '';
	const [, link] = /\]\((http[^)]+)\)/.exec(text) ?? [];
	if (link === undefined) throw new Error(`No link: ${JSON.stringify(message)}`);
	return link;
}
