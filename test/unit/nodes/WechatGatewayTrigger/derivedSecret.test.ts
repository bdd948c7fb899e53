import fc from 'fast-check';
import { typedSecretsOf } from '../../../../nodes/transport/credentialData';
import { derivedSecret, isDerived } from '../../../../nodes/WechatGatewayTrigger/derivedSecret';
import { assertGoodSecret, newSecret } from '../../../../nodes/WechatGatewayTrigger/secret';

const owner = { workflowId: 'wf1', nodeId: 'node-1', isTest: false };

test('a derived secret never changes: URLs are registered with it', async () => {
	expect(await derivedSecret(['a-token'], owner)).toBe('v1-Rnu2MLwmIDdvINQCIiew-AHUijYpCgT0');
});

test('whatever it comes from, it is the same again, fit for a URL and of another than it', async () => {
	const typed = fc.array(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 2 });
	const owners = fc.record({
		workflowId: fc.string(),
		nodeId: fc.string(),
		isTest: fc.boolean(),
	});
	const same = JSON.stringify;
	await fc.assert(
		fc.asyncProperty(typed, owners, typed, owners, async (one, its, other, theirs) => {
			const secret = (await derivedSecret(one, its)) ?? '';
			expect(secret).toMatch(/^v1-[\w-]{32}$/);
			expect(isDerived(secret)).toBe(true);
			assertGoodSecret(secret);
			expect(await derivedSecret([...one], { ...its })).toBe(secret);
			const isSame = same([one, its]) === same([other, theirs]);
			expect((await derivedSecret(other, theirs)) === secret).toBe(isSame);
		}),
		{ numRuns: 25 },
	);
});

test.each([[['']], [['', 'password']], [['name', '']]])(
	'nothing is derived where something is missing: %j',
	async (typed) => {
		expect(await derivedSecret(typed, owner)).toBeUndefined();
	},
);

test('a secret of a former version is told from it', () => {
	expect(isDerived('x'.repeat(32))).toBe(false);
	expect(isDerived(newSecret().replace(/^v/, 'w'))).toBe(false);
	expect(isDerived('xv1-Rnu2MLwmIDdvINQCIiew-AHUijYpCgT0')).toBe(false);
});

test('a secret of a later version is taken for a derived one', () => {
	expect(isDerived('v12-Rnu2MLwmIDdvINQCIiew-AHUijYpCgT0')).toBe(true);
});

test('what is typed counts, the session token does not', () => {
	const login = { authentication: 'login', username: ' me ', password: ' p ', token: 't' };
	expect(typedSecretsOf({ ...login, sessionToken: 'one' })).toEqual(['me', ' p ']);
	expect(typedSecretsOf({ ...login, sessionToken: 'two' })).toEqual(['me', ' p ']);
	expect(typedSecretsOf({ ...login, authentication: 'token', token: ' t\u200b ' })).toEqual(['t']);
});
