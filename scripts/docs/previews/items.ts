import { normalise, readPush, type GatewayName, type JsonObject } from '../../../gateway';
import { eventsOf } from '../../../gateway/status/event';
import { account } from '../../../test/contract/cases/account';
import { contact } from '../../../test/contract/cases/contact';
import { group } from '../../../test/contract/cases/group';
import { login } from '../../../test/contract/cases/login';
import { media } from '../../../test/contract/cases/media';
import { message } from '../../../test/contract/cases/message';
import { inputOfCase, isFor, prepare } from '../../../test/contract/support/operationCase';
import { operationNamed, Scene } from '../../../test/contract/support/scene';
import { composable } from '../../../test/simulator';

const cases = [...login, ...account, ...contact, ...group, ...media, ...message];

/** The items of every case of an operation, each run against a simulator of its own. */
export async function itemsOfOperation(
	operation: string,
	gateway: GatewayName,
): Promise<JsonObject[]> {
	const items: JsonObject[] = [];
	const { picture } = operationNamed(operation);
	for (const one of cases) {
		if (one.operation !== operation || !isFor(one, gateway)) continue;
		await inScene(gateway, async (scene) => {
			const told = await prepare(one, scene);
			const running = scene.run(operation, inputOfCase(one, told));
			await Promise.all([running, one.meanwhile?.(told)]);
			items.push(...[await running].flat());
		});
	}
	// It becomes binary data.
	const pictureField = picture && 'base64Field' in picture ? picture.base64Field : undefined;
	return items.map((item) =>
		Object.fromEntries(Object.entries(item).filter(([name]) => name !== pictureField)),
	);
}

/** An item for everything that the gateway can push, without the gateway's own words. */
export async function itemsOfPushes(gateway: GatewayName): Promise<object[]> {
	const vendor = gateway === 'open' ? 'open' : 'wkteam';
	return await inScene(gateway, (scene) => {
		scene.logIn();
		const formats = { open: 'open', wkteam: 'optimised', wkteam2020: 'optimised' } as const;
		const items = composable(formats[gateway])
			.filter(({ event }) => event !== 'callback.test')
			.map(({ event, scope }) => scene.simulator.compose(vendor, event, { scope, text: 'Hello' }))
			.flatMap(({ json }) => readPush(vendor === 'open' ? JSON.stringify([json]) : json))
			.map((entry) => normalise(entry, { gateway, at: 0 }));
		return items.map(({ raw: _raw, ...item }) => item);
	});
}

/** An account that drops and comes back. */
export async function itemsOfStatus(gateway: GatewayName): Promise<object[]> {
	return await inScene(gateway, async (scene) => {
		const loginId = scene.logIn();
		const { wcId } = scene.simulator.people.alice;
		const look = {
			account: gateway === 'open' ? loginId : wcId,
			wcId,
			wId: loginId,
			observedAt: 0,
		};
		return await eventsOf(
			scene.client,
			[
				{ ...look, state: 'offline', previousState: 'online', offlineSince: 0 },
				{ ...look, state: 'online', previousState: null },
			],
			() => Promise.resolve('Signed in on another device'),
		);
	});
}

async function inScene<Result>(
	gateway: GatewayName,
	use: (scene: Scene) => Result | Promise<Result>,
): Promise<Result> {
	const scene = await Scene.start(gateway);
	try {
		return await use(scene);
	} finally {
		await scene.end();
	}
}
