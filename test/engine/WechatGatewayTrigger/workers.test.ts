import { WebhookContext } from 'n8n-core';
import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import type { GatewaySimulator } from '../../simulator';
import { anotherN8n, CallbackTrigger, closeTriggers, OTHER } from '../support/callbackTrigger';
import { callsTo, loginCredential, tokenCredential } from '../support/node';
import { simulatorForEach } from '../support/simulatorForEach';

let sim: GatewaySimulator;
simulatorForEach((started) => (sim = started));
afterEach(closeTriggers);

const FORMER = 'x'.repeat(32);

describe.each(['open', 'wkteam', 'wkteam2020'] as const)('On %s', (gateway) => {
	const vendor = gateway === 'open' ? 'open' : 'wkteam';
	const registered = () => sim.vendors[vendor].callbackUrl;
	const cancel =
		vendor === 'open' ? 'POST /open/user/cancelHttpCallbackUrl' : 'POST /cancelHttpCallbackUrl';
	const secretInUrl = () => registered()?.split('/').at(-1) ?? '';

	const published = async (
		credential: ICredentialDataDecryptedObject = tokenCredential(sim, gateway),
	) => {
		if (vendor === 'open') sim.login('open', 'shop', 'alice');
		else sim.login('wkteam', 'alice');
		return await CallbackTrigger.published(sim, gateway, { credential });
	};
	const push = async () => {
		sim.push(vendor, 'message.text', { text: 'hi' });
		await sim.delivered();
	};

	// What the writing of static data on a worker does (job-processor.js, 2.41).
	describe('when a worker has wiped the static data of the workflow', () => {
		test('pushes come in, in any process', async () => {
			const trigger = await published();
			trigger.wipe();
			await push();
			anotherN8n();
			trigger.wipe();
			await push();
			expect((await trigger.items()).map(({ text }) => text)).toEqual(['hi', 'hi']);
			expect(new Set(trigger.answers.map(({ status }) => status))).toEqual(new Set([200]));
		});

		test('other secrets are refused', async () => {
			const trigger = await published();
			trigger.wipe();
			for (const secret of ['', 'undefined', FORMER, `${secretInUrl()}x`]) {
				const { response, items } = await trigger.call('{}', { secret });
				expect([response.status, items]).toEqual([403, undefined]);
			}
		});

		test.each(['token', 'login'] as const)('unpublishing frees its URL (%s)', async (kind) => {
			const trigger = await published(
				kind === 'token' ? tokenCredential(sim, gateway) : loginCredential(sim, gateway),
			);
			trigger.wipe();
			anotherN8n();
			await trigger.unpublish();
			expect(registered()).toBeNull();
		});

		test('unpublishing frees its URL even if the password was changed since', async () => {
			const credential = loginCredential(sim, gateway);
			const trigger = await published(credential);
			const url = registered();
			trigger.wipe();
			anotherN8n();
			credential.password = 'changed-since';
			sim.vendors[vendor].password = 'changed-since';
			await trigger.unpublish();
			expect([url, registered()]).toEqual([expect.stringContaining(trigger.address), null]);
		});

		test('unpublishing leaves the URL of somebody else alone', async () => {
			const trigger = await published(loginCredential(sim, gateway));
			sim.vendors[vendor].callbackUrl = OTHER;
			trigger.wipe();
			anotherN8n();
			await trigger.unpublish();
			expect(registered()).toBe(OTHER);
			expect(callsTo(sim)).not.toContain(cancel);
		});

		test('unpublishing cancels nothing where the user entered the URL', async () => {
			const own = { registerCallback: false, secret: 'a-secret-of-my-own' };
			const trigger = await CallbackTrigger.saved(sim, gateway, { parameters: own });
			await trigger.publish();
			trigger.wipe();
			anotherN8n();
			await trigger.unpublish();
			expect(callsTo(sim)).toEqual([]);
		});

		test('publishing again registers the same URL', async () => {
			const trigger = await published();
			const url = registered();
			trigger.wipe();
			anotherN8n();
			await trigger.publish();
			expect(registered()).toBe(url);
		});

		test('after a change of the token a push is refused, and the log says once what to do', async () => {
			const warnings = warningsOfWebhooks();
			const credential = tokenCredential(sim, gateway);
			const trigger = await published(credential);
			const secret = secretInUrl();
			trigger.wipe();
			anotherN8n();
			credential.token = 'another-token-than-before';
			for (const given of [secret, secret, 'short', FORMER]) {
				expect((await trigger.call('{}', { secret: given })).response.status).toBe(403);
			}
			expect(warnings).toEqual([
				'A push to "Trigger" was refused: the secret in its URL is from a former version of the node, or the token or password of the credential was changed since. Unpublish and publish the workflow to register a URL that lasts.',
			]);
			expect(warnings.join()).not.toContain(secret);
		});

		test('a credential that cannot be read is an error, not a refusal', async () => {
			const warnings = warningsOfWebhooks();
			const trigger = await published();
			const secret = secretInUrl();
			trigger.wipe();
			anotherN8n();
			jest
				.spyOn(WebhookContext.prototype, 'getCredentials')
				.mockRejectedValue(new Error('connection lost'));
			const { response, items } = await trigger.call('{}', { secret });
			expect([response.status, response.body, items]).toEqual([503, '', undefined]);
			expect(warnings).toEqual(['A push could not be checked: connection lost']);
		});
	});

	test('the renewal of a session token changes no URL', async () => {
		const credential = loginCredential(sim, gateway);
		const trigger = await published(credential);
		const url = registered();
		credential.sessionToken = 'renewed-in-the-meantime';
		await trigger.publish();
		expect(registered()).toBe(url);
	});

	test('the secret is not in the credential, nor the credential in the secret', async () => {
		const credential = tokenCredential(sim, gateway);
		await published(credential);
		expect(JSON.stringify(credential)).not.toContain(secretInUrl());
		expect(secretInUrl()).not.toContain(sim.vendors[vendor].token);
	});

	test('after a change of the token the secret in static data still counts', async () => {
		const credential = tokenCredential(sim, gateway);
		const trigger = await published(credential);
		credential.token = 'another-token-than-before';
		anotherN8n();
		await push();
		expect(await trigger.items()).toHaveLength(1);
	});

	describe('a workflow that a former version published', () => {
		const fromFormerVersion = async () => {
			const trigger = await published();
			const url = trigger.address + FORMER;
			trigger.keep({ secret: FORMER, url, gateway });
			sim.vendors[vendor].callbackUrl = url;
			anotherN8n();
			return trigger;
		};

		test('goes on working, and the log says once that it wants publishing again', async () => {
			const warnings = warningsOfWebhooks();
			const trigger = await fromFormerVersion();
			await push();
			await push();
			expect((await trigger.items()).map(({ text }) => text)).toEqual(['hi', 'hi']);
			expect(warnings).toEqual([
				'The URL of "Trigger" was registered by a former version of the node and counts only as long as n8n keeps the static data of the workflow. Unpublish and publish the workflow to register a URL that lasts.',
			]);
		});

		test('frees its URL', async () => {
			const trigger = await fromFormerVersion();
			await trigger.unpublish();
			expect(registered()).toBeNull();
		});

		test('has a derived secret when it is published again; the former one counts for an hour more', async () => {
			jest.useFakeTimers({
				doNotFake: ['setTimeout', 'setImmediate', 'nextTick', 'queueMicrotask'],
			});
			const trigger = await fromFormerVersion();
			await trigger.unpublish();
			await trigger.publish();
			await sim.delivered();
			expect(secretInUrl()).toMatch(/^v1-/);
			const statusOf = async (secret: string) =>
				(await trigger.call('{}', { secret })).response.status;
			expect([await statusOf(secretInUrl()), await statusOf(FORMER)]).toEqual([200, 200]);
			jest.setSystemTime(Date.now() + 3_600_001);
			expect([await statusOf(secretInUrl()), await statusOf(FORMER)]).toEqual([200, 403]);
			jest.useRealTimers();
		});
	});
});

function warningsOfWebhooks(): string[] {
	const warnings: string[] = [];
	const logger = { warn: (sentence: string) => warnings.push(sentence) };
	jest.spyOn(WebhookContext.prototype, 'logger', 'get').mockReturnValue(logger as never);
	return warnings;
}
