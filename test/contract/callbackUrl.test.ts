import { Scene } from './support/scene';

describe.each(['open', 'wkteam'] as const)('The callback URL on %s', (gateway) => {
	let scene: Scene;
	beforeEach(async () => {
		scene = await Scene.start(gateway);
	});
	afterEach(() => scene.end());

	it('is the one that was set last, until it is canceled', async () => {
		await scene.run('callback.setUrl', { url: 'http://127.0.0.1:1/first' });
		await scene.run('callback.setUrl', { url: 'http://127.0.0.1:1/second' });
		expect(await scene.item('account.login')).toMatchObject({
			callbackUrl: 'http://127.0.0.1:1/second',
		});
		await scene.run('callback.cancel');
		expect((await scene.item('account.login')).callbackUrl ?? null).toBeNull();
	});

	it.each(['n8n.example.com/webhook/x', 'ftp://n8n.example.com', 'http://', 'webhook'])(
		'is a web address, or nothing is sent: %j',
		async (url) => {
			expect(await scene.failure('callback.setUrl', { url })).toMatchObject({
				name: 'InvalidInputError',
				message: `URL "${url}" is not a web address.`,
			});
			expect(scene.simulator.requests).toEqual([]);
		},
	);

	it('is needed', async () => {
		expect(await scene.failure('callback.setUrl', { url: ' ' })).toMatchObject({
			message: 'URL is empty.',
		});
	});
});
