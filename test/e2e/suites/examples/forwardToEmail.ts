import { randomUUID } from 'node:crypto';
import type { GatewayName } from '../../../simulator';
import { exampleWorkflow, withRecipient } from '../../support/exampleWorkflow';
import type { World } from '../../support/world';
import { setStage } from '../trigger/stage';

/** examples/forward-to-email.json in a real n8n. */
export function forwardToEmailSuite(world: () => World): void {
	describe.each<GatewayName>(['open', 'wkteam'])('forward-to-email on %s', (gateway) => {
		const stage = setStage(world);

		/** Publishes the example with a mail address of its own. */
		const publish = async () => {
			const address = `${randomUUID()}@example.com`;
			const example = withRecipient(exampleWorkflow('forward-to-email'), address);
			const workflow = await stage.publish(gateway, example);
			const mail = async (count: number) => {
				const executions = await workflow.executions(count);
				expect(executions.map(({ status }) => status)).toEqual(Array(count).fill('success'));
				const all = await world().mail.mails();
				return all.filter(({ to }) => to[0]?.address === address);
			};
			return { workflow, mail };
		};

		test('mails a text with who wrote it to whom', async () => {
			const { simulator } = stage;
			const { alice, bob } = simulator.people;
			stage.logIn(gateway);
			const { mail } = await publish();
			const { data } = simulator.push(gateway, 'message.text', {
				from: 'bob',
				text: '<b>Hello</b>\nthere',
			});

			const [first, ...more] = await mail(1);
			expect([first?.subject, first?.text?.trimEnd(), first?.html, more]).toEqual([
				`WeChat text from ${bob.wcId}`,
				[
					'<b>Hello</b>\nthere',
					'',
					'--',
					`To: ${alice.wcId}`,
					`Chat: ${bob.wcId}`,
					`From: ${bob.wcId}`,
					`Sent: ${new Date(Number(data.timestamp) * 1000).toISOString()}`,
				].join('\n'),
				undefined,
				[],
			]);
		});

		test('attaches a picture and a file', async () => {
			const { simulator } = stage;
			stage.logIn(gateway);
			const { mail } = await publish();
			simulator.push(gateway, 'message.image', { from: 'bob' });
			simulator.push(gateway, 'message.file', { from: 'bob', text: 'prices.txt' });

			const mails = await mail(2);
			const picture = mails.find(({ subject }) => subject.startsWith('WeChat image'));
			const file = mails.find(({ subject }) => subject.startsWith('WeChat file'));
			if (!picture || !file) throw new Error(`Mails: ${JSON.stringify(mails)}`);
			// Complete to its last chunk.
			await world().mail.picture(picture);
			const bytes = await world().mail.attachment(file, 'prices.txt');
			expect(bytes.toString('utf8')).toBe('报价：100元\n');
			expect(simulator.violations).toEqual([]);
		});

		test('says why a file is missing', async () => {
			const { simulator } = stage;
			stage.logIn(gateway);
			const { mail } = await publish();
			simulator.faults.media('missing');
			simulator.push(gateway, 'message.file', { from: 'bob' });
			const [only] = await mail(1);
			expect(only?.text).toMatch(/^There is no file: .+/);
			expect(only?.attachments ?? []).toEqual([]);
		});

		test('leaves groups out', async () => {
			const { simulator } = stage;
			stage.logIn(gateway);
			const { workflow, mail } = await publish();
			simulator.push(gateway, 'message.text', { scope: 'group', from: 'bob', text: 'to all' });
			simulator.push(gateway, 'message.text', { from: 'bob', text: 'to you' });
			await simulator.delivered();
			expect((await mail(1)).map(({ text }) => text?.split('\n')[0])).toEqual(['to you']);
			expect(await workflow.executionCount()).toBe(1);
		});
	});
}
