import { randomUUID } from 'node:crypto';
import type { GatewayName } from '../../../simulator';
import { exampleWorkflow, withRecipient } from '../../support/exampleWorkflow';
import { mailedLink } from '../../support/mailedLink';
import type { Mail } from '../../support/mailSink';
import { until } from '../../support/until';
import type { World } from '../../support/world';
import { setStage } from '../trigger/stage';

const GET_CONTACT: Record<GatewayName, string> = {
	open: 'POST /open/getContact',
	wkteam: 'POST /getContact',
};

/** examples/customer-desk.json in a real n8n. */
export function customerDeskSuite(world: () => World): void {
	describe.each<GatewayName>(['open', 'wkteam'])('customer-desk on %s', (gateway) => {
		const stage = setStage(world);

		/** Publishes the example with a mail address of its own. */
		const publish = async () => {
			const address = `${randomUUID()}@example.com`;
			const example = withRecipient(exampleWorkflow('customer-desk'), address);
			const workflow = await stage.publish(gateway, example);
			const mail = async (subject: string) =>
				await world().mail.waitForMail(
					(one) => one.to[0]?.address === address && one.subject === subject,
				);
			return { workflow, mail };
		};
		/** Fills in the page behind the link of a mail, once it is there. */
		const answer = async (mail: Mail, text: string) => {
			const link = mailedLink(mail) ?? '';
			const [, id = ''] = /-waiting\/(\d+)/.exec(link) ?? [];
			await world().n8n.api.executionWaiting(id);
			const body = new FormData();
			body.set('field-0', text);
			const page = await fetch(link, { method: 'POST', body });
			return { status: page.status, id };
		};
		const ended = async (id: string) => await world().n8n.api.executionEnd(id);
		const stop = async (mail: Mail) => {
			const [, id = ''] = /-waiting\/(\d+)/.exec(mailedLink(mail) ?? '') ?? [];
			await world().n8n.api.executionWaiting(id);
			await world().n8n.api.stopExecution(id);
		};
		const sent = () => stage.simulator.sent.map(({ from, to, text }) => ({ from, to, text }));

		test('mails who writes what, as text, and brings the answer into that chat', async () => {
			const { simulator } = stage;
			const { alice, bob } = simulator.people;
			stage.logIn(gateway);
			const friend = simulator.addressBook(gateway, 'alice').find(bob.wcId);
			Object.assign(friend ?? {}, { remark: '<i>Bob & Co</i>' });
			const { mail } = await publish();
			simulator.push(gateway, 'message.text', { from: 'bob', text: '<b>Open</b> "today"?' });

			const mailed = await mail('WeChat: <i>Bob & Co</i>');
			const html = mailed.html ?? '';
			expect(html).toContain('<b>&#60;i&#62;Bob &#38; Co&#60;/i&#62;</b> writes:');
			expect(html).toContain('&#60;b&#62;Open&#60;/b&#62; &#34;today&#34;?');
			expect(html).toContain(`<img src="${bob.headUrl}"`);
			const { status, id } = await answer(mailed, 'Until six.');

			const execution = await ended(id);
			expect([status, execution.status, execution.lastNode]).toEqual([200, 'success', 'Send Text']);
			expect(sent()).toEqual([{ from: alice.wcId, to: bob.wcId, text: 'Until six.' }]);
			expect(simulator.violations).toEqual([]);
		});

		test('attaches files, and keeps the answers to several people apart', async () => {
			const { simulator } = stage;
			const { alice, bob, carol } = simulator.people;
			stage.logIn(gateway);
			const { mail } = await publish();
			simulator.push(gateway, 'message.file', { from: 'bob', text: 'prices.txt' });
			const toBob = await mail(`WeChat: ${bob.nickName}`);
			simulator.push(gateway, 'message.text', { from: 'carol', text: 'Hello?' });
			const toCarol = await mail(`WeChat: ${carol.nickName}`);
			const bytes = await world().mail.attachment(toBob, 'prices.txt');
			expect(bytes.toString('utf8')).toBe('报价：100元\n');
			expect(toCarol.attachments ?? []).toEqual([]);

			await ended((await answer(toCarol, 'Hello Carol')).id);
			await ended((await answer(toBob, 'Hello Bob')).id);
			expect(sent()).toEqual([
				{ from: alice.wcId, to: carol.wcId, text: 'Hello Carol' },
				{ from: alice.wcId, to: bob.wcId, text: 'Hello Bob' },
			]);
			expect(simulator.violations).toEqual([]);
		});

		test('gives each message of one push a mail of its own', async () => {
			const { simulator } = stage;
			stage.logIn(gateway);
			const { mail, workflow } = await publish();
			const [bob, carol] = (['bob', 'carol'] as const).map((from) =>
				simulator.compose(gateway, 'message.text', { from, text: `I am ${from}` }),
			);
			if (bob && carol) simulator.pushTogether(gateway, [bob, carol]);
			const { people } = simulator;
			const mails = [
				await mail(`WeChat: ${people.bob.nickName}`),
				await mail(`WeChat: ${people.carol.nickName}`),
			];
			expect(mails.map(({ html }) => /I am \w+/.exec(html ?? '')?.[0])).toEqual([
				'I am bob',
				'I am carol',
			]);
			expect(new Set(mails.map(mailedLink)).size).toBe(2);
			await until('both to wait', async () => {
				const waiting = await world().n8n.api.executionIds(workflow.id, 'waiting');
				return waiting.length === 2 || undefined;
			});
			for (const one of mails) await stop(one);
		});

		test('takes no answer by a link that was tampered with, and one only by the right one', async () => {
			const { simulator } = stage;
			stage.logIn(gateway);
			const { mail } = await publish();
			simulator.push(gateway, 'message.text', { from: 'bob', text: 'Hello?' });
			const mailed = await mail(`WeChat: ${simulator.people.bob.nickName}`);
			const forged = { ...mailed, html: mailed.html?.replace(/signature=[^"]+/, 'signature=0') };
			expect((await answer(forged, 'Evil')).status).toBe(401);
			await ended((await answer(mailed, 'Hello')).id);
			const again = await fetch(mailedLink(mailed) ?? '', { method: 'POST', body: new FormData() });
			expect(again.ok && /Answer/.test(await again.text())).toBe(false);
			expect(sent().map(({ text }) => text)).toEqual(['Hello']);
		});

		test('tells the desk when its answer cannot be sent', async () => {
			const { simulator } = stage;
			const { nickName } = simulator.people.bob;
			const { loginId } = stage.logIn(gateway);
			const { mail } = await publish();
			simulator.push(gateway, 'message.text', { from: 'bob', text: 'Hello?' });
			const mailed = await mail(`WeChat: ${nickName}`);
			simulator.drop(loginId, undefined, { silently: true });
			await ended((await answer(mailed, 'Until six.')).id);
			const told = await mail(`WeChat: your answer to ${nickName} was not sent`);
			expect(told.text).toContain('Your answer:\nUntil six.');
			expect(sent()).toEqual([]);
		});

		test('mails also when the gateway does not tell the name', async () => {
			const { simulator } = stage;
			stage.logIn(gateway);
			const { mail } = await publish();
			const refusal = { json: { code: '1001', message: '系统繁忙' } };
			simulator.faults.next(GET_CONTACT[gateway], refusal, 5);
			simulator.push(gateway, 'message.text', {
				from: 'wxid_dave000000000022',
				text: 'Who am I?',
				data: { pushContent: undefined },
			});
			const mailed = await mail('WeChat: wxid_dave000000000022');
			expect(mailed.html).toContain('Who am I?');
			await stop(mailed);
		});
	});
}
