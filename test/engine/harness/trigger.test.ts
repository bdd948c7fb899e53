import { Engine } from '../../support/engine';
import { Mailbox } from '../support/mailbox';

const ADDRESS = 'https://n8n.test/webhook/webhook-1/letters';

function mailbox() {
	const engine = new Engine({ 'x.mailbox': new Mailbox() }, []);
	const nodes = [{ name: 'Mailbox', type: 'x.mailbox' }];
	return engine.workflow({ nodes, credentials: engine.credentials({}) }).trigger('Mailbox');
}

const letter = (body: object) => ({
	method: 'POST',
	headers: { 'content-type': 'application/json' },
	body: { ...body },
});

test('publishing and unpublishing reach the hooks of a trigger, which remember it', async () => {
	const trigger = mailbox();
	const before = await trigger.hook('checkExists');
	await trigger.hook('create');
	const published = await trigger.hook('checkExists');
	await trigger.hook('delete');
	expect([before, published, await trigger.hook('checkExists')]).toEqual([false, true, false]);
});

test('a poll gives the news, and the next one knows of it', async () => {
	const trigger = mailbox();
	expect(await trigger.poll()).toBeNull();
	await trigger.hook('create');
	expect(await trigger.poll()).toEqual([[{ json: { address: ADDRESS, stamp: 2 } }]]);
});

test('a call of the webhook starts the workflow', async () => {
	const { response, execution } = await mailbox().receive(letter({ text: 'Hello' }));
	expect([response.status, response.body]).toEqual([200, { stamp: 1 }]);
	expect(execution?.status).toBe('success');
	expect(execution?.json('Mailbox')).toEqual([{ text: 'Hello', stamp: 1 }]);
});

test('a call of the webhook may also be only answered', async () => {
	const trigger = mailbox();
	await trigger.receive(letter({}));
	const { response, execution } = await trigger.receive(letter({}));
	expect([response.body, execution]).toEqual([{ stamp: 2 }, undefined]);
});
