import { catalogue, isOffered, type GatewayName } from '../../gateway';
import { openAccount, openDevice } from './cases/openAccount';
import { openLogin } from './cases/openLogin';
import { openMessages } from './cases/openMessages';
import { wkteamAccount, wkteamDevice } from './cases/wkteamAccount';
import { wkteamLogin } from './cases/wkteamLogin';
import { wkteamMessages } from './cases/wkteamMessages';
import type { OperationCase } from './support/operationCase';
import { Scene } from './support/scene';
import { seen } from './support/seen';

const gateways: Array<{ gateway: GatewayName; cases: OperationCase[]; elsewhere: string[] }> = [
	{
		gateway: 'open',
		cases: [...openLogin, ...openAccount, ...openDevice, ...openMessages],
		// Needs a credential that logs in: see token.test.ts.
		elsewhere: ['account.resetAuthorization'],
	},
	...(['wkteam', 'wkteam2020'] as const).map((gateway) => ({
		gateway,
		cases: [...wkteamLogin(gateway), ...wkteamAccount, ...wkteamDevice, ...wkteamMessages],
		elsewhere: [],
	})),
];

describe.each(gateways)('Every operation on $gateway', ({ gateway, cases, elsewhere }) => {
	let scene: Scene;
	beforeEach(async () => {
		scene = await Scene.start(gateway);
	});
	afterEach(() => scene.end());

	const titled = cases.map((one) => ({
		...one,
		title: one.when ? `${one.operation}, when ${one.when}` : one.operation,
	}));

	it.each(titled)('$title: sends just this and gives just this', async (one) => {
		const loginId = (await one.before?.(scene)) ?? '';
		scene.simulator.clearRequests();

		const running = scene.run(one.operation, one.input?.(loginId));
		await Promise.all([running, one.meanwhile?.(scene, loginId)]);

		expect(await running).toEqual(one.output(scene, loginId));
		expect(seen(scene.simulator)).toEqual(one.requests(scene, loginId));
		expect(scene.simulator.violations).toEqual([]);
	});

	it('is told of here', () => {
		const bound = Object.entries(catalogue).flatMap(([resource, { operations }]) =>
			Object.entries(operations)
				.filter(([, { bindings }]) => isOffered(bindings[gateway]))
				.map(([name]) => `${resource}.${name}`),
		);
		const told = new Set([...cases.map(({ operation }) => operation), ...elsewhere]);
		expect([...told].sort()).toEqual(bound.sort());
	});
});
