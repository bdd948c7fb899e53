import type { INodeParameters } from 'n8n-workflow';
import type { GatewaySimulator } from '../../simulator';
import { anotherN8n, CallbackTrigger, closeTriggers, OTHER } from '../support/callbackTrigger';
import { callsTo, loginCredential, tokenCredential } from '../support/node';
import { IN_TROUBLE } from '../support/sentences';
import { simulatorForEach } from '../support/simulatorForEach';

let sim: GatewaySimulator;
simulatorForEach((started) => (sim = started));
afterEach(closeTriggers);

const SET = { open: 'POST /open/user/setHttpCallbackUrl', wkteam: 'POST /setHttpCallbackUrl' };
const CANCEL = {
	open: 'POST /open/user/cancelHttpCallbackUrl',
	wkteam: 'POST /cancelHttpCallbackUrl',
};

/** What is thrown, as it would be shown and stored. */
async function failureOf(run: Promise<unknown>): Promise<{ message: string; all: string }> {
	const error: unknown = await run.then(
		() => undefined,
		(reason: unknown) => reason,
	);
	if (!(error instanceof Error)) throw new Error('Nothing was thrown');
	const { message, stack } = error;
	return { message, all: JSON.stringify([message, stack, error]) };
}

describe.each(['open', 'wkteam', 'wkteam2020'] as const)('On %s', (gateway) => {
	const vendor = gateway === 'open' ? 'open' : 'wkteam';
	const registered = () => sim.vendors[vendor].callbackUrl;
	const [set, cancel] = [SET[vendor], CANCEL[vendor]];

	const saved = async (parameters?: INodeParameters) =>
		await CallbackTrigger.saved(sim, gateway, { parameters });
	const published = async (credential = tokenCredential(sim, gateway)) =>
		await CallbackTrigger.published(sim, gateway, { credential });

	describe('publishing', () => {
		test('registers the URL with a secret at its end, and does nothing else', async () => {
			const trigger = await published();
			const { secret = '' } = trigger.memory;
			expect(secret).toMatch(/^v1-[\w-]{32}$/);
			const url = trigger.address + secret;
			expect(registered()).toBe(url);
			expect(sim.requests.map(({ method, path, fields }) => ({ method, path, fields }))).toEqual([
				vendor === 'open'
					? { method: 'POST', path: '/open/user/setHttpCallbackUrl', fields: { callbackUrl: url } }
					: { method: 'POST', path: '/setHttpCallbackUrl', fields: { httpUrl: url, type: 2 } },
			]);
			expect(trigger.memory).toEqual({ gateway, secret, url });
		});

		test('is always to be done again: the gateway may have forgotten', async () => {
			const trigger = await published();
			expect(await trigger.production.hook('checkExists')).toBe(false);
			expect(await trigger.production.hook('create')).toBe(true);
			expect(callsTo(sim)).toEqual([set, set]);
		});

		test('keeps the secret, so the URL stays the same over unpublishing', async () => {
			const trigger = await published();
			const first = registered();
			await trigger.unpublish();
			await trigger.publish();
			expect(registered()).toBe(first);
		});

		test('gives every trigger a secret of its own', async () => {
			const [one, two] = [await published(), await published()];
			expect(one.memory.secret).not.toBe(two.memory.secret);
		});

		test('takes the URL from whoever had it', async () => {
			sim.vendors[vendor].callbackUrl = OTHER;
			const trigger = await published();
			expect(registered()).toBe(trigger.memory.url);
		});

		test('fails with the sentence of a gateway that refuses', async () => {
			const trigger = await saved();
			sim.faults.next(set, { json: { code: '1001', message: '地址无效', data: null } });
			const { message, all } = await failureOf(trigger.publish());
			expect(message).toBe('地址无效. The gateway answered with code 1001.');
			expectNoSecrets(all);
			expect(trigger.memory).toEqual({});
		});

		test('fails without the secret in the sentence, should the gateway repeat the URL', async () => {
			const trigger = await published();
			const { secret = '', url } = trigger.memory;
			const message = `地址 ${url} 无效`;
			sim.faults.next(set, { json: { code: '1001', message, data: null } });
			const failure = await failureOf(trigger.publish());
			expect(failure.message).toBe(
				`地址 ${trigger.address}*** 无效. The gateway answered with code 1001.`,
			);
			expect(failure.all).not.toContain(secret);
		});

		test('fails with a sentence when the gateway is down', async () => {
			const trigger = await saved();
			sim.faults.next(set, 'drop', 9);
			const { message, all } = await failureOf(trigger.publish());
			expect(message).toMatch(/gateway/i);
			expectNoSecrets(all);
			expect(all).not.toContain(trigger.address);
		});

		test('fails when the token is refused', async () => {
			const credential = { ...tokenCredential(sim, gateway), token: 'wrong-token-wrong' };
			const trigger = await CallbackTrigger.saved(sim, gateway, { credential });
			const { message, all } = await failureOf(trigger.publish());
			expect(message).toMatch(/token/);
			expect(all).not.toContain('wrong-token-wrong');
		});

		const expectNoSecrets = (text: string) => {
			expect(text).not.toContain(sim.vendors[vendor].token);
			expect(text).not.toMatch(/[\w-]{32}(?=")/);
		};
	});

	describe('unpublishing', () => {
		test('frees the URL', async () => {
			const trigger = await published();
			sim.clearRequests();
			await trigger.unpublish();
			expect(registered()).toBeNull();
			expect(callsTo(sim)).toEqual([cancel]);
			const { secret } = trigger.memory;
			expect(trigger.memory).toEqual({ gateway, secret });
		});

		test('a second time does nothing', async () => {
			const trigger = await published();
			await trigger.unpublish();
			sim.clearRequests();
			await trigger.unpublish();
			expect(callsTo(sim)).toEqual([]);
		});

		test('before it was ever published leaves the URL of somebody else alone', async () => {
			const credential = loginCredential(sim, gateway);
			const trigger = await CallbackTrigger.saved(sim, gateway, { credential });
			sim.vendors[vendor].callbackUrl = OTHER;
			await trigger.unpublish();
			expect(registered()).toBe(OTHER);
			expect(callsTo(sim)).not.toContain(cancel);
		});

		test('after publishing has failed does nothing: with a token nobody knows whose the URL is', async () => {
			const trigger = await saved();
			sim.vendors[vendor].callbackUrl = OTHER;
			sim.faults.next(set, { json: { code: '1001', message: '地址无效', data: null } });
			await failureOf(trigger.publish());
			await trigger.unpublish();
			expect(registered()).toBe(OTHER);
			expect(callsTo(sim)).toEqual([set]);
		});

		test('asks a gateway that it can log in to: another URL is left alone', async () => {
			const trigger = await published(loginCredential(sim, gateway));
			sim.vendors[vendor].callbackUrl = OTHER;
			sim.clearRequests();
			await trigger.unpublish();
			expect(registered()).toBe(OTHER);
			expect(callsTo(sim)).not.toContain(cancel);
			expect(trigger.memory).not.toHaveProperty('url');
		});

		test('asks a gateway that it can log in to: its own URL is freed', async () => {
			const trigger = await published(loginCredential(sim, gateway));
			await trigger.unpublish();
			expect(registered()).toBeNull();
		});

		test('asks a gateway that it can log in to: where there is none, nothing is cancelled', async () => {
			const trigger = await published(loginCredential(sim, gateway));
			sim.vendors[vendor].callbackUrl = null;
			sim.clearRequests();
			await trigger.unpublish();
			expect(callsTo(sim)).not.toContain(cancel);
		});

		test('with a token alone: the URL of another trigger of this n8n is left alone', async () => {
			const credential = tokenCredential(sim, gateway);
			const first = await published(credential);
			const second = await published(credential);
			await first.unpublish();
			expect(registered()).toBe(second.memory.url);
			await second.unpublish();
			expect(registered()).toBeNull();
		});

		test('with a token alone: the trigger of another vendor account does not count', async () => {
			const first = await published(tokenCredential(sim, gateway));
			await published(tokenCredential(sim, gateway));
			await first.unpublish();
			expect(callsTo(sim)).toContain(cancel);
		});

		test('with a token alone, after a restart: what it registered is taken for its own', async () => {
			const trigger = await published();
			anotherN8n();
			await trigger.unpublish();
			expect(registered()).toBeNull();
		});

		test('fails when the gateway does, and can be done again', async () => {
			const trigger = await published();
			sim.faults.next(cancel, { json: { code: '1001', message: '稍后再试', data: null } });
			const { message } = await failureOf(trigger.unpublish());
			expect(message).toBe(`稍后再试. ${IN_TROUBLE}`);
			await trigger.unpublish();
			expect(registered()).toBeNull();
		});
	});

	describe('without registering', () => {
		const secret = 'a-secret-of-my-own';

		test('publishing and unpublishing send nothing', async () => {
			const trigger = await saved({ registerCallback: false, secret });
			await trigger.publish();
			await trigger.unpublish();
			expect(callsTo(sim)).toEqual([]);
			expect(trigger.memory).toEqual({ gateway });
		});

		test('a URL that was registered before is left to the user from then on', async () => {
			const trigger = await published();
			trigger.edit({ registerCallback: false, secret });
			await trigger.publish();
			sim.clearRequests();
			await trigger.unpublish();
			expect(callsTo(sim)).toEqual([]);
			expect(trigger.memory).not.toHaveProperty('url');
		});

		test.each(['', 'short', 'has spaces in between', 'fünfzehn-und-mehr'])(
			'a secret of %j is refused',
			async (bad) => {
				const trigger = await saved({ registerCallback: false, secret: bad });
				const { message } = await failureOf(trigger.publish());
				expect(message).toBe(
					'Secret must have at least 16 characters: letters, digits, "-" or "_". A password generator makes a good one.',
				);
			},
		);
	});

	test.each<[INodeParameters, RegExp]>([
		[{ filters: { textRegex: '(' } }, /^Text Matches Regex is not a regular expression: /],
		[
			{ options: { allowedIps: '10.0.0.1, home' } },
			/^"home" in the list of allowed IP addresses is neither an address nor a range\. Write addresses such as .* with commas between them\.$/,
		],
	])('publishing with %j is refused before anything is sent', async (parameters, sentence) => {
		const trigger = await saved(parameters);
		const { message } = await failureOf(trigger.publish());
		expect(message).toMatch(sentence);
		expect(callsTo(sim)).toEqual([]);
		expect(registered()).toBeNull();
	});
});
