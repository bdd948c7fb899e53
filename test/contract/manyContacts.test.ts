import type { JsonObject } from '../../gateway';
import { Scene } from './support/scene';
import { calls } from './support/seen';

const gateways = [
	{ gateway: 'open' as const, path: '/open', pause: [1_000, 3_000] as const },
	{ gateway: 'wkteam' as const, path: '', pause: [300, 800] as const },
];

// A file of its own: it takes seconds, so the mutation tests do without it.
it.each(gateways)(
	'On $gateway 5,000 contacts are read with 20 a call and at the pace of the manual',
	async ({ gateway, path, pause: [shortest, longest] }) => {
		const scene = await Scene.start(gateway);
		const account = scene.logIn();
		const book = scene.simulator.addressBook(gateway, 'alice');
		book.isLoaded = true;
		for (let i = 0; i < 5_000; i++) book.add('friends', `wxid_${i}`, `Friend ${i}`);
		const before = scene.simulator.clock.now();
		const input = { account, lists: 'friends', returnAll: true };
		const list = (await scene.run('contact.getMany', input)) as JsonObject[];
		const took = scene.simulator.clock.now() - before;
		expect(list).toHaveLength(5_002);
		expect(list.at(-1)).toMatchObject({ contactId: 'wxid_4999', name: 'Friend 4999' });
		const lookUps = calls(scene.simulator).filter((call) => call === `POST ${path}/getContact`);
		expect(lookUps).toHaveLength(251);
		expect(scene.told).toHaveLength(25);
		expect(scene.told[0]).toBe(`WeChat account ${account}: 200 of 5002 contacts looked up`);
		expect(took).toBeGreaterThanOrEqual(250 * shortest);
		expect(took).toBeLessThanOrEqual(250 * longest);
		expect(scene.simulator.violations).toEqual([]);
		await scene.end();
	},
);
