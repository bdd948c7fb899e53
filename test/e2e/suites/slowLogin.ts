import { setTimeout as sleep } from 'node:timers/promises';
import type { GatewayName, PersonName } from '../../simulator';
import { ExampleRun } from '../support/exampleRun';
import type { Execution } from '../support/execution';
import type { World } from '../support/world';

// Longer than usual time limits of HTTP clients and proxies, shorter than the life of a QR code.
const HESITATION_MS = 200_000;

const HESITANT: Array<[GatewayName, PersonName]> = [
	['open', 'alice'],
	['wkteam', 'carol'],
];

/**
 * Logins that take a person 200 real seconds. They begin before the first test of the block and run beside the
 * others, however long those take: a QR code does not live much longer.
 */
export function slowLoginSuite(world: () => World): void {
	const logins = new Map<GatewayName, Promise<Execution>>();

	const begin = async (gateway: GatewayName) => {
		if (gateway === 'open') world().simulator.addDevice('slow');
		const account = gateway === 'open' ? 'slow' : '';
		const run = await ExampleRun.start(world(), 'login-by-email', gateway, account);
		return { run, qrText: await run.qrText() };
	};

	const hesitate = async (
		{ run, qrText }: Awaited<ReturnType<typeof begin>>,
		person: PersonName,
		stop: AbortSignal,
	) => {
		await sleep(HESITATION_MS, undefined, { signal: stop });
		const { simulator } = world();
		simulator.phone.confirm(simulator.phone.scanCode(qrText, person));
		return await run.end();
	};

	const over = new AbortController();

	beforeAll(async () => {
		const begun = HESITANT.map(async ([gateway, person]) => {
			const login = hesitate(await begin(gateway), person, over.signal);
			// What goes wrong meanwhile is told by its test.
			login.catch(() => undefined);
			logins.set(gateway, login);
		});
		await Promise.all(begun);
	});
	afterAll(() => over.abort());

	test.each(HESITANT)(
		'a login confirmed after 200 seconds works on %s',
		async (gateway, person) => {
			const execution = await logins.get(gateway);
			expect([execution?.status, execution?.lastNode]).toEqual(['success', 'Logged In']);
			expect(execution?.json('Logged In')).toEqual([
				expect.objectContaining({ loggedIn: true, wcId: world().simulator.people[person].wcId }),
			]);
		},
		2 * HESITATION_MS,
	);
}
