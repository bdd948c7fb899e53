import { dialects, type GatewayName } from '../../gateway';
import { account } from './cases/account';
import { addingMembers } from './cases/addingMembers';
import { callback } from './cases/callback';
import { channel } from './cases/channel';
import { contact } from './cases/contact';
import { device } from './cases/device';
import { favorite } from './cases/favorite';
import { group } from './cases/group';
import { label } from './cases/label';
import { login } from './cases/login';
import { media } from './cases/media';
import { message } from './cases/message';
import { moment } from './cases/moment';
import { boundOn } from './support/manual';
import { inputOfCase, isFor, outputOf, prepare, requestsOf } from './support/operationCase';
import { Scene } from './support/scene';
import { seen } from './support/seen';

const cases = [
	...login,
	...account,
	...device,
	...message,
	...contact,
	...label,
	...media,
	...callback,
	...group,
	...addingMembers,
	...favorite,
	...moment,
	...channel,
].map((one) => ({
	...one,
	title: one.when ? `${one.operation}, when ${one.when}` : one.operation,
}));

/** Needs a credential that logs in: see token.test.ts. */
const elsewhere = ['account.resetAuthorization'];

describe.each(Object.keys(dialects) as GatewayName[])('Every operation on %s', (gateway) => {
	let scene: Scene;
	beforeEach(async () => {
		scene = await Scene.start(gateway);
	});
	afterEach(() => scene.end());

	const here = cases.filter((one) => isFor(one, gateway));

	it.each(here)('$title: sends just this and gives just this', async (one) => {
		const told = await prepare(one, scene);
		scene.simulator.clearRequests();

		const running = scene.run(one.operation, inputOfCase(one, told));
		await Promise.all([running, one.meanwhile?.(told)]);

		expect(await running).toEqual(outputOf(one, told));
		expect(seen(scene.simulator)).toEqual(requestsOf(one, told));
		expect(scene.simulator.violations).toEqual([]);
	});

	it('is told of here', () => {
		const told = new Set(here.map(({ operation }) => operation));
		const bound = boundOn(gateway).map(({ operation }) => operation);
		expect([...told].sort()).toEqual(bound.filter((name) => !elsewhere.includes(name)).sort());
	});
});
