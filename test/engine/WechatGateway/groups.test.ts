import type { GatewaySimulator } from '../../simulator';
import { readQrCode } from '../../support/phoneCamera';
import { tokenCredential, wechat, workflow } from '../support/node';
import { simulatorForEach } from '../support/simulatorForEach';

let sim: GatewaySimulator;
simulatorForEach((simulator) => {
	sim = simulator;
});

describe.each(['open', 'wkteam'] as const)('A group on %s', (gateway) => {
	const logIn = () =>
		gateway === 'open' ? sim.login('open', 'shop', 'alice') : sim.login('wkteam', 'alice');

	test('is made and gone on with by the items alone, its QR code a picture both times', async () => {
		const account = logIn();
		const { wcId } = sim.people.bob;
		const run = await workflow(
			tokenCredential(sim, gateway),
			wechat('group.create', { name: 'Team', contactIds: `${wcId}, wxid_dave` }),
			wechat('group.getQrCode'),
			wechat('group.getMembers'),
		).run([{ account }]);

		expect(run.error).toBeUndefined();
		const groupId = '22264491511@chatroom';
		expect(run.json('group.create')).toEqual([{ success: true, account, groupId }]);
		for (const operation of ['group.create', 'group.getQrCode']) {
			const { bytes, mimeType, fileName } = run.file(operation);
			expect({ mimeType, fileName, text: readQrCode(bytes) }).toEqual({
				mimeType: 'image/png',
				fileName: 'wechat-group-qr-code.png',
				text: 'https://weixin.qq.com/g/22264491511',
			});
		}
		expect(run.json('group.getMembers').map(({ name }) => name)).toEqual([
			'Alice 小爱',
			'Bob 阿宝',
			'wxid_dave',
		]);
	});

	test('is left alone when a later item names no group', async () => {
		const account = logIn();
		const { id } = sim.groups.add({ members: [sim.people.alice.wcId, sim.people.bob.wcId] });
		const run = await workflow(tokenCredential(sim, gateway), wechat('group.leave')).run([
			{ account, groupId: id },
			{ account, chatId: 'wxid_bob' },
		]);

		expect(run.error).toMatchObject({
			message: expect.stringContaining('"wxid_bob" is not the ID of one group.') as string,
			context: { itemIndex: 1 },
		});
		expect(sim.requests).toEqual([]);
	});
});
