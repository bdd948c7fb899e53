import { setTimeout as sleep } from 'node:timers/promises';
import type { GatewayName, PersonName } from '../../simulator';
import { ExampleRun } from '../support/exampleRun';
import type { World } from '../support/world';

// Longer than usual time limits of HTTP clients and proxies, shorter than the life of a QR code.
const HESITATION_MS = 200_000;

const HESITANT: Array<[GatewayName, PersonName]> = [
	['open', 'alice'],
	['wkteam', 'carol'],
];

/**
 * Logins that take a person 200 real seconds. They begin before the first test of the block and run beside the
 * others.
 */
export function slowLoginSuite(world: () => World): void {
	const runs = new Map<GatewayName, Promise<{ run: ExampleRun; mailedAt: number }>>();

	const begin = async (gateway: GatewayName) => {
		if (gateway === 'open') world().simulator.addDevice('slow');
		const account = gateway === 'open' ? 'slow' : '';
		const run = await ExampleRun.start(world(), 'login-by-email', gateway, account);
		await run.mail();
		return { run, mailedAt: Date.now() };
	};

	beforeAll(async () => {
		for (const [gateway] of HESITANT) runs.set(gateway, begin(gateway));
		await Promise.all(runs.values());
	});

	test.each(HESITANT)(
		'a login confirmed after 200 seconds works on %s',
		async (gateway, person) => {
			const { simulator } = world();
			const begun = await runs.get(gateway);
			if (!begun) throw new Error('The login was not begun');
			const { run, mailedAt } = begun;
			await sleep(Math.max(0, mailedAt + HESITATION_MS - Date.now()));

			const qrText = await run.qrText();
			simulator.phone.scanCode(qrText, person);
			const login = simulator.phone.pending().find(({ qrContent }) => qrContent === qrText);
			simulator.phone.confirm(login?.loginId ?? '');

			const execution = await run.end();
			expect([execution.status, execution.lastNode]).toEqual(['success', 'Logged In']);
			expect(execution.json('Logged In')).toEqual([
				expect.objectContaining({ loggedIn: true, wcId: simulator.people[person].wcId }),
			]);
		},
		2 * HESITATION_MS,
	);
}
