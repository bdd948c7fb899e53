import { InvalidInputError, type JsonObject } from '../../gateway';
import type { Scene } from './support/scene';
import { sceneForEach } from './support/sceneForEach';
import { calls } from './support/seen';

const BOB = 'wxid_bob000000000022';

describe.each([
	{ gateway: 'open' as const, path: '/open' },
	{ gateway: 'wkteam' as const, path: '' },
])('On $gateway', ({ gateway, path }) => {
	let scene: Scene;
	let account: string;
	sceneForEach(gateway, (started, loginId) => {
		scene = started;
		account = loginId;
	});
	afterEach(() => expect(scene.simulator.violations).toEqual([]));

	const rows = async (operation: string, input: JsonObject) =>
		(await scene.run(operation, { account, ...input })) as JsonObject[];
	const called = (operation: string) =>
		calls(scene.simulator).filter((call) => call === `POST ${path}/${operation}`).length;

	it('a label that was deleted is on nobody any more', async () => {
		await scene.run('label.setForContact', { account, contactId: BOB, labelIds: '2' });
		await scene.run('label.delete', { account, labelIds: '2' });
		expect(await rows('contact.get', { contactIds: BOB })).toMatchObject([{ labelIds: '' }]);
		expect(await rows('label.getMany', {})).toEqual([]);
	});

	it('labels are asked for once for all items of a run', async () => {
		await scene.run('label.setForContact', { account, contactId: BOB, labelIds: '2' });
		await scene.run('label.setForContact', { account, contactId: BOB, labelIds: '2' });
		expect(called('getContactLabelList')).toBe(1);
	});

	it('no label is there to be set where the account has none', async () => {
		await scene.run('label.delete', { account, labelIds: '2' });
		scene.nextRun();
		const input = { account, contactId: BOB, labelIds: '2' };
		expect(await scene.failure('label.setForContact', input)).toMatchObject({
			message: 'The account has no label 2.',
			hint: 'It has none at all: create one first.',
		});
	});

	it('a label that the account does not have is refused, and nothing set', async () => {
		await scene.run('label.create', { account, name: 'VIP' });
		const failure = await scene.failure('label.setForContact', {
			account,
			contactId: BOB,
			labelIds: '2,9',
		});
		expect(failure).toBeInstanceOf(InvalidInputError);
		expect(failure).toMatchObject({
			message: 'The account has no label 9.',
			hint: 'It has 2 (客户), 3 (VIP).',
		});
		expect(called('modifyContactLabel')).toBe(0);
	});
});
